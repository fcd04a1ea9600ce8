import { timeWords, weekday } from "#web/words.ts";

/** Every time on the desk is told as on the wall of the office. */
export const zone = "Asia/Shanghai";
export const local = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone);

const two = (n: number) => String(n).padStart(2, "0");
const clock = (t: Temporal.ZonedDateTime) => `${two(t.hour)}:${two(t.minute)}`;
const daysBetween = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  a.toPlainDate().until(b.toPlainDate(), { largestUnit: "days" }).days;

/** A day named the way people name it: today, tomorrow, next Monday, 10月20日. */
export function dayWords(date: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime) {
  const days = daysBetween(now, date);
  const near = timeWords.near[String(days)];
  if (near) return near;
  if (days > 0 && days < 7) {
    const day = weekday(date.dayOfWeek);
    return date.dayOfWeek <= now.dayOfWeek ? timeWords.nextWeek(day) : day;
  }
  return date.year === now.year
    ? timeWords.monthDay(date.month, date.day)
    : timeWords.fullDay(date.year, date.month, date.day);
}

/** Near times by name, far times by date. */
export function momentWords(moment: string, now: string) {
  const [then, today] = [local(moment), local(now)];
  const minutes = Math.round(today.since(then).total("minutes"));
  if (minutes >= 0 && minutes < 60) return minutes < 1 ? timeWords.justNow : timeWords.minutesAgo(minutes);
  return `${dayWords(then, today)} ${clock(then)}`;
}

/** "2026-10-09 周五 10:12" */
export const exact = (moment: string) => {
  const t = local(moment);
  return `${dateOf(moment)} ${weekday(t.dayOfWeek)} ${clock(t)}`;
};
export const timeOf = (moment: string) => clock(local(moment));
export const dateOf = (moment: string) => local(moment).toPlainDate().toString();

export type Urgency = "late" | "soon" | "today" | "later" | "paused" | "done" | "none";

/** How pressing a due time is: soon is the last hour. */
export function urgency(due: string, now: string): Urgency {
  const minutes = local(due).since(local(now)).total("minutes");
  if (minutes < 0) return "late";
  if (minutes <= 60) return "soon";
  return daysBetween(local(now), lastMoment(due)) <= 0 ? "today" : "later";
}

/** A day that ends at midnight still belongs to the day before. */
const lastMoment = (due: string) => {
  const t = local(due);
  return t.hour === 0 && t.minute === 0 ? t.subtract({ minutes: 1 }) : t;
};

/**
 * The day and time something is told under. What the system does at midnight belongs to the day that ends: a deadline of
 * the 23rd runs out on the 23rd.
 */
export function toldAt(at: string, system: boolean, late = false) {
  const ends = system && timeOf(at) === "00:00";
  return { day: ends ? lastMoment(at) : local(at), words: ends ? dayEnd(late) : timeOf(at) };
}
const dayEnd = (late: boolean) => (late ? timeWords.atDue : timeWords.dayEnd);

/** Time left or overdue, in the words of a chip. A due time at midnight is the whole day before. */
export function dueWords(due: string, now: string) {
  const minutes = local(due).since(local(now)).total("minutes");
  if (minutes < 0) return timeWords.late(spanWords(-minutes));
  if (minutes <= 60) return timeWords.left(Math.max(1, Math.round(minutes)));
  const day = dayWords(lastMoment(due), local(now));
  return timeOf(due) === "00:00" ? timeWords.within(day) : `${day} ${timeOf(due)}`;
}

const spanWords = (minutes: number) =>
  minutes < 60
    ? timeWords.minutes(Math.max(1, Math.round(minutes)))
    : minutes < 1440
      ? timeWords.hours(Math.floor(minutes / 60))
      : timeWords.days(Math.floor(minutes / 1440));

export type DueGroup = "late" | "today" | "near" | "later" | "none";
/** The part of the list a due time belongs to: overdue, today, the next two days, later, no limit. */
export function groupOf(due: string | undefined, now: string): DueGroup {
  if (!due) return "none";
  if (local(due).epochMilliseconds < local(now).epochMilliseconds) return "late";
  const days = daysBetween(local(now), lastMoment(due));
  return days <= 0 ? "today" : days <= 2 ? "near" : "later";
}
