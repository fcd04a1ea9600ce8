/** The blanks of a wording that are filled in for each person. */
export const blanks = {
  company: "{公司}",
  agent: "{经办人}",
  name: "{称呼}",
  home: "{房号}",
  owed: "{欠费}",
  yuan: "元",
} as const;

export const failures = {
  noPhone: "没有手机号",
  noMail: "没有邮箱",
  landline: "固定电话收不到短信",
  noReceipt: "没有送达回执",
  tooOften: "多次发送不成功",
  refused: (why: string) => `被退回：${why}`,
} as const;

export const callWords = { unanswered: (calls: number) => `拨打${calls}次未接通` } as const;

export const sentences = {
  notAllowed: "您的岗位不能办理告知，请找客服主管",
  badPage: "不是本页给出的位置",
  closed: "这通电话已经有了结果，或告知已停止",
  night: "晚上十点到早上八点不打告知电话，紧急通知除外",
  outside: (windows: string) => `告知电话在${windows}打，紧急通知除外`,
  noAnswer: "客户有疑问的应当写明解答",
} as const;

export const titles = {
  project: "项目",
  after: "翻页位置",
  kind: "通知类型",
  whom: "接收人",
  buildings: "楼栋",
  homes: "指定房屋",
  use: "房屋用途",
  arrears: "欠费户",
  matter: "告知",
  state: "结果",
  answered: "接听",
  question: "疑问",
  answer: "解答",
  channel: "渠道",
} as const;
