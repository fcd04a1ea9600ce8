export const sentences = {
  notYours: "您的岗位不能安排这类事项，请由有权开立的主管安排",
  notOpened: "这类事项不能由计划自动开立，请另选一项",
  past: "不能早于今天",
} as const;

export const titles = {
  project: "项目",
  title: "计划名称",
  procedure: "事项类别",
  action: "开立方式",
  form: "表单",
  every: "周期",
  count: "间隔",
  unit: "单位",
  nextOn: "下次日期",
} as const;
