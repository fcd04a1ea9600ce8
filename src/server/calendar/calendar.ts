import type { Hours } from "#kit/calendar.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { send } from "#server/base/jobs.ts";
import { notify } from "#server/base/live.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/policies/policies.ts";
import { mustReach, projectOf, scopeOf, type Scope } from "#server/policies/scope.ts";
import { changedDates } from "./changed.ts";
import { effective, type Effective } from "./effective.ts";
import { provisional } from "./notices.ts";
import { calendarRows, dropDay, putDays } from "./queries.ts";
import { countTouched } from "./recompute-queries.ts";
import { sentences, titles } from "./words.ts";

/** A year as it is worked in a unit. */
export interface CalendarYear {
  /** Monday first. */
  readonly week: readonly Hours[];
  readonly days: readonly {
    readonly date: string;
    readonly name: string;
    readonly hours: Hours;
    readonly source: "notice" | "local";
  }[];
  /** The notice of the year is not known yet. */
  readonly provisional: boolean;
}
export interface Changed {
  /** Days that are worked otherwise than before. */
  readonly changed: number;
  /** Open matters whose clocks count over such a day. */
  readonly matters: number;
}

/** The ordinary week of a unit (the company, unless named) and the dates of a year that differ from it. */
export async function yearOf(tx: Tx, who: Who, year: number, unit?: string): Promise<CalendarYear> {
  const { above } = await scopeOf(tx, who, unit);
  const { weeks, days } = await calendarRows(tx, who, above);
  const { week, days: all } = effective(above, weeks, days);
  const inYear = (date: string) => date.startsWith(`${year}-`);
  return {
    week,
    days: all
      .filter(({ date }) => inYear(date))
      .map(({ date, name, hours, source }) => ({ date, name, hours, source })),
    provisional: provisional(year) && !days.some(({ date, source }) => source === "notice" && inYear(date)),
  };
}

/** Sets one date of a unit aside from its week and from the notice. The open clocks it bears on are counted anew. */
export async function override(
  tx: Tx,
  who: Who,
  date: string,
  { unit, name, hours }: { readonly unit: string; readonly name: string; readonly hours: Hours },
  at = present(),
): Promise<Changed> {
  if (!inOrder(hours)) throw new BadForm("hours", titles.hours, sentences.hours);
  return change(tx, who, unit, { action: "override", form: { date, name, hours }, at }, () =>
    putDays(tx, who, unit, "local", [{ date, name, hours }]),
  );
}

/** Takes back what a unit has set for a date. Refused where it has set nothing. */
export const withdraw = (tx: Tx, who: Who, date: string, unit: string, at = present()): Promise<Changed> =>
  change(tx, who, unit, { action: "withdraw", form: { date }, at }, async () => {
    if (!(await dropDay(tx, who, unit, date))) throw new Refused("notLocal", sentences.notLocal);
  });

export interface What {
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly at: Temporal.Instant;
}

/** Writes to a unit's calendar, tells what it comes to, puts the recount of its open clocks down as a job, and records it. */
export async function change(
  tx: Tx,
  who: Who,
  unit: string,
  { action, form, at }: What,
  write: () => Promise<void>,
): Promise<Changed> {
  const scope = await scopeOf(tx, who, unit);
  await mustReach(tx, who, scope, dayOf(at));
  const before = await held(tx, who, scope);
  await write();
  const dates = changedDates(before, await held(tx, who, scope));
  const counted = { changed: dates.length, matters: await countTouched(tx, who, unit, dates) };
  if (dates.length > 0) await send(tx, "recompute", { company: who.company, unit, by: who.staff });
  await notify(tx, { company: who.company, changed: "calendar" });
  const more = { ...form, unit, ...counted };
  const project = projectOf(scope);
  await record(tx, who, { kind: "calendar", action, project, subject: unit, form: more, at: at.toString() });
  return counted;
}

export async function held(tx: Tx, who: Who, { above }: Scope): Promise<Effective> {
  const { weeks, days } = await calendarRows(tx, who, above);
  return effective(above, weeks, days);
}

/** Times of day, each from before to, none before the one ahead has ended. */
function inOrder(hours: Hours): boolean {
  const times = hours.flat();
  return times.every((time, n) => n === 0 || time > times[n - 1]! || (n % 2 === 0 && time === times[n - 1]));
}
