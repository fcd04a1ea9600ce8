import {
  checklist,
  choice,
  contractor,
  count,
  customer,
  date,
  files,
  home,
  longText,
  money,
  photos,
  rows,
  signature,
  staff,
  text,
  yesNo,
} from "#kit/fields.ts";
import { partTitles } from "./warranty-parts.ts";

/** Who handles a building matter (W1, ambiguity 35). */
export const desks = { sales: "销售部门（交付前）", centre: "驻地客服处", property: "物业公司" } as const;

/** What is filled in on 工程派工单, 工程质量问题处理通知单 and 维修费用审批单. */
export const warrantyFields = {
  home: home("房号"),
  place: text("公共部位"),
  customer: customer("客户"),
  part: choice("保修项目", partTitles),
  fault: longText("保修内容"),
  photos: photos("现场照片"),
  discovery: choice("发现途径", {
    jointInspection: "承接查验",
    ownerAcceptance: "业主验房",
    repairRequest: "报修",
    patrol: "巡查",
    complaint: "投诉",
  }),
  source: choice("信息来源", { sales: "经营部", owner: "业主", project: "项目部", property: "物业公司" }),
  desk: choice("受理部门", desks),

  severity: choice("严重程度", { critical: "涉及安全或结构", major: "影响使用", minor: "观感" }),
  contractor: contractor("责任施工单位"),
  requirement: longText("处理要求"),
  receiver: text("施工单位接收人"),
  salesReceiver: text("经营部签收人"),
  projectReceiver: text("项目部签收人"),
  objection: longText("施工单位异议"),
  supervision: longText("维修监理情况"),

  doneBy: choice("维修单位", { contractor: "施工单位", squad: "维修小分队" }),
  lateReason: longText("改派原因"),
  evidence: files("逾期证据"),
  costs: rows("费用明细", {
    item: text("名称"),
    kind: choice("费用类型", { material: "材料", labour: "人工", other: "其他" }),
    quantity: count("数量", "件"),
    price: money("单价"),
    amount: money("金额"),
  }),
  cost: money("维修费用"),
  tally: money("同一事项累计费用"),
  fund: money("维修专款余额"),
  opinion: longText("审批意见"),

  work: longText("处理措施"),
  afterPhotos: photos("完工照片"),
  checked: checklist("自检内容", {
    fixed: "缺陷已消除",
    clean: "现场已清理",
    whole: "未损坏其他部位",
    works: "使用正常",
  }),
  reason: text("原因"),
  opener: staff("开门及说明人"),
  satisfied: yesNo("业主满意意见", "满意", "不满意"),
  signature: signature("业主签名"),
  outcome: choice("维修结果", { once: "一次维修", repeated: "重复维修", multiple: "多次维修" }),
  finished: date("完成日期"),

  ours: money("公司承担"),
  theirs: money("施工单位承担"),
};
