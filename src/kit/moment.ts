/** The zone a moment is read in where none is named. */
export const homeZone = "Asia/Shanghai";

const weekdays = "一二三四五六日";
export const weekday = ({ dayOfWeek }: { readonly dayOfWeek: number }) => `周${weekdays[dayOfWeek - 1]}`;

export const local = (moment: string, zone: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
const two = (n: number) => String(n).padStart(2, "0");
const clock = ({ hour, minute }: Temporal.ZonedDateTime) => `${two(hour)}:${two(minute)}`;

/** "10月8日 周四": what was written keeps its date, for "昨天" would read wrong tomorrow. */
export const dateWords = (date: Temporal.PlainDate) => `${date.month}月${date.day}日 ${weekday(date)}`;

/** "10月8日 周四 18:00". */
export function momentWords(moment: string, zone: string) {
  const at = local(moment, zone);
  return `${dateWords(at.toPlainDate())} ${clock(at)}`;
}

/** "2026-10-08 周四 18:00". */
export function exact(moment: string, zone: string) {
  const at = local(moment, zone);
  return `${at.toPlainDate().toString()} ${weekday(at)} ${clock(at)}`;
}

/** The same for an end: midnight is the 24:00 of the day that is over. */
export function exactEnd(moment: string, zone: string) {
  const at = local(moment, zone);
  if (at.hour !== 0 || at.minute !== 0) return exact(moment, zone);
  const day = at.toPlainDate().subtract({ days: 1 });
  return `${day.toString()} ${weekday(day)} 24:00`;
}

/** On how many different days some moments fall: three attempts at a visit on different days. */
export const differentDays = (moments: readonly string[], zone = homeZone) =>
  new Set(moments.map((moment) => local(moment, zone).toPlainDate().toString())).size;

/** Whether a moment's time of day lies in one of some windows, "10:00–12:00、14:30–18:00"; the end itself no longer does. */
export function inWindows(moment: string, windows: string, zone = homeZone): boolean {
  const time = clock(local(moment, zone));
  return windows.split(/[、,，;；\s]+/).some((window) => {
    const [from = "", until = ""] = window.split(/[–—~-]/).map((each) => each.trim().padStart(5, "0"));
    return from <= time && time < until;
  });
}

/** "3小时20分", "2天4小时": the two largest parts. */
export function lengthWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), "天"],
    [Math.floor(minutes / 60) % 24, "小时"],
    [minutes % 60, "分"],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).slice(0, 2);
  return shown.length > 0 ? shown.map(([n, unit]) => `${n}${unit}`).join("") : "0分";
}

/** Working time, which knows no days of 24 hours: "27小时30分". */
export const workWords = (ms: number) => {
  const minutes = Math.round(ms / 60_000);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return whole === 0 ? `${rest}分` : `${whole}小时${rest > 0 ? `${rest}分` : ""}`;
};
