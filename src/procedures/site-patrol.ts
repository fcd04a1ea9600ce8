import { checklist, choice, contractor, home, longText, photos, yesNo } from "#kit/fields.ts";
import { procedure, start } from "#kit/procedure.ts";

export const stages = {
  demolition: "拆除",
  plumbingElectric: "水电",
  waterproof: "防水",
  masonry: "砌筑",
  carpentry: "木作",
  painting: "涂饰",
  installation: "安装",
  cleaning: "清洁收尾",
} as const;

export const patrolItems = {
  permitPosted: "张贴许可证",
  passWorn: "佩戴出入证",
  extinguisher: "灭火器",
  hotWorkPermit: "动火许可",
  structure: "承重结构",
  drainageProtected: "下水口保护",
  wasteBagged: "建渣袋装",
  hours: "施工时间",
  overnight: "留宿",
  publicArea: "公共区域",
  waterproofTest: "闭水试验",
  powerUse: "用电安全",
} as const;

/** The record of one round at a renovation site. It is written there, in the renovation, and kept here by itself. */
export const sitePatrol = procedure({
  name: "sitePatrol",
  series: "ZSX",
  about: "home",
  basis: ["F5"],
  goal: "closed",
  fields: {
    home: home("房号"),
    contractor: contractor("施工单位"),
    stage: choice("施工阶段", stages),
    problems: checklist("有问题的检查项", patrolItems),
    note: longText("巡查说明"),
    photos: photos("巡查照片"),
    violation: yesNo("违章情况", "发现违章", "未发现违章"),
  },
  papers: {
    record: {
      title: "装修巡查记录",
      basis: "F5",
      form: "R19",
      shows: ["home", "contractor", "stage", "problems", "note", "photos", "violation"],
      signs: ["recorder"],
    },
  },
  states: { closed: { title: "已记录", final: true } },
  actions: {
    record: {
      title: "记录巡查",
      basis: "F5",
      by: ["system"],
      from: start,
      to: "closed",
      asks: ["home", "contractor?", "stage", "problems?", "note?", "photos?", "violation"],
      says: "巡查（{stage}）：{violation}[，{problems}][，{note}]",
    },
  },
  clocks: {},
});
