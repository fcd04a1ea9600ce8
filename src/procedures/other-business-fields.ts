import {
  checklist,
  choice,
  count,
  customer,
  date,
  department,
  files,
  home,
  longText,
  moment,
  money,
  rows,
  sensitive,
  signature,
  staff,
  text,
  yesNo,
} from "#kit/fields.ts";

const sides = { owner: "业主", tenant: "租户" } as const;
const conditions = { good: "完好", worn: "磨损", damaged: "损坏" } as const;

/** S29: what every application has, whatever its kind. */
const general = {
  kind: choice("业务类型", {
    moveOut: "搬离",
    shopSign: "店招设置",
    accessCard: "门禁卡",
    parking: "车位办理",
    pet: "宠物登记",
    transfer: "过户变更",
    leaseRegister: "租赁告知",
    utility: "水电开户",
    facility: "场地使用",
    proof: "开具证明",
    temporaryWater: "临时用水电",
    airConditioner: "空调移机",
    invoice: "发票",
    goods: "物品放行",
    letting: "委托出租",
    borrowing: "物品借用",
    keeping: "物品代收领取",
    other: "其他",
  }),
  home: home("房号"),
  customer: customer("申请人"),
  phone: sensitive(text("联系电话")),
  content: longText("申请事项"),
  attachments: files("提交资料"),
  signature: signature("申请人签名"),
  explained: yesNo("流程说明", "已告知", "未告知"),
  consults: yesNo("是否需要其他部门意见", "需要部门意见", "客服直接办理"),
  consulted: rows("征求意见的部门", { department: department("部门"), question: text("联络内容") }),
  opinion: longText("部门意见"),
  conditions: longText("办理条件"),
  promised: moment("承诺办结时间"),
  result: choice("办理结果", { approved: "通过", completed: "已完成", rejected: "不通过" }),
  answer: longText("答复内容"),
  handled: yesNo("回访意见", "满意", "不满意"),
  comment: longText("回访情况"),
  reason: text("原因"),
};

/** S36: goods that leave. */
const goods = {
  applicantRole: choice("申请人身份", { ...sides, family: "家人", contractor: "施工单位", agent: "受托人" }),
  ownerConsent: choice("业主同意方式", { phone: "电话录音确认", sms: "短信", written: "书面", self: "业主本人" }),
  goods: rows("物品明细", { name: text("物品"), quantity: count("数量", "件") }),
  movingAt: moment("搬运时间"),
  carrier: text("车牌或搬运公司"),
  difference: text("查验不符情况"),
};

/** S07: a flat to be let. */
const letting = {
  verified: yesNo("权属证明", "已核验", "未核验"),
  coOwners: yesNo("共有人意见", "同意出租", "未取得同意"),
  authorisation: files("代理人授权书"),
  layout: text("户型"),
  orientation: text("朝向、楼层"),
  decoration: choice("装修程度", { bare: "毛坯", simple: "简装", fine: "精装", luxury: "豪装" }),
  furnishings: rows("家具家电清单", {
    name: text("名称"),
    brand: text("品牌"),
    quantity: count("数量", "件"),
    condition: choice("状况", conditions),
  }),
  mode: choice("出租方式", { whole: "整租", shared: "合租" }),
  expectedRent: money("期望月租金"),
  terms: text("押付方式"),
  availableFrom: date("可入住日期"),
  minimum: count("最短租期", "个月"),
  bearers: rows("费用承担", { item: text("费用项目"), bearer: choice("承担方", sides) }),
  requirement: longText("对承租人要求"),
  viewing: choice("看房方式", { key: "钥匙寄存", owner: "业主陪同", tenant: "租户在场" }),
  until: date("委托截止日期"),
  serviceFee: text("服务费约定"),
  viewedAt: moment("带看时间"),
  visitor: text("看房客户"),
  companion: staff("陪同人"),
  feedback: text("带看反馈"),
  lessee: text("承租人"),
  rent: money("成交月租金"),
  leaseFrom: date("租期开始"),
  leaseUntil: date("租期结束"),
  filingNumber: text("合同备案号"),
  filedAt: date("备案日期"),
};

/** S11: something borrowed. */
const borrowing = {
  items: rows("借用物品", {
    name: text("物品"),
    number: text("编号"),
    quantity: count("数量", "件"),
    condition: choice("借出状况", { good: "完好", worn: "磨损" }),
  }),
  purpose: text("用途"),
  deposit: money("押金"),
  lentAt: moment("借出时间"),
  dueBack: moment("应还时间"),
  returnedAt: moment("归还时间"),
  returned: choice("归还状况", { good: "完好", damaged: "损坏", lost: "遗失" }),
  compensation: money("赔偿金额"),
};

/** S01: something kept for a customer, or found. */
const keeping = {
  itemKind: choice("物品类别", {
    parcel: "快递",
    letter: "信件",
    found: "失物招领",
    deposit: "寄存物品",
    gift: "礼品、活动物资",
    card: "门禁卡",
    document: "资料",
    other: "其他",
  }),
  item: text("物品名称"),
  quantity: count("数量", "件"),
  source: text("来源或寄送单位"),
  receivedAt: moment("收存时间"),
  storage: text("存放位置"),
  collector: text("领取人"),
  collectorRole: choice("领取人身份", { owner: "业主", family: "家人", tenant: "租户", agent: "受托人" }),
  identity: checklist("证件核验", { seen: "已查验证件（不留号码）" }),
  collectedAt: moment("领取时间"),
  collectorSignature: signature("领取签名"),
  remark: text("备注"),
};

export const otherBusinessFields = { ...general, ...goods, ...letting, ...borrowing, ...keeping };
