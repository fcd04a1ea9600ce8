import { sql } from "kysely";
import type { Values } from "#kit/matter.ts";
import type { AnyReport } from "#kit/procedure.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { Period } from "./periods.ts";

export interface Counted {
  /** One for each field of the report; null where it was not answered. */
  readonly values: readonly unknown[];
  readonly count: number;
}

/** More groups than anybody reads. */
const most = 1000;

/** Opened in a period, or come to their goal in it. */
function within({ counts }: AnyReport, { from, until }: Period) {
  const at = counts === "closed" ? sql`m.closed_at` : sql`m.opened_at`;
  return sql`${at} >= ${from} and ${at} < ${until}`;
}

/** The matters a report counts in a period, in the order they were opened: for a table of them. */
export async function matterRowsOf(
  tx: Tx,
  who: Who,
  wanted: { procedure: string; goal: string; report: AnyReport; period: Period; project: string },
): Promise<{ number: string; data: Values }[]> {
  const { rows } = await sql<{ number: string; data: Values }>`
    select m.number, m.data from matters m
    where m.company_id = ${who.company} and m.procedure = ${wanted.procedure} and m.merged_into is null
      and ${within(wanted.report, wanted.period)} and m.data @> ${JSON.stringify(wanted.report.only ?? {})}::jsonb
      and m.project_id = ${wanted.project} and (${wanted.report.counts ?? ""} <> 'closed' or m.state = ${wanted.goal})
    order by m.opened_at, m.id
  `.execute(tx);
  return rows;
}

/** How many matters were opened in a period by the answers a report groups by. What was merged into another is not counted. */
export async function countedBy(
  tx: Tx,
  who: Who,
  {
    procedure,
    goal,
    report,
    period,
    project,
  }: { procedure: string; goal: string; report: AnyReport; period: Period; project: string | undefined },
): Promise<Counted[]> {
  const values = sql.join((report.by as readonly string[]).map((field) => sql`m.data -> ${sql.lit(field)}`));
  const { rows } = await sql<Counted>`
    select jsonb_build_array(${values}) as values, count(*)::int as count
    from matters m
    where m.company_id = ${who.company} and m.procedure = ${procedure} and m.merged_into is null
      and ${within(report, period)} and (${report.counts ?? ""} <> 'closed' or m.state = ${goal})
      and m.data @> ${JSON.stringify(report.only ?? {})}::jsonb
      ${project === undefined ? sql`` : sql`and m.project_id = ${project}`}
    group by 1 order by 2 desc, 1 limit ${most}
  `.execute(tx);
  return rows;
}

/** Names of homes, staff and customers by their ids. */
export async function namesOf(tx: Tx, who: Who, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`company_id = ${who.company} and id = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from homes where ${wanted}
    union all select id, name from staff where ${wanted}
    union all select id, name from people where ${wanted}
    union all select id, name from contractors where ${wanted}
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
