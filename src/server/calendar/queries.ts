import { sql } from "kysely";
import type { Hours } from "#kit/calendar.ts";
import type { Tx, Who } from "#server/base/database.ts";

export interface CalendarRow {
  readonly unit_id: string;
  readonly zone: string;
  readonly week: readonly Hours[];
}
export interface DayRow {
  readonly unit_id: string;
  readonly date: string;
  readonly name: string;
  readonly hours: Hours;
  readonly source: "notice" | "local";
}

/** What has been set in some units: their weeks, and the dates that differ. */
export async function calendarRows(tx: Tx, who: Who, units: readonly string[]) {
  const { rows } = await sql<{ weeks: CalendarRow[] | null; days: DayRow[] | null }>`
    select
      (select json_agg(json_build_object('unit_id', unit_id, 'zone', zone, 'week', week))
       from calendars where company_id = ${who.company} and unit_id = any(${[...units]}::uuid[])) as weeks,
      (select json_agg(json_build_object('unit_id', unit_id, 'date', date, 'name', name, 'hours', hours, 'source', source))
       from calendar_days where company_id = ${who.company} and unit_id = any(${[...units]}::uuid[])) as days
  `.execute(tx);
  return { weeks: rows[0]?.weeks ?? [], days: rows[0]?.days ?? [] };
}

export interface DayWritten {
  readonly date: string;
  readonly name: string;
  readonly hours: Hours;
}

/** Puts dates of a unit in place of whatever was set for them. */
export async function putDays(tx: Tx, who: Who, unit: string, source: "notice" | "local", days: readonly DayWritten[]) {
  const set_by = who.staff === "system" ? null : who.staff;
  const values = days.map((day) => ({ company_id: who.company, unit_id: unit, source, set_by, ...day }));
  await sql`
    insert into calendar_days (company_id, unit_id, date, name, hours, source, set_by)
    select company_id, unit_id, date, name, hours, source, set_by
    from jsonb_populate_recordset(null::calendar_days, ${JSON.stringify(values)}::jsonb)
    on conflict (company_id, unit_id, date, source)
    do update set name = excluded.name, hours = excluded.hours, set_by = excluded.set_by, set_at = now()
  `.execute(tx);
}

/** Takes a local date back; whether there was one. */
export async function dropDay(tx: Tx, who: Who, unit: string, date: string): Promise<boolean> {
  const { rows } = await sql`
    delete from calendar_days
    where company_id = ${who.company} and unit_id = ${unit} and date = ${date}::date and source = 'local' returning date
  `.execute(tx);
  return rows.length > 0;
}
