import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Frame } from "./kpi-sets.ts";
import type { Kpi } from "./kpis.ts";

export interface Measured {
  readonly key: string;
  /** Matters looked at, those as they should be, and the homes they are about. */
  readonly counted: number;
  readonly kept: number;
  readonly homes: number;
}

/** Counts the sets of some measures in one look. A measure of which there is nothing is not among them. */
export async function measured(
  tx: Tx,
  frame: Frame,
  kpis: readonly Kpi[],
  project: string | undefined,
): Promise<Measured[]> {
  if (kpis.length === 0) return [];
  const sets = kpis.map(({ key, set }) => sql`select ${sql.lit(key)} as key, s.id, s.ok from (${set(frame)}) s`);
  const { rows } = await sql<Measured>`
    select k.key, count(*)::int as counted, (count(*) filter (where k.ok))::int as kept,
      count(distinct m.home_id)::int as homes
    from (${sql.join(sets, sql` union all `)}) k
    join matters m on m.company_id = ${frame.who.company} and m.id = k.id
    ${project === undefined ? sql`` : sql`where m.project_id = ${project}`}
    group by k.key
  `.execute(tx);
  return rows;
}

/** All homes in sight, and those lived in. */
export async function homesCounted(
  tx: Tx,
  who: Who,
  project: string | undefined,
): Promise<{ all: number; occupied: number }> {
  const { rows } = await sql<{ all: number; occupied: number }>`
    select count(*)::int as all, (count(*) filter (where occupied <> 'vacant'))::int as occupied from homes
    where company_id = ${who.company} ${project === undefined ? sql`` : sql`and project_id = ${project}`}
  `.execute(tx);
  return rows[0]!;
}
