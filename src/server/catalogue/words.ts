/** What users read of the catalogue of paid services. */
export const classTitles = {
  power: "供电设备维修类",
  water: "供水设备维修类",
  household: "家庭物品维修类",
  copying: "打字复印类",
} as const;
export type ServiceClass = keyof typeof classTitles;

export const materialTitles = { customer: "客户自备", included: "含材料" } as const;

export const titles = {
  unit: "适用单位",
  project: "项目",
  code: "编码",
  class: "类别",
  name: "项目名称",
  measure: "单位",
  materials: "材料",
  negotiable: "可议价",
  note: "包含内容及限制",
  fen: "价格",
  furtherFen: "第二个起价格",
  from: "执行日期",
  why: "调价依据",
  month: "月份",
  address: "公示网址",
} as const;

export const sentences = {
  maySet: "只有区域公司权限人和总经理批准后才能设定目录和价格",
  mayShow: "公示价目由项目经理、客服主管办理",
  maySettle: "您的岗位不能查看结算清单",
  notAProject: "请选择一个项目",
  past: "不能早于今天",
  dearer: "不能高于第一个的价格",
  taken: (code: string) => `编码${code}在本目录中已有，请直接调整它的价格`,
  inherited: "本单位执行上级公布的目录，请先另立本区域目录",
  adopted: "本区域已有自己的目录，请直接修改",
  noList: "上级还没有公布目录，请逐项添加",
  onlyRegions: "目录由公司或区域公司公布，项目只执行所属区域的目录",
  planned: (from: string) => `已有自${from}起执行的价格，新价格不能早于它`,
  addressTaken: "此网址已被使用，请另取一个",
  notListed: (n: number, code: string) => `第${n}行的${code}不在本项目执行的目录中，目录外的服务请报区域公司核价`,
  notNegotiable: (n: number) => `第${n}行的项目不可议价，应当按目录价格`,
  below: (n: number) => `第${n}行的议定单价不能低于目录起价`,
} as const;

export const sheetWords = {
  title: "特约服务项目及收费标准表",
  scope: "适用项目",
  since: "执行日期",
  review: "下次修订期限",
  materials:
    "除注明含材料的以外，材料由客户自备。先报价、客户同意后服务；费用按月结算，随物业费一并收取，打字复印当场收取。",
  rule: "说明",
  columns: ["编码", "项目", "单位", "价格（元）", "说明"],
  hotline: "服务热线",
  from: "起，可议",
  further: (yuan: string) => `第二个起${yuan}元`,
} as const;
