import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Posting {
  readonly run: string;
  readonly project: string;
  readonly at: string;
  readonly day: string;
  readonly words: string;
  /** Of the title of each charge: "2026年第4季度". */
  readonly period: string;
}

/**
 * Charges the next lines of a run that nobody has charged yet, with one entry for all of them: receivable by line against
 * income by item. The number of lines; none when all are done.
 */
export async function postLines(tx: Tx, who: Who, posting: Posting, most: number): Promise<number> {
  const { run, project, at, day, words, period } = posting;
  const entry = randomUUIDv7();
  const { rows: taken } = await sql<{ n: number }>`
    with left_over as (
      select run_id, home_id, item_id from billing_lines
      where company_id = ${who.company} and run_id = ${run} and charge_id is null order by home_id limit ${most} for update
    ), taken as (
      update billing_lines l set charge_id = uuidv7() from left_over o
      where l.company_id = ${who.company} and l.run_id = o.run_id and l.home_id = o.home_id and l.item_id = o.item_id
      returning l.*
    ), charged as (
      insert into charges (company_id, id, project_id, home_id, kind, fee, fen, collected, at, title, due_on, item_id, run_id, period)
      select t.company_id, t.charge_id, t.project_id, t.home_id, 'charge', i.code, t.fen, 'now', ${at}, i.title || ' ' || ${period},
        r.due_on, i.id, r.id, r.period
      from taken t join fee_items i on i.company_id = t.company_id and i.id = t.item_id
      join billing_runs r on r.company_id = t.company_id and r.id = t.run_id
      where t.fen > 0
    ), entered as (
      insert into journal_entries (company_id, id, project_id, kind, day, at, booked_by, words)
      select ${who.company}, ${entry}, ${project}, 'billing', ${day}, ${at}, ${who.staff}, ${words}
      where exists (select from taken where fen > 0)
    ), sides as (
      select 'receivable' as account, t.fen, t.home_id, t.charge_id, i.code as fee
      from taken t join fee_items i on i.company_id = t.company_id and i.id = t.item_id where t.fen > 0
      union all
      select case i.kind when 'income' then 'income' else 'passThrough' end, -sum(t.fen), null, null, i.code
      from taken t join fee_items i on i.company_id = t.company_id and i.id = t.item_id where t.fen > 0 group by i.kind, i.code
    ), posted as (
      insert into postings (company_id, entry_id, line, project_id, day, account, fen, home_id, charge_id, fee)
      select ${who.company}, ${entry}, row_number() over (), ${project}, ${day}, account, fen, home_id, charge_id, fee from sides
    )
    select count(*)::int as n from taken
  `.execute(tx);
  const { n } = taken[0]!;
  await sql`
    update billing_runs set posted = posted + ${n} where company_id = ${who.company} and id = ${run}
  `.execute(tx);
  return n;
}
