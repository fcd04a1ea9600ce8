import { sql } from "kysely";
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

/** How many matters were opened in a period by the answers a report groups by. What was merged into another is not counted. */
export async function countedBy(
  tx: Tx,
  who: Who,
  {
    procedure,
    report,
    period,
    project,
  }: { procedure: string; report: AnyReport; period: Period; project: string | undefined },
): Promise<Counted[]> {
  const values = sql.join((report.by as readonly string[]).map((field) => sql`m.data -> ${sql.lit(field)}`));
  const { rows } = await sql<Counted>`
    select jsonb_build_array(${values}) as values, count(*)::int as count
    from matters m
    where m.company_id = ${who.company} and m.procedure = ${procedure} and m.merged_into is null
      and m.opened_at >= ${period.from} and m.opened_at < ${period.until}
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
