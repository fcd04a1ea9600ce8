/** What users read of the targets of paid services. */
export const titles = {
  project: "项目",
  year: "年份",
  month: "月份",
  fen: "年度计划",
  words: "评价意见",
  rewardFen: "奖罚金额",
} as const;

export const sentences = {
  maySet: "月度指标由区域财务分解下达",
  mayEvaluate: "月度评价由区域品质部门办理",
  mayRead: "您的岗位不能查看特约服务指标",
  beyond: "只能办理本区域的项目",
  past: "已经过去的月份不能改指标，剩余月份的指标不能少于0",
  early: "当月结束后才能评价",
  evaluated: "本月已经评价",
  noTarget: "本月没有下达指标",
} as const;

/** Services outside of the catalogue. */
export const otherClass = "其他";
