import { sql } from "kysely";
import type { PolicyValue } from "#kit/policy.ts";
import type { Tx, Who } from "#server/base/database.ts";

/** A project and the value that is to hold in it. */
export interface Wanted {
  readonly project: string;
  readonly value: PolicyValue;
}

const other = (who: Who, procedure: string, local: string, fallback: PolicyValue, wanted: readonly Wanted[]) => sql`
  from matters m
  join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (project uuid, value jsonb) on w.project = m.project_id
  where m.company_id = ${who.company} and m.procedure = ${procedure} and not m.final
    and coalesce(m.policies -> ${local}::text, ${JSON.stringify(fallback)}::jsonb) <> w.value`;

/** How many open matters were opened under another value, and the first few of them by due time. */
export async function underOther(
  tx: Tx,
  who: Who,
  { procedure, local, fallback, wanted, most }: Sought,
): Promise<{ count: number; ids: string[] }> {
  const { rows } = await sql<{ count: number; ids: string[] | null }>`
    with found as materialized (select m.id, m.due_at ${other(who, procedure, local, fallback, wanted)})
    select (select count(*)::int from found) as count,
      (select json_agg(id) from (select id from found order by due_at, id limit ${most}) first) as ids
  `.execute(tx);
  return { count: rows[0]?.count ?? 0, ids: rows[0]?.ids ?? [] };
}

export interface Sought {
  readonly procedure: string;
  /** The policy's name without the procedure's. */
  readonly local: string;
  /** What a matter without a value of its own goes by. */
  readonly fallback: PolicyValue;
  readonly wanted: readonly Wanted[];
  readonly most: number;
}

/** The next few open matters under another value, beyond an id. */
export async function nextUnderOther(tx: Tx, who: Who, sought: Sought, beyond: string): Promise<string[]> {
  const { procedure, local, fallback, wanted, most } = sought;
  const { rows } = await sql<{ id: string }>`
    select m.id ${other(who, procedure, local, fallback, wanted)} and m.id > ${beyond} order by m.id limit ${most}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives a matter another number to go by. */
export async function keepValue(tx: Tx, who: Who, id: string, local: string, value: PolicyValue): Promise<void> {
  await sql`
    update matters set policies = policies || jsonb_build_object(${local}::text, ${JSON.stringify(value)}::jsonb)
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
}
