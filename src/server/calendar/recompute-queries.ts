import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** Open matters with running clocks in the projects of a unit, by id, a portion at a time. */
export async function openUnder(tx: Tx, who: Who, unit: string, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matters m
    where m.company_id = ${who.company} and not m.final and m.clock is not null
      and (${after ?? null}::uuid is null or m.id > ${after ?? null}::uuid)
      and m.project_id in (${projectsUnder(who, unit)})
    order by m.id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** How many such matters there are. */
export async function countUnder(tx: Tx, who: Who, unit: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from matters m
    where m.company_id = ${who.company} and not m.final and m.clock is not null
      and m.project_id in (${projectsUnder(who, unit)})
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** A unit and all below it, of which the projects count. */
export const projectsUnder = (who: Who, unit: string) => sql`
  with recursive below as (
    select id, kind from units where company_id = ${who.company} and id = ${unit}
    union all
    select u.id, u.kind from units u join below on u.parent_id = below.id where u.company_id = ${who.company}
  )
  select id from below where kind = 'project'`;
