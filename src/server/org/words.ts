/** Sentences of the organisation, as users read them. */
export const titles = {
  parent: "上级单位",
  kind: "层级",
  department: "部门",
  code: "代码",
  unit: "单位",
  post: "岗位",
  staff: "员工",
  heads: "编制人数",
  userName: "用户名",
  password: "密码",
  phone: "电话",
  from: "任职日期",
  until: "离任日期",
  leftOn: "离职日期",
  closedOn: "撤销日期",
} as const;

export const sentences = {
  mayNotEdit: "您没有修改组织架构的权限",
  noUnit: "没有这个单位",
  noPost: "没有这个岗位",
  notAPost: "岗位名称不在岗位表里",
  noStaff: "没有这位员工，或者已经离职",
  wrongLevel: "单位应当设在上一级之下：公司、区域、项目、部门",
  needsDepartment: "部门应当写明是哪个部门",
  sameCode: "这个代码已经使用",
  samePost: "这个单位已经设有这个岗位",
  sameUserName: "这个用户名已经有人使用",
  alreadyHolds: "这位员工在这段时间已经担任这个岗位",
  ended: "这段任职已经结束",
  endsBefore: "离任日期不能早于任职日期",
  closesOccupied: "这个单位还有人任职，不能撤销",
  unitClosed: "这个单位已经撤销",
  selfLeave: "不能办理自己的离职",
  postStays: "还有人担任这个岗位，不能改为编外",
} as const;

/** O3: a plan whose heads do not add up, with the difference named. */
export const doesNotAddUp = (unit: string, total: number, sum: number): string =>
  `${unit}编制合计${total}人，各岗位相加${sum}人，${total > sum ? "少" : "多"}${Math.abs(total - sum)}人，请核对`;
