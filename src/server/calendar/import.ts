import { sql } from "kysely";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { dayOf } from "#server/policies/policies.ts";
import { mustReach, scopeOf, type Scope } from "#server/policies/scope.ts";
import { change, held, type Changed } from "./calendar.ts";
import { changedDates } from "./changed.ts";
import { effective, type Effective } from "./effective.ts";
import { calendarRows, putDays, type DayWritten } from "./queries.ts";
import { countTouched } from "./recompute-queries.ts";
import { off, sentences, titles, worked } from "./words.ts";

/** The State Council's notice of a year: days off, weekends worked for them, and what a date is called. */
export interface NoticeForm {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Takes the notice of a year in place of whatever was known of it, for the whole company. A dry run only tells what it
 * would come to. BadForm where a date is of another year, or both off and worked.
 */
export async function importNotice(
  tx: Tx,
  who: Who,
  notice: NoticeForm,
  { dry = false }: { readonly dry?: boolean } = {},
  at = present(),
): Promise<Changed> {
  check(notice);
  const scope = await scopeOf(tx, who);
  await mustReach(tx, who, scope, dayOf(at));
  const days = daysOf(notice, await held(tx, who, scope));
  if (dry) return foreseen(tx, who, scope, notice.year, days);
  const { year, off: free, work } = notice;
  return change(tx, who, scope.unit.id, { action: "import", form: { year, off: free, work }, at }, async () => {
    await dropNotice(tx, who, scope.unit.id, year);
    await putDays(tx, who, scope.unit.id, "notice", days);
  });
}

function check({ year, off: free, work, names }: NoticeForm): void {
  const both = work.find((date) => free.includes(date));
  if (both) throw new BadForm("work", titles.work, `${both}${sentences.both}`);
  for (const [field, dates] of Object.entries({ off: free, work, names: Object.keys(names) }))
    for (const date of dates) {
      if (!isDate(date)) throw new BadForm(field, titles[field as "off"], `${date}${sentences.badDate}`);
      if (!date.startsWith(`${year}-`))
        throw new BadForm(field, titles[field as "off"], `${date}${sentences.otherYear}`);
    }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** A weekend that is worked has the hours of an ordinary Monday. */
const daysOf = ({ off: free, work, names }: NoticeForm, { week }: Effective): DayWritten[] => [
  ...free.map((date) => ({ date, name: names[date] ?? off, hours: [] })),
  ...work.map((date) => ({ date, name: names[date] ?? worked, hours: week.find((hours) => hours.length > 0) ?? [] })),
];

async function foreseen(tx: Tx, who: Who, scope: Scope, year: number, notice: readonly DayWritten[]): Promise<Changed> {
  const { unit, above } = scope;
  const { weeks, days } = await calendarRows(tx, who, above);
  const kept = days.filter(({ date, source }) => source === "local" || !date.startsWith(`${year}-`));
  const coming = notice.map((day) => ({ ...day, unit_id: unit.id, source: "notice" as const }));
  const dates = changedDates(effective(above, weeks, days), effective(above, weeks, [...kept, ...coming]));
  return { changed: dates.length, matters: await countTouched(tx, who, unit.id, dates) };
}

async function dropNotice(tx: Tx, who: Who, unit: string, year: number): Promise<void> {
  await sql`
    delete from calendar_days
    where company_id = ${who.company} and unit_id = ${unit} and source = 'notice'
      and date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
  `.execute(tx);
}
