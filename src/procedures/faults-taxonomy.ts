/** Who is responsible for the part: the owner, all owners together, or a utility. */
type Part = "private" | "common" | "utility";
type Urgency = "emergency" | "urgent" | "normal" | "scheduled";

/** The first level: the kinds of fault, with the charge standard for work on the owner's own part. */
const kinds = {
  PWR: ["供电", "power"],
  WTR: ["供水", "water"],
  DRN: ["排水", "drain"],
  LEAK: ["防水渗漏", "quoted"],
  DOR: ["门窗五金", "household"],
  WAL: ["墙地顶", "quoted"],
  SAN: ["洁具", "water"],
  ELV: ["电梯", "quoted"],
  FIR: ["消防", "quoted"],
  LVC: ["弱电智能", "power"],
  GAS: ["燃气", "quoted"],
  HVC: ["供暖空调", "quoted"],
  HOM: ["家庭物品", "household"],
  PUB: ["公共设施", "quoted"],
  GRN: ["绿化保洁类", "quoted"],
  PRK: ["车库", "quoted"],
  OTH: ["其他", "quoted"],
} as const;

/** The second level: each fault with the part it usually is of and how urgent it usually is. */
const faults = {
  PWR01: ["户内跳闸", "private", "urgent"],
  PWR02: ["开关插座", "private", "urgent"],
  PWR03: ["户内灯具", "private", "normal"],
  PWR04: ["线路故障", "private", "urgent"],
  PWR05: ["配电箱", "private", "urgent"],
  PWR06: ["公共照明", "common", "urgent"],
  PWR07: ["楼道停电", "common", "urgent"],
  PWR08: ["触电或冒烟", "private", "emergency"],
  PWR09: ["外电停电", "utility", "urgent"],
  WTR01: ["水龙头", "private", "urgent"],
  WTR02: ["阀门软管", "private", "urgent"],
  WTR03: ["水管爆裂", "private", "emergency"],
  WTR04: ["暗管渗漏", "private", "urgent"],
  WTR05: ["水压低", "common", "urgent"],
  WTR06: ["水质", "common", "urgent"],
  WTR07: ["二次供水泵", "common", "urgent"],
  WTR08: ["水表", "utility", "urgent"],
  DRN01: ["地漏堵塞", "private", "urgent"],
  DRN02: ["面盆菜盆堵塞", "private", "urgent"],
  DRN03: ["马桶堵塞", "private", "urgent"],
  DRN04: ["主管堵塞反水", "common", "emergency"],
  DRN05: ["化粪池", "common", "urgent"],
  DRN06: ["雨水管", "common", "urgent"],
  LEAK01: ["屋面渗漏", "common", "urgent"],
  LEAK02: ["外墙渗漏", "common", "urgent"],
  LEAK03: ["卫生间渗漏", "private", "urgent"],
  LEAK04: ["厨房渗漏", "private", "urgent"],
  LEAK05: ["窗边渗漏", "private", "urgent"],
  LEAK06: ["地下室渗漏", "common", "urgent"],
  LEAK07: ["楼上漏水", "private", "urgent"],
  DOR01: ["入户门", "private", "normal"],
  DOR02: ["室内门", "private", "normal"],
  DOR03: ["窗扇", "private", "normal"],
  DOR04: ["玻璃松动坠落", "private", "emergency"],
  DOR05: ["锁具", "private", "urgent"],
  DOR06: ["单元门", "common", "normal"],
  WAL01: ["抹灰脱落", "private", "normal"],
  WAL02: ["裂缝", "private", "normal"],
  WAL03: ["空鼓起砂", "private", "normal"],
  WAL04: ["瓷砖", "private", "normal"],
  WAL05: ["涂料", "private", "normal"],
  WAL06: ["外墙脱落", "common", "emergency"],
  SAN01: ["马桶损坏", "private", "normal"],
  SAN02: ["面盆损坏", "private", "normal"],
  SAN03: ["淋浴", "private", "normal"],
  SAN04: ["浴缸", "private", "normal"],
  ELV01: ["电梯困人", "common", "emergency"],
  ELV02: ["电梯停梯", "common", "urgent"],
  ELV03: ["电梯异响抖动", "common", "urgent"],
  ELV04: ["电梯门故障", "common", "urgent"],
  ELV05: ["电梯按钮显示", "common", "urgent"],
  FIR01: ["火警误报", "common", "urgent"],
  FIR02: ["消火栓", "common", "urgent"],
  FIR03: ["喷淋漏水", "common", "emergency"],
  FIR04: ["应急照明", "common", "urgent"],
  FIR05: ["防火门", "common", "urgent"],
  FIR06: ["灭火器", "common", "urgent"],
  LVC01: ["可视对讲", "private", "normal"],
  LVC02: ["门禁", "common", "normal"],
  LVC03: ["监控", "common", "normal"],
  LVC04: ["出入口道闸", "common", "normal"],
  LVC05: ["网络电话电视", "utility", "normal"],
  GAS01: ["燃气泄漏", "utility", "emergency"],
  GAS02: ["灶具", "private", "urgent"],
  GAS03: ["燃气表", "utility", "urgent"],
  HVC01: ["暖气不热", "private", "urgent"],
  HVC02: ["暖气漏水", "private", "urgent"],
  HVC03: ["分水器", "private", "urgent"],
  HVC04: ["空调位冷凝水", "common", "normal"],
  HOM01: ["家电拆装", "private", "scheduled"],
  HOM02: ["家具", "private", "scheduled"],
  HOM03: ["晾衣架", "private", "scheduled"],
  HOM04: ["窗帘", "private", "scheduled"],
  HOM05: ["打孔挂件", "private", "scheduled"],
  PUB01: ["道路井盖", "common", "emergency"],
  PUB02: ["护栏", "common", "normal"],
  PUB03: ["座椅健身器材", "common", "normal"],
  PUB04: ["儿童设施", "common", "normal"],
  PUB05: ["信箱", "common", "normal"],
  PUB06: ["标识", "common", "normal"],
  GRN01: ["树木倒伏", "common", "emergency"],
  GRN02: ["水景", "common", "normal"],
  GRN03: ["垃圾桶", "common", "normal"],
  PRK01: ["车库道闸", "common", "normal"],
  PRK02: ["车库漏水", "common", "urgent"],
  PRK03: ["车库照明", "common", "normal"],
  PRK04: ["充电桩", "common", "normal"],
  OTH01: ["其他故障", "private", "normal"],
} as const satisfies Readonly<Record<string, readonly [title: string, Part, Urgency]>>;

type Kind = keyof typeof kinds;
type Fault = keyof typeof faults;

const names = Object.keys(faults) as Fault[];
const each = <V>(value: (fault: Fault) => V) =>
  Object.fromEntries(names.map((fault) => [fault, value(fault)])) as Record<Fault, V>;
const partOf = (fault: Fault): Part => faults[fault][1];

/** The kind a fault is of: "LEAK03" is of "LEAK". */
export const kindOf = (fault: Fault) => fault.slice(0, -2) as Kind;

/** Water that comes through: the faults whose repair is visited within the days of R6. */
export const leaks: readonly string[] = [...names.filter((fault) => kindOf(fault) === "LEAK"), "WTR04", "PRK02"];

export const categories = Object.fromEntries(Object.entries(kinds).map(([kind, [title]]) => [kind, title])) as Record<
  Kind,
  string
>;
export const items = each((fault) => faults[fault][0] as string);

/** Charge standards, from the published price list; told to the owner before work starts (R1). */
export const standards = {
  free: "不收费",
  power: "供电弱电按价目表（人工10至150元/项）",
  water: "供水洁具按价目表（人工15至180元/项）",
  drain: "疏通按价目表（人工50至150元/处）",
  household: "门窗五金及家庭物品按价目表（人工10至120元/项）",
  quoted: "价目表以外现场报价",
} as const;

/** Who pays, in the order in which it is decided. */
export const payers = {
  utility: "专业单位",
  warranty: "保修责任方（保修期内）",
  thirdParty: "侵权人",
  owner: "业主自费",
  misuse: "业主自费（使用不当）",
  propertyFee: "物业费（日常维修）",
  fund: "维修资金",
  undecided: "待定（先排险后定责）",
} as const;

const payerOf = { private: "owner", common: "propertyFee", utility: "utility" } as const;
const standardOf = (fault: Fault) => (partOf(fault) === "private" ? kinds[kindOf(fault)][1] : "free");

/** What a fault usually decides, so that whoever takes it down fills in one field and not seven. */
export const filledBy = {
  category: each(kindOf),
  part: each(partOf),
  urgency: each((fault) => faults[fault][2] as Urgency),
  leak: each((fault) => (leaks.includes(fault) ? "yes" : "no")),
  responsibility: each((fault) => payerOf[partOf(fault)]),
  standard: each(standardOf),
};
