/** What is wrong with a field, after its title: 「预约上门时间：不是有效的时间」. */
export const problems = {
  of: {
    required: "请填写",
    additionalProperties: "这一步不填写此项",
    type: "格式不对",
    enum: "不在可选范围内",
    minimum: (limit: string) => `不能小于${limit}`,
    maximum: (limit: string) => `不能大于${limit}`,
    minLength: (limit: string) => `至少${limit}个字`,
    maxLength: (limit: string) => `不能超过${limit}个字`,
    minItems: (limit: string) => `至少${limit}项`,
    maxItems: (limit: string) => `不能超过${limit}项`,
    uniqueItems: "有重复的项",
    format: "格式不对",
    pattern: "含有不能使用的字符",
  },
  noMoment: "不是有效的时间",
  noDate: "不是有效的日期",
  wrong: "填写有误",
  row: (n: number, column?: string) => `第${n}行${column ? `“${column}”` : ""}：`,
  notFound: "没有找到",
  shortReason: "请写明，至少4个字",
  noHome: "本项目没有这套房屋",
  noStaff: "没有这位员工",
  left: "这位员工已经离职",
  noFirm: "没有这家施工单位，请在“施工单位”中先登记",
  noPerson: "没有这位客户",
  noFile: "没有这个文件，请重新上传",
  noAction: "没有这种办理",
  noProcedure: "没有这种事项",
} as const;

export const unknown = "（已不在册）";

/** Refusals that come from the engine and not from a procedure. */
export const refusals = {
  merged: "已并入其他事项，请到原事项办理",
  duplicate: (number: string) => `同一房屋已有内容相同的未办结事项 ${number}`,
  notOnBehalf: "只有客户服务人员可以代客户办理",
  notYourCustomer: "不是本事项的客户",
  sameMatter: "不能并入自己",
  otherProcedure: "只有同类事项可以合并",
  otherHome: "不是同一房屋的事项",
  final: "已经办结，不能合并",
  mergeRight: "合并应当由客户服务人员办理",
  linked: "已经关联",
  cycle: "不能循环关联",
  nothingToReveal: "没有登记这项内容",
  mayNotReveal: "您没有查看客户完整信息的权限",
  noExport: "您不能导出事项",
  versionMissing: "请刷新后再办（缺少版本号）",
  stale: "已被他人更新，请刷新后再办",
  notFound: "没有找到",
} as const;

/** Sentences of the story for what the server itself does to a matter. */
export const asides = {
  "@merged": (number: string) => `并入 ${number}`,
  "@absorbed": (number: string) => `${number} 并入本事项`,
  "@recomputed": "工作日历变动，时限已重算",
  "@policies": "按新的制度参数办理",
  "@linked": (number: string) => `与 ${number} 关联`,
  "@unheeded": (number: string) => `${number} 已有结果，本事项已不需要`,
} as const;

export const mergedTitle = "已合并";

export const linkTitles = { opened: "转出", duplicate: "重复", caused: "引起", follow: "跟进" } as const;

export const headOf = (department: string) => `${department}负责人`;
export const systemName = "系统";
export const hidden = "＊＊＊";
/** Between the answers of one line of a table. */
export const betweenCells = "，";

/** The workbook of exported matters. */
export const sheet = {
  title: "事项",
  file: (date: string) => `事项-${date}.xlsx`,
  columns: ["编号", "类别", "内容", "状态", "项目", "房号", "客户", "等待", "登记时间", "到期时间", "逾期", "办结时间"],
  widths: [20, 10, 40, 14, 14, 14, 12, 14, 17, 17, 8, 17],
  late: "逾期",
} as const;

/** What the routes take, by the titles that refusals name. */
export const titles = {
  procedure: "事项类别",
  state: "状态",
  status: "办结情况",
  awaits: "等待对象",
  department: "责任部门",
  home: "房屋",
  person: "客户",
  contractor: "施工单位",
  late: "是否逾期",
  severity: "紧急或严重程度",
  category: "分类",
  from: "起始日期",
  to: "截止日期",
  dated: "日期口径",
  text: "查找内容",
  project: "项目",
  answers: "登记内容",
  kpi: "指标",
  period: "期间",
  ids: "所选事项",
  sort: "排序",
  after: "翻页位置",
  limit: "每页条数",
  action: "办理",
  form: "表单",
  how: "客户意思的确认方式",
  occurredAt: "发生时间",
  similarTo: "相似事项",
  allowDuplicate: "仍要登记",
  behalf: "代客户办理",
  into: "另一事项",
  reason: "原因",
  field: "登记项",
  kind: "关联方式",
  matters: "所选事项",
  id: "事项",
  version: "版本",
  dry: "试算",
  all: "全部",
} as const;
