import { sql, type RawBuilder } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

/** A matter as a list needs it. */
export interface ListedRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  readonly final: boolean;
  readonly merged_into: string | null;
  readonly project_id: string;
  readonly project_name: string;
  readonly home_id: string | null;
  readonly home_name: string | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly severity: string | null;
  readonly category: string | null;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly clock: string | null;
  readonly due_at: string | null;
  readonly paused: string | null;
  readonly expected: string | null;
  readonly awaits: readonly string[];
  readonly appointment_at: string | null;
}

/** Rows of matters (called m) that fit a condition, in an order that an index gives. Names are joined after the page is cut. */
export async function listedRows(
  tx: Tx,
  who: Who,
  {
    where,
    order,
    limit,
    offset = 0,
  }: { where: RawBuilder<unknown>; order: RawBuilder<unknown>; limit: number; offset?: number },
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select m.id, m.number, m.version, m.procedure, m.title, m.state, m.final, m.merged_into, m.project_id,
      u.name as project_name, m.home_id, h.name as home_name, m.person_id, p.name as person_name, m.severity, m.category,
      m.opened_at, m.closed_at, m.clock, m.due_at, m.paused, m.expected, m.awaits, m.appointment_at
    from (
      select * from matters m where m.company_id = ${who.company} and ${where} order by ${order} limit ${limit} offset ${offset}
    ) m
    join units u on u.company_id = ${who.company} and u.id = m.project_id
    left join homes h on h.company_id = ${who.company} and h.id = m.home_id
    left join people p on p.company_id = ${who.company} and p.id = m.person_id
    order by ${order}
  `.execute(tx);
  return rows;
}

/** How many fit, counted no further than a limit. */
export async function countedRows(tx: Tx, who: Who, where: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from matters m where m.company_id = ${who.company} and ${where} limit ${most + 1}
    ) counted
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface Beside {
  readonly names: ReadonlyMap<string, string>;
  /** For each matter what I have done in it: whoever did one thing may be kept from another. */
  readonly acted: ReadonlyMap<string, readonly string[]>;
}

/** Names of the staff and customers some matters wait for, and what I did in these matters: one look for a whole page. */
export async function besideRows(
  tx: Tx,
  who: Who,
  { staff, people, matters }: { staff: readonly string[]; people: readonly string[]; matters: readonly string[] },
): Promise<Beside> {
  const { rows } = await sql<{
    names: { id: string; name: string }[] | null;
    acted: { id: string; actions: string[] }[] | null;
  }>`${keep}
    select
      (select json_agg(json_build_object('id', id, 'name', name)) from (
        select id, name from staff where company_id = ${who.company} and id = any(${[...staff]}::uuid[])
        union all select id, name from people where company_id = ${who.company} and id = any(${[...people]}::uuid[])
        union all select id, name from contractors where company_id = ${who.company} and id = any(${[...people]}::uuid[])
      ) known) as names,
      (select json_agg(json_build_object('id', matter_id, 'actions', actions)) from (
        select matter_id, array_agg(distinct action) as actions from events
        where company_id = ${who.company} and matter_id = any(${[...matters]}::uuid[]) and who = ${who.staff}
        group by matter_id
      ) done) as acted
  `.execute(tx);
  return {
    names: new Map((rows[0]?.names ?? []).map(({ id, name }) => [id, name])),
    acted: new Map((rows[0]?.acted ?? []).map(({ id, actions }) => [id, actions])),
  };
}
