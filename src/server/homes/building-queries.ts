import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface BuildingFound {
  readonly id: string;
  readonly name: string;
  readonly kind: "multistorey" | "highrise" | "shops" | "office" | "workshop";
  readonly floors: number;
  readonly homes: number;
  readonly open: number;
  readonly project: string;
  readonly project_name: string;
}

/** The buildings of a project, or of all in sight, each with its homes and the matters open in them. */
export async function buildingsOf(tx: Tx, who: Who, project: string | undefined): Promise<BuildingFound[]> {
  const { rows } = await sql<BuildingFound>`
    select b.id, b.name, b.kind, count(h.id)::int as homes, coalesce(max(h.floor), 0)::int as floors,
      coalesce(sum(m.open), 0)::int as open, b.project_id as project, u.name as project_name
    from buildings b
    join units u on u.company_id = b.company_id and u.id = b.project_id
    left join homes h on h.company_id = b.company_id and h.building_id = b.id
    left join (
      select home_id, count(*)::int as open from matters
      where company_id = ${who.company} and not final and merged_into is null and home_id is not null group by home_id
    ) m on m.home_id = h.id
    where b.company_id = ${who.company} ${project ? sql`and b.project_id = ${project}` : sql``}
    group by b.id, b.name, b.kind, b.project_id, u.name, u.sort, b.sort
    order by u.sort, u.name, b.sort, b.name
  `.execute(tx);
  return rows;
}

export interface CellFound {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly floor: number;
  readonly entrance: string;
  readonly occupied: string;
  /** Whoever owns or rents it and is named first. */
  readonly holder: string | null;
  readonly open: number;
  readonly late: number;
}

/** Every home of a building with who lives there and what is open, in one look. */
export async function cellsOf(tx: Tx, who: Who, building: string, day: string, now: string): Promise<CellFound[]> {
  const { rows } = await sql<CellFound>`
    select h.id, h.name, h.room, h.floor, h.entrance, h.occupied, living.name as holder,
      coalesce(m.open, 0) as open, coalesce(m.late, 0) as late
    from homes h
    left join lateral (
      select p.name from occupancies o
      join people p on p.company_id = o.company_id and p.id = o.person_id
      where o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date
      order by o.role = 'tenant' desc, o.main desc, o.role = 'owner' desc, lower(o.valid), o.id limit 1
    ) living on true
    left join (
      select home_id, count(*)::int as open, count(*) filter (where due_at < ${now})::int as late from matters
      where company_id = ${who.company} and not final and merged_into is null
        and home_id in (select id from homes where company_id = ${who.company} and building_id = ${building})
      group by home_id
    ) m on m.home_id = h.id
    where h.company_id = ${who.company} and h.building_id = ${building}
    order by h.floor desc, h.sort, h.entrance, h.room
  `.execute(tx);
  return rows;
}

export async function buildingById(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<{ id: string; name: string; project_id: string }>`
    select id, name, project_id from buildings where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  return rows[0];
}
