/** Sentences about the numbers of the house (制度参数). */
export const sentences = {
  notAllowed: "您的岗位不能设定制度参数",
  beyond: "只能设定本单位及下属单位的制度参数和日历",
  past: "不能早于今天",
  beforeLast: (from: string) => `此参数已有自${from}起执行的值，新值不能早于它`,
  notASpan: "应当是时限，如3个工作日",
  wallOnly: "应当按分钟、小时或日计",
  notANumber: "应当是不小于0的整数",
  notAnOption: "请从给出的选项中选一项",
  notAText: "应当是1至2000字的文字",
  badBlank: (blank: string) => `中的空格〔${blank}〕没有可以填入的内容`,
  preview: (title: string, was: number, now: string) =>
    was === 0
      ? `没有未办结的事项受影响，以后登记的按“${title}：${now}”办理`
      : `有${was}件未办结的事项仍按原来的“${title}”办理，需要时可另行应用；以后登记的按“${now}”办理`,
} as const;

export const titles = { unit: "适用单位", value: "新值", from: "执行日期", note: "说明" } as const;
