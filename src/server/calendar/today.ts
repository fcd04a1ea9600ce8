import { closedName, openOn, type Calendar } from "#kit/calendar.ts";
import { weekday } from "#kit/moment.ts";
import { asCalendar, effective } from "./effective.ts";
import { todayWords } from "./words.ts";

/** What kind of day it is: its hours of work, or why there are none. */
export function dayWords(calendar: Calendar | undefined, day: Temporal.PlainDate): string {
  const known = calendar ?? asCalendar(effective([], [], []));
  const said = todayWords.day(day.month, day.day, weekday(day));
  if (!openOn(known, day)) return closed(said, closedName(known, day), weekday(day));
  const hours = known.dates?.[day.toString()] ?? known.week[day.dayOfWeek - 1] ?? [];
  const name = known.names?.[day.toString()];
  return todayWords.open(said, hours.map(([from, to]) => `${from}–${to}`).join(" "), name);
}

/** A plain weekend day is not named twice. */
const closed = (said: string, name: string, usual: string) =>
  name === usual ? todayWords.closedWeekday(said) : todayWords.closed(said, name);
