/** What is said on a complaint's way. */
export const invalids = [
  "经核实现场无所述情况，监控和巡查记录可查",
  "所述问题属城市道路施工，非小区范围",
  "同一事项已在办理，属重复投诉",
] as const;
export const objections = ["时间太长", "只说加强管理，没有具体措施", "希望有人当面说明"] as const;
export const returns = ["问题反复出现", "答应的事没有全部做到", "处理太慢", "态度还是不好"] as const;
export const grounds = [
  "已多次上门说明并提供依据，客户坚持诉求，建议依法解决",
  "三次不同日期联系未果，处理结果已书面寄送",
] as const;
export const visitComments = ["处理得不错", "希望能坚持下去", "态度好，速度可以再快点", "", ""] as const;

export const contacts = [
  "已电话致歉，说明由我负责，核实后答复",
  "已电话了解详细经过，约定现场查看时间",
  "已当面听取意见，告知办理步骤和答复时间",
] as const;
