/** The State Council's holidays by name, with their first and last day; then the weekends worked for them. */
export const holidayNames = {
  newYear: "元旦",
  spring: "春节",
  tomb: "清明节",
  labour: "劳动节",
  dragon: "端午节",
  moon: "中秋节",
  national: "国庆节",
  nationalMoon: "国庆节、中秋节",
} as const;

export const makeUp = (holiday: string) => `${holiday}补班`;
export const off = "休息";
export const worked = "上班";

export const sentences = {
  notAllowed: "您的岗位不能设定日历",
  badDate: "不是有效的日期",
  both: "同一天既放假又上班",
  otherYear: "不在所选年份",
  hours: "应当先后相接、互不重叠，形如 08:30–12:00",
  notLocal: "这一天不是本单位设定的，不能撤销",
} as const;

export const titles = {
  date: "日期",
  hours: "上班时段",
  off: "放假日期",
  work: "上班日期",
  names: "名称",
  year: "年份",
  unit: "适用单位",
} as const;

export const todayWords = {
  day: (month: number, day: number, weekday: string) => `${month}月${day}日 ${weekday}`,
  open: (day: string, hours: string, name?: string) => `${day}，上班时间 ${hours}${name ? `（${name}）` : ""}`,
  closed: (day: string, name: string) => `${day}，${name}休息`,
  closedWeekday: (day: string) => `${day}休息`,
} as const;
