import { issue, notify, open, when } from "#kit/effects.ts";
import { choice, date, longText, moment, staff, text, yesNo } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { anyBad, lookedAt, repairsOf, toRepair, unsaid } from "./patrol-fields.ts";

const heads = ["engineeringLead", "environmentLead", "securityLead", "serviceLead", "projectManager"] as const;

/** Facilities are looked over and kept up on a plan; public areas are kept clean and whole. */
export const inspection = procedure({
  name: "inspection",
  series: "SJ",
  about: "project",
  basis: ["G5"],
  goal: "closed",

  fields: {
    object: choice("巡检对象", {
      lift: "电梯",
      pump: "给排水、水泵",
      power: "供配电",
      lighting: "公共照明",
      structure: "房屋本体、屋面、外墙",
      road: "道路、井盖",
      access: "门禁、道闸、监控",
      greenery: "绿化",
      cleanliness: "保洁",
      playground: "活动场地、器材",
      other: "其他",
    }),
    place: text("地点"),
    plannedOn: date("计划日期"),
    inspector: staff("巡检人"),
    inspectedAt: moment("巡检时间"),
    looked: lookedAt("巡检项目"),
    repairs: toRepair,
    sound: yesNo("是否完好", "完好", "有缺陷"),
    upkeep: longText("保养内容"),
    review: longText("主管意见"),
    reason: text("取消原因"),
  },

  papers: {
    record: {
      title: "设施设备巡检保养记录",
      basis: "G5",
      shows: ["object", "place", "plannedOn", "inspectedAt", "inspector", "looked", "sound", "upkeep", "review"],
      signs: ["inspector", "engineeringLead"],
    },
  },
  registers: {
    inspections: {
      title: "设施设备巡检保养登记簿",
      basis: "G5",
      columns: ["object", "place", "plannedOn", "inspectedAt", "inspector", "looked", "sound", "upkeep"],
    },
  },
  reports: { objects: { title: "设施巡检统计", basis: "G5", every: "month", by: ["object", "sound"] } },

  states: {
    planned: { title: "待巡检" },
    inspected: { title: "待主管审核", short: "待审核" },
    closed: { title: "已办结", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    plan: {
      title: "安排巡检",
      basis: "G5",
      by: [...heads, "system"],
      from: start,
      to: "planned",
      asks: ["object", "place", "plannedOn", "inspector?"],
      says: "安排 {plannedOn} 巡检{object}：{place}",
      causes: [notify("inspector", "请按计划巡检{object}：{place}")],
    },
    inspect: {
      title: "填写巡检",
      basis: "G5",
      by: ["inspector", "repairer", "repairCrew", "cleaner", "gardener", "securityGuard", ...heads],
      from: "planned",
      to: "inspected",
      asks: ["looked", "inspector", "upkeep?"],
      computes: {
        inspectedAt: ["以填写的时间为准", ({ now }) => now],
        repairs: ["异常且未当场处理的", ({ form }) => repairsOf(form.looked)],
        sound: ["没有异常的项目", ({ form }) => !anyBad(form.looked)],
      },
      says: "{inspector}巡检：{sound}[，保养：{upkeep}]",
      refuses: { unsaid: ["异常的项目应当写明问题描述", ({ form }) => unsaid(form.looked)] },
      causes: [
        open("repair", { fault: "repairs.fault", place: "repairs.place" }, { each: "repairs" }),
        when("sound", "no", notify("engineeringLead", "巡检发现缺陷：{place}")),
      ],
    },
    review: {
      title: "主管审核",
      basis: "G5",
      by: heads,
      apart: ["inspect"],
      from: "inspected",
      to: "closed",
      asks: ["review?"],
      says: "审核巡检记录[：{review}]",
      causes: [issue("record")],
    },
    cancel: {
      title: "取消",
      by: heads,
      from: "planned",
      to: "cancelled",
      asks: ["reason"],
      says: "取消巡检：{reason}",
      exit: true,
    },
  },

  clocks: {
    inspect: {
      title: "按计划巡检",
      basis: "G5",
      starts: "plan",
      stops: "inspect",
      due: "plannedOn",
      steps: [
        whenDue(notify("engineeringLead", "没有按计划巡检：{place}"), notify("inspector", "没有按计划巡检：{place}")),
      ],
    },
    review: {
      title: "审核",
      basis: "G5",
      starts: "inspect",
      stops: "review",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "巡检记录逾期未审核：{place}"))],
    },
  },
});
