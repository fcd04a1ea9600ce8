import type { Effective } from "./effective.ts";

/** The dates on which two calendars are worked otherwise, in order. A day that is only called otherwise is not among them. */
export function changedDates(before: Effective, after: Effective): string[] {
  const all = new Set([...before.days, ...after.days].map(({ date }) => date));
  return [...all].filter((date) => hoursOn(before, date) !== hoursOn(after, date)).toSorted();
}

function hoursOn({ week, days }: Effective, date: string): string {
  const special = days.find((day) => day.date === date)?.hours;
  return JSON.stringify(special ?? week[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? []);
}
