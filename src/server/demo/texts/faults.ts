/** What breaks in an estate: how people tell it, what is found, what is done, and what it costs in fen. */
export interface FaultText {
  readonly item: string;
  /** How often, against the others. */
  readonly weight: number;
  readonly told: readonly string[];
  readonly found: readonly string[];
  readonly done: readonly string[];
  readonly cause: "wear" | "quality" | "misuse" | "neglect" | "outside" | "design";
  readonly labour?: number;
  readonly materials?: number;
  readonly used?: readonly [name: string, spec: string];
}

/** A fault with what is usual left out. */
export const fault = (
  item: string,
  weight: number,
  told: readonly string[],
  found: readonly string[],
  done: readonly string[],
  more: Partial<FaultText> = {},
): FaultText => ({ item, weight, told, found, done, cause: "wear", ...more });

/** Said after what is broken, or not. */
export const afterwords = [
  "",
  "",
  "",
  "，请尽快安排",
  "，今天下午都在家",
  "，晚上六点以后方便",
  "，家里有老人，请师傅先打电话",
  "，周末在家",
  "，已经两天了",
  "，上个月也修过一次",
  "，请带鞋套",
] as const;

export const dissatisfied = [
  "修完当天又漏了",
  "还是有异味",
  "用了一天又坏了",
  "收费没有提前讲清楚",
  "墙面没有恢复原样",
  "现场没有打扫干净",
  "师傅来得太晚",
] as const;
export const comments = [
  "师傅很专业",
  "来得很快，谢谢",
  "服务态度好",
  "希望周末也能约",
  "收费清楚",
  "做事干净利落，还帮忙检查了其他地方",
  "",
  "",
  "",
] as const;
export const absences = ["敲门三次无人应答，电话未接", "业主临时有事外出", "业主说在开会，改天再约"] as const;
export const unreachedTries = ["电话无人接听", "电话关机", "接通后挂断，说在忙"] as const;
export const outsides = [
  "电梯维保单位",
  "国网供电公司",
  "市水务公司",
  "建设单位维修队",
  "通信运营商",
  "燃气公司",
] as const;
export const difficulties = [
  "现有工具无法处理，需要破除墙面",
  "漏点在隔壁户内，需协调入户",
  "需更换专用配件，市面无现货",
  "涉及主管道，需整单元停水",
] as const;
