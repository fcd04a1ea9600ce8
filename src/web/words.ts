/** The words of the desk that more than one page uses. Each area keeps its own beside its pages. */

const weekdays = "一二三四五六日";
export const weekday = (dayOfWeek: number) => `周${weekdays[dayOfWeek - 1]}`;

/** How times are said. */
export const timeWords = {
  near: { "-2": "前天", "-1": "昨天", "0": "今天", "1": "明天", "2": "后天" } as Readonly<Record<string, string>>,
  nextWeek: (day: string) => `下${day}`,
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  fullDay: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  justNow: "刚刚",
  minutesAgo: (minutes: number) => `${minutes} 分钟前`,
  late: (span: string) => `逾期 ${span}`,
  left: (minutes: number) => `剩 ${minutes}分`,
  within: (day: string) => `${day}内`,
  atDue: "到期时",
  dayEnd: "24:00",
  minutes: (n: number) => `${n}分`,
  hours: (n: number) => `${n}小时`,
  days: (n: number) => `${n}天`,
  formatMoment: "M月D日 ddd HH:mm",
  formatDate: "M月D日 ddd",
};

export const deadlineWords = {
  none: "不限时",
  kept: "按时",
  missed: "超时完成",
  paused: (reason: string) => `已暂停（${reason.replace(/^等待/, "等")}）`,
  pausedPlain: "已暂停",
};

export const whyWords = {
  title: (clock: string) => `为什么是这个时间 · ${clock}`,
  due: "到期",
  leftOut: "不计",
  nth: (n: number) => `第${n}日`,
  basis: (rules: readonly string[]) => `依据 ${rules.join("、")}`,
  policy: (words: string) => `制度参数 ${words}`,
};

export const stateWords = {
  loading: "正在取数",
  failed: (what: string) => `${what}没有取到`,
  offline: "网络或服务暂时不通，已填写的内容没有丢失。",
  forbidden: "您的岗位不能看这里。",
  notFound: "没有找到，或者您无权查看。",
  report: (id: string) => `若反复出现，请把编号 ${id} 告诉管理员。`,
  retry: "重试",
  page: "这一页",
  broken: "这一页出了故障",
  brokenMore: "已填写的内容没有丢失，请重新打开这一页。",
  reload: "重新打开",
  noPage: "没有这一页",
  noPageMore: "地址可能有误。",
  toWorkbench: "回到工作台",
  more: "再看更多",
  close: "关闭",
  cancel: "取消",
  all: "全部",
};

/** Personal answers that show themselves for a reason. */
export const secretWords = {
  show: (what: string, whose: string) => `查看${whose}的${what}`,
  ask: (what: string, whose: string) => `查看${whose}的${what}会记入日志，请选择缘由。`,
  reasons: ["联系客户", "核对身份", "更正资料"],
  other: "其他缘由",
  otherHint: "其他缘由，回车确认",
};

export const phoneWords = { phone: "电话", call: (whose: string) => `拨打${whose}的电话`, copy: "复制号码" };

/** Whom a matter waits for, and for what. */
export const waitWords = {
  who: (who: string) => `等${who}`,
  whole: (who: string, title: string) => `等${who}${title}`,
};

export const moneyWords = { yuan: (amount: string) => `${amount} 元` };
