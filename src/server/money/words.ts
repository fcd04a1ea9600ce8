/** What is said about money. */
export const sentences = {
  notCashier: "只有出纳可以收款和付款",
  mayNotVoid: "只有项目经理、客服中心主任、区域财务或另一名出纳可以作废收据",
  mayNotRead: "只有客服、出纳、财务和管理人员可以查看账款",
  homeOrMatter: "请指明房屋或事项",
  settled: (title: string) => `“${title}”已经结清，请刷新后重选`,
  notOut: (title: string) => `“${title}”没有应付余额，请刷新后重选`,
  mixed: "一次只能收同一项目的费用，请分开收取",
  tooLittle: (amount: string) => `不足，应收 ${amount}`,
  ownApproval: (title: string) => `“${title}”由您审批退还，应由另一人付款`,
  alreadyVoid: "这张收据已经作废",
  ownReceipt: "自己开的收据应由另一人作废",
  paidOn: "其中的款项已经退还或使用，不能作废；请办理退款",
};

export const titles = {
  home: "房号",
  charges: "费用",
  method: "收款方式",
  tendered: "实收金额",
  reference: "凭证号",
  reason: "作废原因",
};

export const entryWords = {
  receipt: (number: string) => `收款 ${number}`,
  payout: (number: string) => `付款 ${number}`,
  void: (number: string, reason: string) => `作废 ${number}：${reason}`,
};

export const methods = { cash: "现金", pos: "刷卡", transfer: "转账", qr: "扫码" };

export const receiptWords = {
  titles: { in: "收款收据", out: "付款凭单" },
  payer: { in: "交款人", out: "收款人" },
  home: "房号",
  day: "日期",
  method: "方式",
  reference: "凭证号",
  total: "合计",
  capitals: "大写",
  tendered: "实收",
  change: "找零",
  columns: ["项目", "金额（元）"],
  cashier: "经手人",
  customer: "签名",
  void: "已作废",
};
