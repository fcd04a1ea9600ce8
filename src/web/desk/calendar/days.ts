import type { CalendarDay, CalendarYear } from "#web/api/types.ts";

type Hours = CalendarDay["hours"];
export interface Day {
  readonly date: string;
  readonly month: number;
  readonly day: number;
  /** Monday is 1. */
  readonly weekday: number;
  readonly kind: "work" | "off" | "holiday" | "makeup";
  readonly local: boolean;
  readonly name: string;
  readonly hours: Hours;
  readonly set: CalendarDay | undefined;
}

/** Every day of a year; what a unit itself arranged goes before the notice, the notice before the weekday. */
export function daysOf(year: number, { week, days }: CalendarYear): Day[] {
  const set = new Map<string, CalendarDay>();
  for (const each of days.toSorted((a, b) => Number(a.source === "local") - Number(b.source === "local")))
    set.set(each.date, each);
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, n) => {
    const date = first.add({ days: n });
    return dayOf(date, week[date.dayOfWeek - 1] ?? [], set.get(date.toString()));
  });
}

function dayOf(date: Temporal.PlainDate, usual: Hours, set: CalendarDay | undefined): Day {
  const hours = set?.hours ?? usual;
  const works = hours.length > 0;
  const kind = set && !works ? "holiday" : set && usual.length === 0 && works ? "makeup" : works ? "work" : "off";
  return {
    date: date.toString(),
    month: date.month,
    day: date.day,
    weekday: date.dayOfWeek,
    kind,
    local: set?.source === "local",
    name: set?.name ?? "",
    hours,
    set,
  };
}

/** "08:30–12:00、13:30–18:00" */
export const hoursWords = (hours: Hours, rest: string) =>
  hours.length === 0 ? rest : hours.map(([from, to]) => `${from}–${to}`).join(" ");

/** Every date from one to another, both counted. */
export function span(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days + 1;
  return Array.from({ length: Math.max(length, 0) }, (_, n) => first.add({ days: n }).toString());
}
