export const visitWords = {
  sample: (month: string) => `月度抽访（${month}）：听取对本月服务的意见`,
  annual: (year: number) => `年度走访（${year}年）：听取意见，填写满意度调查`,
} as const;

export const sentences = {
  notAllowed: "您的岗位不能查看抽访和走访覆盖情况",
  notPlanning: "走访由客服主管或客服中心主任安排",
  pastDay: "应当在今天以后",
  unknownHome: "有的房屋不在这个项目",
  nobody: "本项目没有可以走访的客服人员，请先设岗",
} as const;

export const titles = {
  project: "项目",
  year: "年度",
  after: "翻页位置",
  homes: "房屋",
  plannedOn: "计划日期",
} as const;
