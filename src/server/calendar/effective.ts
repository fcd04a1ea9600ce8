import type { Calendar, Hours } from "#kit/calendar.ts";
import { homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { allNoticeDays } from "./notices.ts";
import { calendarRows, type CalendarRow, type DayRow } from "./queries.ts";

const office: Hours = [
  ["08:30", "12:00"],
  ["13:30", "18:00"],
];
/** Monday to Friday, where a company has set nothing else. */
const officeWeek: readonly Hours[] = [office, office, office, office, office, [], []];

/** A date as it holds in a unit, and where that comes from. */
interface EffectiveDay {
  readonly date: string;
  readonly name: string;
  readonly hours: Hours;
  readonly source: "notice" | "local";
  readonly unit?: string;
}

export interface Effective {
  readonly zone: string;
  readonly week: readonly Hours[];
  readonly days: readonly EffectiveDay[];
}

/** The calendar of a unit given with those above it, the nearest first: what is nearer overrules what is farther. */
export function effective(units: readonly string[], weeks: readonly CalendarRow[], days: readonly DayRow[]): Effective {
  const nearest = units.flatMap((unit) => weeks.find(({ unit_id }) => unit_id === unit) ?? [])[0];
  const week = nearest?.week ?? officeWeek;
  const workday = week[0]!.length > 0 ? week[0]! : office;
  const found = new Map<string, EffectiveDay>();
  // A notice that was imported stands in place of what was known of its year before.
  const imported = new Set(days.filter(({ source }) => source === "notice").map(({ date }) => date.slice(0, 4)));
  const known = allNoticeDays.filter(({ date }) => !imported.has(date.slice(0, 4)));
  for (const { date, name, off } of known) found.set(date, { date, name, hours: off ? [] : workday, source: "notice" });
  for (const source of ["notice", "local"] as const)
    for (const unit of units.toReversed())
      for (const row of days.filter((day) => day.unit_id === unit && day.source === source))
        found.set(row.date, { date: row.date, name: row.name, hours: row.hours, source, unit });
  return {
    zone: nearest?.zone ?? homeZone,
    week,
    days: [...found.values()].toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

/** The same as the kit counts by it. */
export const asCalendar = ({ zone, week, days }: Effective): Calendar => ({
  zone,
  week,
  dates: Object.fromEntries(days.map(({ date, hours }) => [date, hours])),
  names: Object.fromEntries(days.map(({ date, name }) => [date, name])),
});

/** The calendar that holds in a unit, given with those above it. */
export async function calendarOf(tx: Tx, who: Who, units: readonly string[]): Promise<Calendar> {
  const { weeks, days } = await calendarRows(tx, who, units);
  return asCalendar(effective(units, weeks, days));
}
