/** What users read of homes: titles of values, sentences of the story and of refusal. */
export const useTitles = { dwelling: "住宅", shop: "商铺", office: "办公", workshop: "厂房" } as const;
export const occupiedTitles = { vacant: "空置", owner: "自住", let: "出租", renovating: "装修" } as const;
export const buildingTitles = {
  multistorey: "多层",
  highrise: "高层",
  shops: "商铺",
  office: "办公",
  workshop: "厂房",
} as const;

export const titles = {
  building: "楼栋",
  entrance: "单元",
  floor: "楼层",
  room: "房号",
  builtArea: "建筑面积",
  use: "用途",
  occupied: "居住状态",
  deliveredOn: "交付日期",
  from: "开始日期",
  until: "结束日期",
  person: "住户",
  staff: "客户经理",
  role: "身份",
} as const;

export const sentences = {
  mayNotEdit: "您没有修改房屋资料的权限",
  mayNotImport: "您没有导入房屋资料的权限",
  sameRoom: "这个楼栋里已经有这个房号",
  noBuilding: "没有这个楼栋",
  notStaff: "这位员工已经离职或不存在",
  noPerson: "没有这位客户",
  livesHere: "这位客户在这段时间里已经登记为本户的这一身份",
  endsBefore: "结束日期不能早于开始日期",
  ended: "这条记录已经结束",
  managerBefore: "更早的日期已经有客户经理的记录，请从今天或以后的日期开始",
} as const;

export const story = {
  movedIn: (person: string, role: string) => `${person}登记为${role}`,
  movedOut: (person: string, role: string) => `${person}不再是${role}`,
  managed: (staff: string) => `专属客户经理为${staff}`,
  opened: (procedure: string, title: string) => `${procedure}：${title}`,
  closed: (procedure: string, state: string) => `${procedure}办结：${state}`,
  home: { add: "建立房屋资料", change: "修改房屋资料", import: "导入房屋资料" } as Readonly<Record<string, string>>,
} as const;

/** 4幢, 4号楼 and 4# are all building 4. */
export const numberedBuilding = /^(\d+)(?:幢|栋|座|号楼|号|楼|#)?$/;

/** 4幢1-1202; where a building has one entrance, 4幢1202; a shop is its own name. */
export function homeName(building: string, entrance: string, room: string): string {
  if (/^\d+$/.test(building)) return `${building}幢${entrance === "" ? "" : `${entrance}-`}${room}`;
  return /^\d/.test(room) ? `${building}${entrance}${room}` : room;
}

/** What stands between the numbers of a place: 4幢1单元1202室. */
export const partWords = /[幢栋座楼号#单元门室房—–/]+/g;

/** What a building of that number is called; one that has a name keeps it. */
export const buildingNamed = (building: string): string => (/^\d+$/.test(building) ? `${building}幢` : building);

/** Surnames of two characters. */
export const doubleSurnames: readonly string[] = "欧阳 上官 司马 诸葛 夏侯 皇甫 东方 尉迟 公孙 慕容 令狐 司徒".split(
  " ",
);
