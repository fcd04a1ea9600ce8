/** What the desk says about handing homes over. */
export const handoverWords = {
  title: "交房",
  what: "交房批次",
  count: (n: number) => `${n} 个批次`,
  add: "新建交房批次",
  added: (name: string) => `已建立${name}`,
  mayNot: "由客服主管、驻地客服处负责人或项目经理组织",
  none: "还没有交房批次",
  noneMore: "选择楼栋、日期和时段，一次向所有业主发出收房通知，按时段预约，现场按人叫号验房。",
  name: "批次",
  buildings: "楼栋",
  days: "办理日期",
  range: (first: string, last: string) => `${first} 至 ${last}`,
  venue: "办理地点",
  progress: "进度",
  delivered: (n: number, total: number) => `已交付 ${n}/${total}`,
  closed: "已结束",
  back: "全部批次",
} as const;

export const formWords = {
  save: "建立批次",
  needed: (what: string) => `请填写${what}`,
  project: "项目",
  name: "批次名称",
  buildings: "楼栋（只收未交付的房屋）",
  firstDay: "开始日期",
  lastDay: "结束日期",
  weekends: "周末也办理",
  agreedOn: "合同约定交付日期",
  venue: "办理地点",
  from: "每日开始",
  until: "每日结束",
  pauseFrom: "休息开始",
  pauseUntil: "休息结束",
  minutes: "每个时段（分钟）",
  rooms: "验房组",
  roomsHint: "输入后回车，例如 一组",
  capacity: "每组每时段户数",
  time: "例如 09:00",
} as const;

export const openingWords = {
  open: "发出收房通知",
  go: (n: number) => `向其余 ${n} 户发出通知`,
  note: "每户建立一件交房事项并通知业主，中断后可以继续，不会重复。",
  running: (done: number, total: number) => `正在发出 ${done}/${total}`,
  done: (n: number) => `${n} 户均已通知`,
  method: "发送方式",
  methods: { sms: "短信", app: "APP推送", phone: "电话", handDelivery: "当面送达" } as Readonly<Record<string, string>>,
} as const;

export const tabWords = { board: "当日", slots: "预约", plan: "楼栋进度" } as const;

export const boardWords = {
  day: "日期",
  columns: {
    booked: "已预约",
    here: "已到场",
    inspecting: "验房中",
    signing: "签署与发钥匙",
    delivered: "已交付",
    refused: "暂不接收",
  },
  empty: "没有",
  none: "这一天没有预约",
  noneMore: "在“预约”里为业主选择时段；当天按时段和验房组排在这里。",
  defects: (n: number) => `${n} 处问题`,
  noOwner: "无业主资料",
} as const;

export const slotWords = {
  what: "时段",
  pick: "选择房屋",
  hint: "先选房屋，再点空闲时段",
  chosen: (name: string) => `为 ${name} 选择时段`,
  free: (n: number) => `余 ${n}`,
  full: "约满",
  past: "已过",
  own: "本户",
  booked: (name: string, time: string) => `${name}已预约 ${time}`,
  of: (time: string, room: string, rest: string) => `${time} ${room} ${rest}`,
  notYet: "先发出收房通知，再预约",
  beyond: "已到场或已交付的房屋不能改约",
} as const;

export const planWords = {
  what: "楼栋进度",
  floor: (n: number) => `${n}层`,
  entrance: (name: string) => `${name}单元`,
  legend: "图例",
  states: {
    none: "未通知",
    noticed: "待预约",
    booked: "已预约",
    busy: "办理中",
    refused: "暂不接收",
    delivered: "已交付",
  },
  marks: { none: "", noticed: "通", booked: "约", busy: "验", refused: "拒", delivered: "交" },
  close: "结束批次",
  closeNote: "结束后不再预约，未交付的房屋可以放进新的批次。",
} as const;
