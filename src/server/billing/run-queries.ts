import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Run {
  readonly id: string;
  readonly project: string;
  /** First day, and the first after. */
  readonly from: string;
  readonly until: string;
  readonly dueOn: string;
  readonly state: "drafted" | "approved" | "posted" | "dropped";
  readonly lines: number;
  readonly fen: number;
  readonly posted: number;
  readonly draftedBy: string;
  readonly draftedByName: string;
  readonly draftedAt: string;
  readonly approvedByName: string | null;
  readonly approvedAt: string | null;
  readonly postedAt: string | null;
}

const columns = sql`
  r.id, r.project_id as project, lower(r.period)::text as "from", upper(r.period)::text as until, r.due_on::text as "dueOn",
  r.state, r.lines, r.fen, r.posted, r.drafted_by as "draftedBy", d.name as "draftedByName", r.drafted_at as "draftedAt",
  a.name as "approvedByName", r.approved_at as "approvedAt", r.posted_at as "postedAt"`;
const joined = sql`
  billing_runs r
  join staff d on d.company_id = r.company_id and d.id = r.drafted_by
  left join staff a on a.company_id = r.company_id and a.id = r.approved_by`;

export async function insertRun(
  tx: Tx,
  who: Who,
  row: { id: string; project: string; from: string; months: number; dueOn: string; at: string },
): Promise<void> {
  await sql`
    insert into billing_runs (company_id, id, project_id, period, due_on, state, drafted_by, drafted_at)
    values (${who.company}, ${row.id}, ${row.project},
      daterange(${row.from}::date, (${row.from}::date + make_interval(months => ${row.months}))::date), ${row.dueOn},
      'drafted', ${who.staff}, ${row.at})
  `.execute(tx);
}

/** Counts a run's lines up, once they are drafted. */
export async function sumUp(tx: Tx, who: Who, run: string): Promise<void> {
  await sql`
    update billing_runs r set (lines, fen) = (
      select count(*), coalesce(sum(fen), 0) from billing_lines l where l.company_id = r.company_id and l.run_id = r.id)
    where r.company_id = ${who.company} and r.id = ${run}
  `.execute(tx);
}

/** A run, held for this transaction. */
export async function lockRun(tx: Tx, who: Who, run: string): Promise<void> {
  await sql`select from billing_runs where company_id = ${who.company} and id = ${run} for update`.execute(tx);
}

export async function runById(tx: Tx, who: Who, id: string): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    select ${columns} from ${joined} where r.company_id = ${who.company} and r.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The runs of a project, the newest first. */
export async function runsOf(tx: Tx, who: Who, project: string, most: number): Promise<Run[]> {
  const { rows } = await sql<Run>`
    select ${columns} from ${joined} where r.company_id = ${who.company} and r.project_id = ${project}
    order by r.drafted_at desc, r.id desc limit ${most}
  `.execute(tx);
  return rows;
}

/** Moves a run on from one state to the next; false where it was not in that state. */
export async function moveRun(
  tx: Tx,
  who: Who,
  run: string,
  from: Run["state"],
  to: Run["state"],
  at: string,
): Promise<boolean> {
  const { rows } = await sql`
    update billing_runs set state = ${to},
      approved_by = case when ${to} = 'approved' then ${who.staff === "system" ? null : who.staff}::uuid else approved_by end,
      approved_at = case when ${to} = 'approved' then ${at}::timestamptz else approved_at end,
      posted_at = case when ${to} = 'posted' then ${at}::timestamptz else posted_at end
    where company_id = ${who.company} and id = ${run} and state = ${from} returning id
  `.execute(tx);
  return rows.length > 0;
}

/** A run, and the last posted one before it that billed as many months. */
const andLast = (who: Who, run: string) => sql`
  this as (select * from billing_runs where company_id = ${who.company} and id = ${run}),
  last as (
    select r.id from billing_runs r, this where r.company_id = ${who.company} and r.project_id = this.project_id
      and r.state = 'posted' and upper(r.period) <= lower(this.period)
      and age(upper(r.period), lower(r.period)) = age(upper(this.period), lower(this.period))
    order by upper(r.period) desc limit 1
  )`;

/** By item: what the run comes to, and what the last posted run of as many months came to. */
export interface Difference {
  readonly item: string;
  readonly code: string;
  readonly title: string;
  readonly homes: number;
  readonly fen: number;
  readonly beforeHomes: number;
  readonly beforeFen: number;
}

export async function differences(tx: Tx, who: Who, run: string): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with ${andLast(who, run)},
    now as (
      select item_id, count(*)::int as homes, sum(fen)::bigint as fen from billing_lines
      where company_id = ${who.company} and run_id = ${run} group by item_id
    ),
    before as (
      select item_id, count(*)::int as homes, sum(fen)::bigint as fen from billing_lines
      where company_id = ${who.company} and run_id = (select id from last) group by item_id
    )
    select i.id as item, i.code, i.title, coalesce(n.homes, 0) as homes, coalesce(n.fen, 0)::bigint as fen,
      coalesce(b.homes, 0) as "beforeHomes", coalesce(b.fen, 0)::bigint as "beforeFen"
    from now n full join before b on b.item_id = n.item_id
    join fee_items i on i.company_id = ${who.company} and i.id = coalesce(n.item_id, b.item_id)
    order by i.code
  `.execute(tx);
  return rows;
}

/** A line with what explains it. */
export interface Line {
  readonly home: string;
  readonly homeName: string;
  readonly item: string;
  readonly title: string;
  readonly way: "area" | "fixed" | "metered" | "shared";
  readonly quantity: number;
  readonly rate: number | null;
  readonly monthFen: number;
  readonly months: number;
  readonly segments: readonly Readonly<Record<string, number | string>>[] | null;
  readonly reduced: number;
  readonly fen: number;
  readonly before: number | null;
}

/** Lines of a run in the order of homes; where wished only those that differ from the last time. */
export async function linesOf(
  tx: Tx,
  who: Who,
  run: string,
  { differing, after, most }: { differing: boolean; after: string | undefined; most: number },
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    with ${andLast(who, run)}
    select l.home_id as home, h.name as "homeName", i.id as item, i.title, l.way, l.quantity::float8 as quantity,
      l.rate::float8 as rate, l.month_fen as "monthFen", l.months, l.segments, l.reduced_fen as reduced, l.fen, b.fen as before
    from billing_lines l
    join homes h on h.company_id = l.company_id and h.id = l.home_id
    join fee_items i on i.company_id = l.company_id and i.id = l.item_id
    left join billing_lines b on b.company_id = l.company_id and b.run_id = (select id from last)
      and b.home_id = l.home_id and b.item_id = l.item_id
    where l.company_id = ${who.company} and l.run_id = ${run}
      ${differing ? sql`and b.fen is distinct from l.fen` : sql``}
      ${after ? sql`and (l.home_id, l.item_id) > (${after.split(" ")[0]}::uuid, ${after.split(" ")[1]}::uuid)` : sql``}
    order by l.home_id, l.item_id limit ${most}
  `.execute(tx);
  return rows;
}
