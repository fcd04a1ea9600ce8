/**
 * How long a form is kept, in years after the matter closes; `null` is for ever, or as long as the building stands. The
 * handbooks name no periods: they follow the law's (accounting records 30 years, contracts 10) and the field's custom.
 */
export const retentions = {
  "RC-P": { title: "永久", years: null },
  "RC-H": { title: "随房屋档案移交", years: null },
  "RC-30": { title: "30 年", years: 30 },
  "RC-C10": { title: "合同终止后 10 年", years: 10 },
  "RC-10": { title: "10 年", years: 10 },
  "RC-5": { title: "5 年", years: 5 },
  "RC-D3": { title: "欠费结清后 3 年，不少于 5 年", years: 5 },
  "RC-O3": { title: "业主迁出后 3 年", years: 3 },
  "RC-3": { title: "3 年", years: 3 },
  "RC-1": { title: "1 年", years: 1 },
} as const;
export type Retention = keyof typeof retentions;

export const archiveCategories = {
  A1: "承接查验",
  A2: "房屋与业主",
  A3: "装修",
  A4: "服务记录",
  A5: "投诉与索赔",
  A6: "收费财务",
  A7: "秩序值班",
  A8: "档案管理",
  A9: "行政考核",
  A10: "合同、制度与公示",
  A11: "个人信息合规",
} as const;
export type ArchiveCategory = keyof typeof archiveCategories;

/** The forms of the handbooks by code: title, archive category, retention. */
export const forms = {
  H01: ["物业资料移交清单", "A1", "RC-P"],
  H02: ["物业资料移交清单内容", "A1", "RC-P"],
  H03: ["房屋及公用设施等移交书", "A1", "RC-P"],
  H04: ["房屋附属设施设备移交书", "A1", "RC-P"],
  H05: ["工程质量问题处理通知单", "A2", "RC-10"],
  H06: ["业户入住管理规程", "A10", "RC-P"],
  H07: ["收房通知书", "A2", "RC-H"],
  H08: ["收房须知", "A10", "RC-P"],
  H09: ["物业管理收费项目及标准", "A10", "RC-P"],
  H10: ["业主（住户）家庭情况登记表", "A2", "RC-O3"],
  H11: ["交接验收记录", "A2", "RC-H"],
  H12: ["钥匙发放登记表", "A2", "RC-H"],
  H13: ["房屋签收单", "A2", "RC-H"],
  H14: ["验收备案表", "A2", "RC-H"],
  H15: ["安全生产责任书", "A10", "RC-C10"],
  H16: ["前期物业服务协议", "A10", "RC-C10"],
  H17: ["店招制作规定", "A10", "RC-P"],
  H18: ["设施交接单", "A2", "RC-H"],
  H19: ["入住手续办理流转单", "A2", "RC-H"],
  R01: ["装修管理规定", "A10", "RC-P"],
  R02: ["消防安全责任书", "A3", "RC-C10"],
  R03: ["装修申请审批表", "A3", "RC-H"],
  R04: ["装修承诺书", "A3", "RC-H"],
  R05: ["装修收费项目及缴纳标准", "A10", "RC-P"],
  R06: ["施工人员临时出入许可证办理表", "A3", "RC-3"],
  R07: ["业主（住户）装修情况登记表", "A3", "RC-H"],
  R08: ["装修施工许可证", "A3", "RC-H"],
  R09: ["装修缴费通知单", "A6", "RC-30"],
  R10: ["装修建渣清运通知书", "A3", "RC-3"],
  R11: ["装修违章整改通知单", "A3", "RC-H"],
  R12: ["自建施工承诺书", "A3", "RC-H"],
  R13: ["自建房屋申报表", "A3", "RC-P"],
  R14: ["装修备案表", "A3", "RC-H"],
  R15: ["建渣清运责任书", "A3", "RC-3"],
  R16: ["施工人员书面担保书、留宿同意书", "A3", "RC-1"],
  R17: ["出库单", "A6", "RC-30"],
  R18: ["装修押金单及退还收条", "A6", "RC-30"],
  R19: ["装修巡查记录", "A3", "RC-3"],
  R20: ["装修竣工报验及验收单", "A3", "RC-H"],
  R21: ["装饰装修管理服务协议", "A10", "RC-C10"],
  R22: ["动火作业许可证", "A7", "RC-3"],
  R23: ["装修图纸审核记录", "A3", "RC-H"],
  R24: ["装修前检测及闭水试验记录", "A3", "RC-H"],
  S01: ["业主物品领取登记表", "A4", "RC-1"],
  S02: ["报修单", "A4", "RC-3"],
  S03: ["投诉处理单", "A5", "RC-3"],
  S04: ["业主投诉登记表", "A5", "RC-3"],
  S05: ["月度投诉统计分析表", "A5", "RC-10"],
  S06: ["业主来访走访登记表", "A4", "RC-3"],
  S07: ["业主委托出租登记表", "A4", "RC-3"],
  S08: ["房屋问题处理单", "A2", "RC-10"],
  S09: ["客户回访表", "A4", "RC-3"],
  S10: ["档案借阅审批单", "A8", "RC-10"],
  S11: ["借条", "A4", "RC-1"],
  S12: ["咨询登记表", "A4", "RC-3"],
  S13: ["派工单", "A4", "RC-3"],
  S14: ["客户需求处理单", "A4", "RC-3"],
  S15: ["来电、来访登记表", "A5", "RC-3"],
  S16: ["工程派工单", "A2", "RC-10"],
  S17: ["客户满意度调查表", "A4", "RC-3"],
  S18: ["客户要求设计更改申请表", "A2", "RC-H"],
  S19: ["产品使用情况表", "A1", "RC-10"],
  S20: ["回访计划与走回访记录", "A4", "RC-3"],
  S21: ["来访登记簿", "A7", "RC-1"],
  S22: ["员工外出登记表", "A7", "RC-1"],
  S23: ["值班记录", "A7", "RC-3"],
  S24: ["信件资料收发登记表", "A9", "RC-1"],
  S25: ["水票登记发放表", "A9", "RC-1"],
  S26: ["园区管理日志", "A4", "RC-3"],
  S27: ["巡视记录、巡楼报告", "A4", "RC-3"],
  S28: ["工作联络单", "A9", "RC-3"],
  S29: ["业务办理申请表", "A4", "RC-3"],
  S30: ["索赔处理、赔偿报告", "A5", "RC-10"],
  S31: ["客户投诉分析报告、统计分析报告、回访分析报告", "A9", "RC-10"],
  S32: ["投诉工作年度总结", "A9", "RC-P"],
  S33: ["典型案例", "A9", "RC-P"],
  S34: ["客户服务处周报", "A9", "RC-10"],
  S35: ["通知说辞审批与发送记录", "A4", "RC-3"],
  S36: ["物品放行单", "A7", "RC-1"],
  S37: ["维修费用审批单", "A6", "RC-30"],
  S38: ["季度维修费用汇总表", "A6", "RC-30"],
  S39: ["会议纪要、培训记录、服务质量考评、绩效考评", "A9", "RC-10"],
  S40: ["特约服务指标与评价表", "A9", "RC-10"],
  S41: ["特约服务项目及收费标准表", "A10", "RC-P"],
  F01: ["物业费催缴通知单", "A6", "RC-D3"],
  F02: ["物业收费信息一览表", "A6", "RC-10"],
  F03: ["费用明细表", "A6", "RC-30"],
  F04: ["正式催缴函", "A6", "RC-D3"],
  F05: ["上门收费预约单", "A6", "RC-1"],
  F06: ["物业费收取情况统计报表", "A6", "RC-10"],
  F07: ["收款单、收据、发票记录", "A6", "RC-30"],
  F08: ["打字复印收费台账", "A6", "RC-10"],
  F09: ["代收代缴与公摊费用通知/分摊表", "A6", "RC-30"],
  F10: ["催缴过程记录", "A6", "RC-D3"],
  A01: ["文件管理记录目录", "A8", "RC-P"],
  A02: ["档案销毁申请报告", "A8", "RC-P"],
  A03: ["档案销毁目录", "A8", "RC-P"],
  A04: ["档案移交清单", "A8", "RC-P"],
  P01: ["个人信息处理告知与同意书", "A11", "RC-O3"],
  P02: ["个人信息权利请求登记表", "A11", "RC-3"],
  P03: ["个人信息/数据安全事件记录", "A11", "RC-10"],
} as const satisfies Readonly<Record<string, readonly [title: string, category: ArchiveCategory, keep: Retention]>>;
export type FormCode = keyof typeof forms;

/** Secrecy classes (A2), the widest known first. */
export const secrecies = { general: "一般", confidential: "机密", topSecret: "绝密" } as const;
export type Secrecy = keyof typeof secrecies;

/** Forms that carry ID numbers, debts or complaints; incidents are for the general manager. */
const guarded: Readonly<Partial<Record<FormCode, Secrecy>>> = {
  ...classed(
    "confidential",
    ...(["H07", "H10", "H12", "H16", "H19", "R06", "R16", "S03", "S04", "S07", "S15", "S18", "S21", "S30"] as const),
    ...(["F01", "F02", "F03", "F04", "F05", "F07", "F10", "A02", "A03", "A04", "P01", "P02"] as const),
  ),
  ...classed("topSecret", "P03"),
};

function classed(secrecy: Secrecy, ...codes: FormCode[]) {
  return Object.fromEntries(codes.map((code) => [code, secrecy])) as Partial<Record<FormCode, Secrecy>>;
}

export const secrecyOf = (code: FormCode): Secrecy => guarded[code] ?? "general";

/** Of several classes the one that the fewest may see. */
export const strictest = (classes: readonly Secrecy[]): Secrecy => {
  const order = Object.keys(secrecies) as Secrecy[];
  return order[Math.max(0, ...classes.map((each) => order.indexOf(each)))]!;
};

/** Of several retentions the one that keeps longest; for ever beats any number of years. */
export const longest = (codes: readonly Retention[]): Retention | undefined =>
  codes.toSorted((one, other) => yearsOf(other) - yearsOf(one))[0];

const yearsOf = (code: Retention) => retentions[code].years ?? Number.POSITIVE_INFINITY;
