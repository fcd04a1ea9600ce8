import { closedName, openOn, type Calendar } from "#kit/calendar.ts";
import { weekday } from "#kit/moment.ts";
import { asCalendar, effective } from "./effective.ts";
import { todayWords } from "./words.ts";

/** What kind of day it is: its hours of work, or why there are none. */
export function dayWords(calendar: Calendar | undefined, day: Temporal.PlainDate): string {
  const known = calendar ?? asCalendar(effective([], [], []));
  if (!openOn(known, day)) return todayWords.closed(weekday(day), closedName(known, day));
  const hours = known.dates?.[day.toString()] ?? known.week[day.dayOfWeek - 1] ?? [];
  const name = known.names?.[day.toString()];
  return todayWords.open(weekday(day), hours.map(([from, to]) => `${from}–${to}`).join(" "), name);
}
