import {
  area,
  checklist,
  choice,
  count,
  customer,
  date,
  files,
  home,
  longText,
  moment,
  money,
  photos,
  rows,
  sensitive,
  signature,
  staff,
  text,
  yesNo,
} from "#kit/fields.ts";
import { partTitles } from "./warranty-parts.ts";

const rooms = {
  entrance: "入户",
  living: "客厅",
  dining: "餐厅",
  masterBedroom: "主卧",
  bedroom: "次卧",
  kitchen: "厨房",
  bathroom: "卫生间",
  balcony: "阳台",
  equipmentPlatform: "设备平台",
  other: "其他",
} as const;

const items = {
  ceiling: "顶棚",
  wall: "墙面",
  floor: "地面",
  entryDoor: "入户门",
  innerDoor: "室内门",
  window: "窗",
  lock: "锁具",
  railing: "护栏",
  socketSwitch: "插座开关",
  distributionBox: "配电箱",
  lighting: "灯具",
  waterSupply: "给水",
  drainage: "排水",
  floorDrain: "地漏",
  waterproof: "防水",
  sanitaryWare: "洁具",
  gas: "燃气",
  heating: "供暖",
  intercom: "可视对讲",
  network: "网络",
  tv: "有线电视",
  flue: "烟道",
  other: "其他",
} as const;

const meters = { water: "水表", electric: "电表", gas: "气表", heat: "热表" } as const;

export const keyKinds = {
  entryDoor: "入户门",
  constructionKey: "装修钥匙",
  mailbox: "信箱",
  meterBox: "水电表箱",
  storage: "储藏室",
  unitDoorCard: "单元门禁卡",
  parkingCard: "车库卡",
  other: "其他",
} as const;

/** The papers that are signed when a home is handed over (X2). */
const signedPapers = {
  receipt: "房屋签收单",
  inspection: "交接验收记录",
  filing: "验收备案表",
  fire: "消防安全责任书",
  safety: "安全生产责任书",
  renovation: "装修管理规定",
  signs: "店招制作规定",
  agreement: "前期物业服务协议",
} as const;

const status = { connected: "已开通", notConnected: "未开通", fault: "故障" } as const;

/** 收房通知书: what the owner is told. */
const notice = {
  home: home("房号"),
  customer: customer("业主"),
  contract: text("购房合同号"),
  agreed: date("合同约定交付日期"),
  from: date("办理时间起"),
  until: date("办理时间止"),
  venue: text("办理地点"),
  contact: text("联系人"),
  method: choice("发送方式", {
    registeredMail: "挂号信",
    ems: "特快专递",
    handDelivery: "当面送达",
    sms: "短信",
    app: "APP推送",
    phone: "电话",
  }),
  tracking: text("快递单号"),
  receipt: choice("送达情况", { signed: "已签收", returned: "退回" }),
  returned: choice("退回原因", { wrongAddress: "地址有误", refused: "拒收", unclaimed: "无人领取", other: "其他" }),
} as const;

/** 交接验收记录 and 设施交接单: what is found in the home. */
const inspection = {
  appointment: moment("预约时间"),
  absence: text("未到情况"),
  ownerType: choice("业主类型", {
    individual: "个人",
    jointOwners: "共有人",
    company: "单位",
    agent: "代理人",
    minor: "未成年人（监护人代办）",
  }),
  documents: checklist("核验证件", {
    identity: "身份证明原件",
    contract: "购房合同",
    payment: "付款凭证",
    authorization: "授权委托书及代理人证件",
    licence: "营业执照及法定代表人证明",
    guardianship: "监护关系证明",
  }),
  authorization: files("委托书附件"),
  privacy: yesNo("个人信息告知", "已告知并签署", "未告知"),
  developerRep: text("开发单位陪同人"),
  escort: staff("物业陪同人"),
  items: rows("验收明细", {
    item: choice("项目", items),
    room: choice("区域", rooms),
    result: choice("结果", { pass: "合格", defect: "有问题", pending: "整改中", notApplicable: "无此项" }),
    issue: text("问题描述"),
    part: choice("保修项目", partTitles),
  }),
  photos: photos("问题照片"),
  defects: rows("问题清单", { fault: text("问题"), part: choice("保修项目", partTitles) }),
  round: count("验收轮次", "次"),
  readings: rows("表底数", { meter: choice("表类型", meters), number: text("表号"), reading: text("底数") }),
  facilities: rows("设施明细", {
    facility: text("设施名称"),
    quantity: count("数量", "件"),
    condition: choice("完好状况", { good: "完好", worn: "磨损", damaged: "损坏", missing: "缺失" }),
    remark: text("备注"),
  }),
  question: longText("业主整改疑问"),
  answer: longText("开发中心答复"),
  opinion: choice("总体意见", { accept: "同意接收", acceptWithDefects: "接收并整改", reject: "暂不接收" }),
  comment: longText("业主意见"),
  inspectionSignature: signature("业主验收签名"),
  developerSignature: signature("开发单位签名"),
} as const;

/** What is signed, paid and handed over. */
const signing = {
  use: choice("使用性质", { residence: "居住", shop: "商铺", office: "办公", workshop: "厂房", warehouse: "仓储" }),
  water: choice("供水系统", status),
  power: choice("供电系统", status),
  gas: choice("燃气系统", { connected: "已开通", notConnected: "未开通", none: "无" }),
  condition: longText("房屋情况"),
  fire: choice("消防设施", { installed: "已配置", afterMoveIn: "入驻后配置", missing: "缺失" }),
  lift: yesNo("电梯", "有", "无"),
  area: area("实测建筑面积"),
  delivered: rows("随房资料", {
    document: choice("资料名称", {
      qualityGuarantee: "住宅质量保证书",
      userManual: "住宅使用说明书",
      areaReport: "面积实测表",
      pipelineDrawing: "管线图",
      ownerHandbook: "业主手册",
      managementRules: "临时管理规约",
      other: "其他",
    }),
    copies: count("份数", "份"),
  }),
  safetyOfficer: text("安全负责人"),
  signed: checklist("已签署文件", signedPapers),
  signature: signature("业主签名"),
  months: count("预收月数", "个月"),
  unitPrice: money("物业费单价（每平方米每月）"),
  fee: money("首期物业费"),
  balance: choice("房款尾款", { none: "无尾款", paid: "已结清", due: "未结清" }),
  voucher: files("尾款凭证"),
  keys: rows("钥匙明细", {
    keyKind: choice("钥匙类型", keyKinds),
    quantity: count("数量", "把"),
    serial: text("编号"),
  }),
  sealed: yesNo("钥匙袋密封", "完好", "已拆封"),
  receiver: text("领取人"),
  receiverRole: choice("领取人身份", { owner: "业主", coOwner: "共有人", agent: "受托人" }),
  keySignature: signature("领取人签名"),
  day: date("交付日期"),
  feeStart: date("物业费起算日"),
} as const;

/** 家庭情况登记表: only what the contract needs must be given; the rest is the household's own choice. */
const household = {
  mobile: sensitive(text("联系电话")),
  idNumber: sensitive(text("证件号码")),
  address: sensitive(text("通讯地址")),
  occupancy: choice("居住状态", {
    selfOccupied: "自住",
    rented: "出租",
    vacant: "空置",
    renovating: "装修中",
    commercialUse: "经营",
  }),
  residents: count("常住人数", "人"),
  channels: checklist("通知渠道偏好", { phone: "电话", sms: "短信", app: "APP", wechat: "微信", paper: "纸质" }),
  family: rows("家庭成员", {
    member: sensitive(text("姓名")),
    relation: choice("与业主关系", {
      spouse: "配偶",
      child: "子女",
      parent: "父母",
      sibling: "兄弟姐妹",
      otherRelative: "其他亲属",
      tenant: "租户",
      domesticWorker: "家政人员",
      other: "其他",
    }),
    age: choice("年龄段", {
      under14: "14周岁以下",
      from14to17: "14至17周岁",
      from18to59: "18至59周岁",
      over60: "60周岁以上",
    }),
    phone: sensitive(text("联系电话")),
    care: sensitive(text("需特别关照")),
  }),
  emergency: sensitive(text("紧急联系人")),
  vehicles: rows("车辆", { plate: text("车牌号"), model: text("品牌颜色"), space: text("车位号") }),
  pets: rows("宠物", { species: text("种类"), licence: text("养犬登记证号") }),
  consent: checklist("另行同意", { family: "家庭成员信息", vehicles: "车辆信息", pets: "宠物信息" }),
  householdSignature: signature("登记表签名"),
  satisfaction: choice("入住回访", { satisfied: "满意", fair: "基本满意", dissatisfied: "不满意" }),
  feedback: longText("回访意见"),
  reason: longText("原因"),
} as const;

export const handoverFields = { ...notice, ...inspection, ...signing, ...household };
export const roomTitles: Readonly<Record<string, string>> = rooms;
export const itemTitles: Readonly<Record<string, string>> = items;
