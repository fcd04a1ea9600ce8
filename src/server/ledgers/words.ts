/** What a printed book says beside its lines. */
export const words = {
  fixed: ["序号", "编号", "登记时间"],
  standing: ["状态", "办结时间"],
  period: (from: string, to: string) => `期间：${from} 至 ${to}`,
  lines: (count: number) => `共 ${count} 行`,
  project: (name: string) => `项目：${name}`,
  everywhere: "全部项目",
  form: (code: string) => `表单 ${code}`,
  page: (printedAt: string, page: number, pages: number) => `打印于 ${printedAt}　第 ${page} 页，共 ${pages} 页`,
  file: (title: string, from: string, to: string) => `${title}-${from}至${to}`,
} as const;

export const sentences = {
  notAllowed: "没有打印登记表的权限，请由主管或经理打印",
  wrongOrder: "结束日期不能早于开始日期",
  tooLong: "期间不能超过一年，请分段打印",
  tooMany: (most: number) => `期间内超过${most}行，请缩短期间或选择一个项目`,
  wrongPlace: "不是有效的翻页位置，请刷新后重试",
} as const;

export const titles = {
  from: "开始日期",
  to: "结束日期",
  project: "项目",
  as: "格式",
  open: "只看未结",
  after: "翻页位置",
  limit: "每页行数",
} as const;
