/** What is said about billing. */
export const sentences = {
  notFinance: "只有出纳、区域财务和项目经理可以编制账单",
  mayNotApprove: "只有项目经理、客服中心主任和区域财务可以审批账单",
  ownDraft: "自己编制的账单应由另一人审批",
  notDrafted: "这份账单已经审批或作废，请刷新",
  nothing: "这个期间没有可以计收的费用：请检查收费项目、价格和房屋的交付日期",
  wholeMonths: "账单期间从某月 1 日开始",
};

export const periodWords = {
  month: (year: number, month: number) => `${year}年${month}月`,
  quarter: (year: number, quarter: number) => `${year}年第${quarter}季度`,
  year: (year: number) => `${year}年`,
  billing: (period: string) => `账单 ${period}`,
};

/** How a line explains itself. */
export const explain = {
  units: { area: "㎡", fixed: "", metered: "", shared: "" },
  regular: (quantity: string, rate: string, month: string, months: number) =>
    `${quantity} × ${rate} 元/月 = ${month} 元/月，${months} 个月`,
  segment: (month: string, quantity: string, rate: string, part: string, fen: string) =>
    `${month} ${quantity} × ${rate} 元${part} = ${fen} 元`,
  part: (days: number, of: number) => ` × ${days}/${of} 天`,
  less: (percent: number) => `，减免 ${percent}%`,
  metered: (quantity: string, rate: string) => `用量 ${quantity} × ${rate} 元`,
  stepped: (quantity: string) => `用量 ${quantity}，按阶梯价`,
  shared: (whole: string, month: string, weight: string) => `${month} 共 ${whole} 元，本户 ${weight}`,
  reduced: (fen: string) => `减免 ${fen} 元`,
};
