/** Titles and sentences about contractors. */
export const titles = {
  name: "单位名称",
  trade: "专业",
  contact: "联系人",
  phone: "联系电话",
  note: "备注",
  endedOn: "合作终止日期",
  terms: "合同维修时限",
  part: "保修项目",
  count: "时限",
  unit: "时限单位",
  person: "姓名",
  userName: "用户名",
  password: "初始密码",
  project: "项目",
  reason: "查看原因",
} as const;

export const sentences = {
  mayNotEdit: "您没有维护施工单位的权限，请联系客服主管或工程主管",
  mayNotReveal: "您没有查看联系电话的权限",
  sameName: "已有同名的施工单位",
  samePart: "同一保修项目只能有一个时限",
  badPhone: "不是有效的电话号码",
  noPhone: "没有登记联系电话",
  noProject: "请选择您有权限的项目",
} as const;

/** The title of the post that a contractor's people hold. */
export const postTitle = "施工单位人员";
