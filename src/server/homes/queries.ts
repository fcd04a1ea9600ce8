import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface HomeFound {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly project_name: string;
  readonly building_id: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly room: string;
  readonly built_area: number;
  readonly use: "dwelling" | "shop" | "office" | "workshop";
  readonly occupied: "vacant" | "owner" | "let" | "renovating";
  readonly delivered_on: string | null;
  readonly manager: string | null;
  readonly manager_name: string | null;
  readonly manager_since: string | null;
}

const columns = sql`
  h.id, h.name, h.project_id as project, u.name as project_name, h.building_id, b.name as building, h.entrance, h.floor,
  h.room, h.built_area::float8 as built_area, h.use, h.occupied, h.delivered_on::text as delivered_on,
  a.staff_id as manager, s.name as manager_name, lower(a.valid)::text as manager_since`;

const around = (day: string) => sql`
  join buildings b on b.company_id = h.company_id and b.id = h.building_id
  join units u on u.company_id = h.company_id and u.id = h.project_id
  left join account_managers a on a.company_id = h.company_id and a.home_id = h.id and a.valid @> ${day}::date
  left join staff s on s.company_id = a.company_id and s.id = a.staff_id`;

export async function homeById(tx: Tx, who: Who, id: string, day: string): Promise<HomeFound | undefined> {
  const { rows } = await sql<HomeFound>`
    select ${columns} from homes h ${around(day)} where h.company_id = ${who.company} and h.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The homes of some ids, in their order. */
export async function homesByIds(tx: Tx, who: Who, ids: readonly string[], day: string): Promise<HomeFound[]> {
  const { rows } = await sql<HomeFound>`
    select ${columns} from homes h ${around(day)} where h.company_id = ${who.company} and h.id = any(${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], h.id)
  `.execute(tx);
  return rows;
}

export interface OccupantFound {
  readonly occupancy: string;
  readonly home: string;
  readonly id: string;
  readonly name: string;
  readonly address_as: string | null;
  readonly phone_sealed: string | null;
  readonly role: "owner" | "tenant" | "family" | "company";
  readonly main: boolean;
  readonly since: string;
  readonly until: string | null;
}

/** Who owns or lives in some homes on a day, those first whom one would ask. */
export async function occupantsOf(tx: Tx, who: Who, homes: readonly string[], day: string): Promise<OccupantFound[]> {
  const { rows } = await sql<OccupantFound>`
    select o.id as occupancy, o.home_id as home, p.id, p.name, p.address_as, p.phone_sealed, o.role, o.main,
      lower(o.valid)::text as since, (upper(o.valid) - 1)::text as until
    from occupancies o
    join people p on p.company_id = o.company_id and p.id = o.person_id
    where o.company_id = ${who.company} and o.home_id = any(${[...homes]}::uuid[]) and o.valid @> ${day}::date
    order by o.main desc, array_position(array['owner', 'company', 'tenant', 'family'], o.role), lower(o.valid), o.id
  `.execute(tx);
  return rows;
}

/** How many matters of some homes are open. */
export async function openOf(tx: Tx, who: Who, homes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ home: string; open: number }>`
    select home_id as home, count(*)::int as open from matters
    where company_id = ${who.company} and home_id = any(${[...homes]}::uuid[]) and not final and merged_into is null
    group by home_id
  `.execute(tx);
  return new Map(rows.map(({ home, open }) => [home, open]));
}

/** Ids of the open matters of a home, what is due first. */
export async function openMattersOf(tx: Tx, who: Who, home: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from matters
    where company_id = ${who.company} and home_id = ${home} and not final and merged_into is null
    order by due_at nulls last, opened_at limit 50
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface HomesWanted {
  readonly project?: string | undefined;
  readonly building?: string | undefined;
  readonly occupied?: string | undefined;
  readonly text?: string | undefined;
  readonly after?: readonly [sort: number, name: string, id: string] | undefined;
  readonly limit: number;
}

/** Homes in the order of their houses, from a place in the list on, one more than wanted. */
export async function homesPage(
  tx: Tx,
  who: Who,
  day: string,
  wanted: HomesWanted,
): Promise<(HomeFound & { sort: number })[]> {
  const { project, building, occupied, text, after, limit } = wanted;
  const { rows } = await sql<HomeFound & { sort: number }>`
    select ${columns}, h.sort from homes h ${around(day)}
    where h.company_id = ${who.company}
      ${project ? sql`and h.project_id = ${project}` : sql``}
      ${building ? sql`and h.building_id = ${building}` : sql``}
      ${occupied ? sql`and h.occupied = ${occupied}` : sql``}
      ${text ? sql`and (h.code ^@ ${text} or h.name ^@ ${text} or h.room ^@ ${text})` : sql``}
      ${after ? sql`and (h.sort, h.name, h.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``}
    order by h.sort, h.name, h.id limit ${limit + 1}
  `.execute(tx);
  return rows;
}

export interface HomeRecord {
  readonly id: string;
  readonly project_id: string;
  readonly building_id: string;
  readonly entrance: string;
  readonly floor: number;
  readonly room: string;
  readonly name: string;
  readonly code: string;
  readonly built_area: number;
  readonly use: string;
  readonly occupied: string;
  readonly delivered_on: string | null;
  readonly sort: number;
}

/** Builds homes, as many as given, in one statement. */
export async function insertHomes(tx: Tx, who: Who, homes: readonly HomeRecord[]): Promise<void> {
  if (homes.length === 0) return;
  await tx
    .insertInto("homes")
    .values(homes.map((home) => ({ company_id: who.company, ...home })))
    .execute();
}

/** Changes what is given of a home; whether there was one. */
export async function updateHome(tx: Tx, who: Who, id: string, changes: Partial<HomeRecord>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("homes")
    .set(changes)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
