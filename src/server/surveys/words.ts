export const sentences = {
  notAllowed: "您的岗位不能办理满意度调查，请找项目经理或客服中心主任",
  closed: "这次调查已经结束，不再收答卷",
  answered: "这份问卷已经答过了，谢谢您",
  nothing: "请至少评价一项",
  badGrade: "不是这份问卷的选项",
  pastDay: "应当在今天以后",
  same: "这个项目同一期已有同名的调查",
  nobody: "没有符合条件的已入住房屋，请改调查范围",
} as const;

export const titles = {
  project: "项目",
  title: "调查名称",
  period: "期次",
  questionnaire: "问卷",
  closesOn: "截止日期",
  wording: "题目措辞",
  buildings: "楼栋",
  way: "调查方式",
  home: "房号",
  grades: "评价",
  comments: "各项意见",
  recommends: "推荐意愿",
  suggestions: "意见建议",
  named: "是否署名",
  after: "翻页位置",
  open: "只看未答",
} as const;

/** The page somebody answers on, and the printed form. */
export const page = {
  lang: "zh-CN",
  recommends: "您有多大可能把我们推荐给亲友？（0 分不会，10 分一定会）",
  none: "不适用",
  comment: "意见（可不填）",
  suggestions: "您对其他服务的意见或建议",
  named: "愿意让物业就不满意的项目上门回访我",
  anonymous: "不勾选时答卷不与您的房号关联。",
  send: "提交",
  thanks: "谢谢您的评价",
  thanksMore: "不满意的项目，如您愿意回访，我们会尽快联系您。",
  gone: "这个问卷地址不对或已失效，请向物业索取新的地址。",
  until: (day: string) => `${day} 截止`,
  home: "单元",
  name: "姓名",
  phone: "联系电话",
  sign: "业主签名",
  surveyor: "调查人",
  item: "项目",
  number: "编号",
  remark: "意见",
} as const;

export const sheet = {
  title: "满意度",
  head: ["类别", "项目", "有效答卷", "指数", "评价"],
  few: "样本不足10",
  total: "总体指数",
  file: (title: string) => `${title}.xlsx`,
} as const;

/** What a visit that a bad grade asks for is about. */
export const purpose = (title: string, grade: string, comment: string) =>
  comment ? `满意度调查“${title}”评为${grade}：${comment}` : `满意度调查“${title}”评为${grade}`;
