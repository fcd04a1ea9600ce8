import { sql } from "kysely";
import { homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";

/** Open matters with running clocks in the projects of a unit, by id, a portion at a time. */
export async function openUnder(
  tx: Tx,
  who: Who,
  unit: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matters m
    where m.company_id = ${who.company} and not m.final and m.clock is not null
      and (${after ?? null}::uuid is null or m.id > ${after ?? null}::uuid)
      and m.project_id in (${projectsUnder(who, unit)})
    order by m.id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** How many open matters of a unit have a clock that counts working time over one of some dates. */
export async function countTouched(tx: Tx, who: Who, unit: string, dates: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct r.matter_id)::int as n
    from clock_runs r
    join matters m on m.company_id = r.company_id and m.id = r.matter_id and not m.final
    where r.company_id = ${who.company} and r.stopped_at is null and r.span ->> 'unit' like 'working%'
      and r.project_id in (${projectsUnder(who, unit)})
      and exists (
        select from unnest(${[...dates]}::date[]) as date
        where r.started_at < (date + 1)::timestamp at time zone ${homeZone}
          and (r.due_at is null or r.due_at >= date::timestamp at time zone ${homeZone})
      )
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** A unit and all below it, of which the projects count. */
const projectsUnder = (who: Who, unit: string) => sql`
  with recursive below as (
    select id, kind from units where company_id = ${who.company} and id = ${unit}
    union all
    select u.id, u.kind from units u join below on u.parent_id = below.id where u.company_id = ${who.company}
  )
  select id from below where kind = 'project'`;
