import { sql, type RawBuilder } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Values } from "#kit/matter.ts";

export interface Counts {
  readonly late: number;
  readonly today: number;
  readonly soon: number;
  readonly later: number;
}

/** How many matters that fit are late, due until the end of today, until the end of the day after tomorrow, later. */
export async function counts(
  tx: Tx,
  who: Who,
  where: RawBuilder<unknown>,
  { now, today, soon }: { now: string; today: string; soon: string },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where m.due_at < ${now})::int as late,
      count(*) filter (where m.due_at >= ${now} and m.due_at <= ${today})::int as today,
      count(*) filter (where m.due_at > ${today} and m.due_at <= ${soon})::int as soon,
      count(*) filter (where m.due_at > ${soon} or m.due_at is null)::int as later
    from matters m where m.company_id = ${who.company} and ${where}
  `.execute(tx);
  return rows[0]!;
}

export interface DepartmentRow {
  readonly department: string;
  readonly open: number;
  readonly late: number;
}

/** Open and late matters by the department that answers for them. */
export async function byDepartment(tx: Tx, who: Who, now: string): Promise<DepartmentRow[]> {
  const { rows } = await sql<DepartmentRow>`
    select m.department, count(*)::int as open, count(*) filter (where m.due_at < ${now})::int as late
    from matters m where m.company_id = ${who.company} and not m.final and m.department is not null
    group by m.department order by late desc, open desc
  `.execute(tx);
  return rows;
}

export interface RecentRow {
  readonly at: string;
  readonly action: string;
  readonly who: string;
  readonly via: string | null;
  readonly to: string;
  readonly form: Values;
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly data: Values;
}

/** What was last done to matters since a moment, the newest first. */
export async function recentRows(tx: Tx, who: Who, since: string, now: string, limit: number): Promise<RecentRow[]> {
  const { rows } = await sql<RecentRow>`
    select e.at, e.action, e.who, e.via, e.to_state as to, e.form, m.id, m.number, m.procedure, m.data
    from (
      select * from events where company_id = ${who.company} and kind = 'matter' and at >= ${since} and at <= ${now}
      order by at desc limit ${limit}
    ) e
    join matters m on m.company_id = ${who.company} and m.id = e.matter_id
    order by e.at desc
  `.execute(tx);
  return rows;
}
