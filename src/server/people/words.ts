/** What users read of people: titles of roles and kinds, and sentences of refusal. */
export const roleTitles = { owner: "业主", tenant: "租户", family: "家人", company: "单位" } as const;
export type Role = keyof typeof roleTitles;

export const addressTitles = { 先生: "先生", 女士: "女士" } as const;

export const titles = {
  name: "姓名",
  phone: "电话",
  idNumber: "证件号码",
  plate: "车牌号",
  addressAs: "称呼",
  note: "备注",
  reason: "查看原因",
  field: "查看内容",
} as const;

export const sentences = {
  badPhone: "应当是11位手机号码，或带区号的固定电话",
  badIdNumber: "应当是18位身份证号码或统一社会信用代码，请核对",
  badPlate: "不是有效的车牌号",
  shortReason: "请写明原因，至少4个字",
  nothingToReveal: "没有登记这项内容",
  mayNotReveal: "您没有查看客户完整信息的权限",
  mayNotEdit: "您没有修改客户资料的权限",
  tooMany: "查看次数过多，请稍后再试",
} as const;

/** The signs that begin a plate number of the mainland. */
export const provinces: readonly string[] = [..."京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"];
