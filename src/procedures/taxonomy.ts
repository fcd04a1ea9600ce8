import type { Department } from "#kit/people.ts";

/** Ways a matter reaches the centre (I1). */
export const channels = {
  phone: "电话",
  visit: "来访",
  wechat: "微信",
  app: "业主端",
  letter: "书面来信",
  email: "电子邮件",
  web: "网站",
  qq: "QQ",
  weibo: "微博",
  staff: "员工转达",
  patrol: "巡查发现",
  mailbox: "意见箱",
  ownerCommittee: "业委会",
  hotline12345: "政务热线转办",
  media: "媒体",
  survey: "满意度调查",
} as const;

/** On paper or by mail: the time of receipt is noted and the receipt acknowledged (K1). */
export const writtenChannels = ["letter", "email", "mailbox", "hotline12345"] as const;

/** Where the conversation itself is the record and is kept (Q3). */
export const messagingChannels = ["wechat", "qq", "weibo", "app"] as const;

/** Answers of a customer who is asked how it went (five grades and no answer). */
export const ratings = {
  verySatisfied: "非常满意",
  satisfied: "满意",
  neutral: "一般",
  dissatisfied: "不满意",
  veryDissatisfied: "非常不满意",
} as const;

export const severities = { minor: "轻微", general: "一般", important: "重要", major: "重大" } as const;

interface Class {
  readonly code: string;
  readonly title: string;
  /** The department that usually answers; the centre may judge otherwise. */
  readonly lead: Department;
  /** Second level, in the order of their codes. */
  readonly kinds: readonly string[];
}

/** Complaints in two levels: the code of a kind is that of its class and its place, `C1-01`. */
const complaintClasses = {
  quality: {
    code: "C1",
    title: "房屋质量",
    lead: "construction",
    kinds: ["渗漏", "裂缝空鼓", "门窗", "水电管线", "设备", "面积及交付标准"],
  },
  facilities: {
    code: "C2",
    title: "设施设备",
    lead: "engineering",
    kinds: ["电梯", "供水", "供电照明", "排水", "消防", "门禁监控弱电", "停车设施", "健身及儿童设施", "道路"],
  },
  safety: {
    code: "C3",
    title: "安全秩序",
    lead: "security",
    kinds: ["治安失窃", "出入管理", "消防通道", "高空抛物", "电动车", "巡逻值守", "监控调取"],
  },
  parking: { code: "C4", title: "停车管理", lead: "security", kinds: ["乱停", "占位", "车位分配", "车损", "充电桩"] },
  environment: {
    code: "C5",
    title: "环境卫生",
    lead: "environment",
    kinds: ["楼道保洁", "公区保洁", "垃圾清运分类", "消杀", "异味"],
  },
  greenery: { code: "C6", title: "绿化", lead: "environment", kinds: ["养护", "毁绿占绿", "树木遮挡及安全"] },
  maintenance: {
    code: "C7",
    title: "维修服务",
    lead: "engineering",
    kinds: ["不及时", "质量差或反复修", "收费不明", "态度", "损坏财物"],
  },
  service: {
    code: "C8",
    title: "客户服务",
    lead: "service",
    kinds: ["态度", "推诿", "答复不及时", "承诺未兑现", "流程繁琐", "电话难接通"],
  },
  fees: {
    code: "C9",
    title: "收费",
    lead: "finance",
    kinds: ["标准质疑", "计算错误", "公摊", "票据", "催缴方式", "乱收费或未公示", "退费押金"],
  },
  renovation: {
    code: "C10",
    title: "装修管理",
    lead: "service",
    kinds: ["噪音", "违规拆改", "建渣", "公区损坏", "押金", "审批"],
  },
  neighbours: {
    code: "C11",
    title: "邻里纠纷",
    lead: "service",
    kinds: ["生活噪声", "宠物", "相邻漏水", "占用公区", "油烟"],
  },
  privacy: { code: "C12", title: "信息与隐私", lead: "general", kinds: ["信息泄露", "骚扰电话短信", "监控隐私"] },
  integrity: { code: "C13", title: "廉洁与违规", lead: "general", kinds: ["收受财物", "私自收费", "辱骂打人"] },
  income: { code: "C14", title: "公共收益与公示", lead: "finance", kinds: ["收益去向", "账目公示", "维修资金"] },
  sales: { code: "C15", title: "销售与产权", lead: "sales", kinds: ["合同履约", "产权证", "宣传不符", "设计变更"] },
  other: { code: "C99", title: "其他", lead: "service", kinds: ["建议", "表扬", "其他"] },
} as const satisfies Record<string, Class>;

type ComplaintClass = keyof typeof complaintClasses;
const entries = Object.entries(complaintClasses) as readonly (readonly [ComplaintClass, Class])[];

const kinds = entries.flatMap(([name, { code, title, lead, kinds: words }]) =>
  words.map((word, n) => ({
    code: `${code}-${String(n + 1).padStart(2, "0")}`,
    title: `${title}：${word}`,
    name,
    lead,
  })),
);

/** Complaints about the design stay with the centre; the design department assists (K12). */
export const designChange = "C15-04";

export const classTitles = Object.fromEntries(entries.map(([name, { title }]) => [name, title])) as Readonly<
  Record<ComplaintClass, string>
>;
export const kindTitles: Readonly<Record<string, string>> = Object.fromEntries(
  kinds.map(({ code, title }) => [code, title]),
);

/** The class a kind belongs to. */
export const classOf: Readonly<Record<string, ComplaintClass>> = Object.fromEntries(
  kinds.map(({ code, name }) => [code, name]),
);

/** The department a class or a kind usually goes to (K12). */
export const leadOf: Readonly<Record<string, Department>> = Object.fromEntries([
  ...entries.map(([name, { lead }]) => [name, lead]),
  ...kinds.map(({ code, lead }) => [code, code === designChange ? "service" : lead]),
]);

export const rootCauses = {
  skill: "人员：技能不足",
  attitude: "人员：态度不好",
  negligence: "人员：疏忽大意",
  noRule: "流程：没有规定",
  ruleBroken: "流程：有规定未执行",
  handOver: "流程：交接脱节",
  ageing: "设备：老化",
  flaw: "设备：设计缺陷",
  noSpare: "设备：缺少备件",
  builder: "材料或施工质量",
  supplier: "供方",
  noExplanation: "沟通：解释不到位",
  lateInformation: "沟通：告知不及时",
  chargeRule: "收费规定",
  neighbour: "邻里行为",
  weather: "外部：天气",
  utility: "外部：水电气等公用单位",
  government: "外部：政府管理",
  beyondContract: "期望超出合同约定",
  unknown: "尚不清楚",
} as const;

export const consultationCategories = {
  Z01: "费用标准与账单",
  Z02: "缴费方式与票据",
  Z03: "装修办理",
  Z04: "入住收房",
  Z05: "停车车位",
  Z06: "门禁卡钥匙",
  Z07: "报修与保修范围",
  Z08: "特约服务价格",
  Z09: "水电气网开户过户",
  Z10: "产权与过户",
  Z11: "租赁出租",
  Z12: "户口上学社区政务",
  Z13: "快递失物",
  Z14: "活动与公示",
  Z15: "维修资金与业委会",
  Z16: "投诉进度",
  Z17: "自建或加装申请",
  Z18: "政策法规",
  Z19: "商务合作推广",
  Z99: "其他",
} as const;
