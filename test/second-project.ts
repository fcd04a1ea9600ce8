import type pg from "pg";

/** A second project in a company: a house, a home, its owner, and a matter like one of the first. Its id. */
export async function secondProject(owner: pg.Client, company: string): Promise<string> {
  const { rows } = await owner.query(
    `with project as (
       insert into units (company_id, parent_id, kind, name, code)
       select company_id, parent_id, 'project', '蓝天二期', 'LT2' from units where company_id = $1 and kind = 'project' limit 1
       returning company_id, id
     ), department as (
       insert into units (company_id, parent_id, kind, department, name, code)
       select company_id, id, 'department', 'service', '二期客服部', 'LT2-KF' from project returning company_id, id
     ), house as (
       insert into buildings (company_id, project_id, name, kind) select company_id, id, '甲幢', 'highrise' from project
       returning company_id, project_id, id
     ), home as (
       insert into homes (company_id, project_id, building_id, entrance, floor, room, name, code, built_area, use)
       select company_id, project_id, id, '1', 1, '101', '甲幢1-101', '9-1-101', 90, 'dwelling' from house
       returning company_id, project_id, id
     ), person as (
       insert into people (company_id, name, known_in) select company_id, '欧阳二期', id from project returning company_id, id
     ), lives as (
       insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid)
       select h.company_id, h.project_id, h.id, p.id, 'owner', true, '[2024-01-01,)' from home h, person p
     ), matter as (
       insert into matters (company_id, project_id, procedure, number, state, title, data, home_id, person_id, opened_at,
         state_since, expected, awaits)
       select h.company_id, h.project_id, m.procedure, 'BX-LT2-2026-000001', m.state, m.title, m.data, h.id, p.id,
         m.opened_at, m.state_since, m.expected, m.awaits
       from home h, person p, (select * from matters where company_id = $1 and not final order by id limit 1) m
       returning company_id, project_id, id
     )
     select id from project`,
    [company],
  );
  return rows[0].id as string;
}
