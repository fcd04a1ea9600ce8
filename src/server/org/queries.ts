import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface UnitFound {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: "company" | "region" | "project" | "department";
  readonly department: string | null;
  readonly name: string;
  readonly code: string;
  readonly closedOn: string | null;
}

/** The units in sight: projects one may see with their departments, and all that stands above. */
export async function units(tx: Tx, who: Who): Promise<UnitFound[]> {
  const { rows } = await sql<UnitFound>`
    select id, parent_id as "parentId", kind, department, name, code, closed_on::text as "closedOn" from units u
    where company_id = ${who.company} ${inSight(who)}
    order by array_position(array['company', 'region', 'project', 'department'], kind), sort, name
  `.execute(tx);
  return rows;
}

const inSight = ({ projects }: Who) =>
  projects === "all"
    ? sql``
    : sql`and case kind when 'project' then id = any(${[...projects]}::uuid[])
        when 'department' then parent_id = any(${[...projects]}::uuid[])
          or parent_id in (select id from units where company_id = u.company_id and kind <> 'project')
        else true end`;

export interface PostFound {
  readonly id: string;
  readonly unitId: string;
  readonly post: string;
  readonly title: string;
  readonly heads: number;
  readonly concurrent: boolean;
  readonly outside: boolean;
  readonly holders: readonly { assignment: string; staff: { id: string; name: string }; since: string }[];
}

/** The posts of some units with who holds them on a day. */
export async function posts(tx: Tx, who: Who, of: readonly string[], day: string): Promise<PostFound[]> {
  const { rows } = await sql<PostFound>`
    select p.id, p.unit_id as "unitId", p.post, p.title, p.heads, p.concurrent, p.outside, coalesce((
      select json_agg(json_build_object(
        'assignment', a.id, 'staff', json_build_object('id', s.id, 'name', s.name), 'since', lower(a.valid)
      ) order by lower(a.valid), s.name)
      from assignments a join staff s on s.company_id = a.company_id and s.id = a.staff_id
      where a.company_id = p.company_id and a.post_id = p.id and a.valid @> ${day}::date
    ), '[]') as holders
    from posts p where p.company_id = ${who.company} and p.unit_id = any(${[...of]}::uuid[])
    order by p.sort, p.title
  `.execute(tx);
  return rows;
}

export async function unitById(tx: Tx, who: Who, id: string): Promise<UnitFound | undefined> {
  return (await units(tx, who)).find((unit) => unit.id === id);
}

export interface StaffWanted {
  readonly id?: string | undefined;
  readonly post?: string | undefined;
  readonly department?: string | undefined;
  readonly project?: string | undefined;
  readonly text?: string | undefined;
  /** Those who have left too. */
  readonly left?: boolean | undefined;
  readonly limit: number;
}

export interface StaffFound {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly mustUseTotp: boolean;
  readonly leftOn: string | null;
  readonly posts: readonly { post: string; title: string; unitName: string }[];
  readonly open: number;
}

/** Staff who work here on a day, by post, department, project or how their name is typed, with what waits for them. */
export async function staffOf(tx: Tx, who: Who, day: string, wanted: StaffWanted): Promise<StaffFound[]> {
  const { id, post, department, project, text, left, limit } = wanted;
  const held = sql`
    from assignments a
    join posts p on p.company_id = a.company_id and p.id = a.post_id
    join units u on u.company_id = p.company_id and u.id = p.unit_id
    left join units up on up.company_id = u.company_id and up.id = u.parent_id
    where a.company_id = s.company_id and a.staff_id = s.id and a.valid @> ${day}::date`;
  const { rows } = await sql<StaffFound>`
    select s.id, s.name, s.user_name as "userName", s.must_use_totp as "mustUseTotp", s.left_on::text as "leftOn",
      coalesce((select json_agg(json_build_object('post', p.post, 'title', p.title, 'unitName', u.name) order by p.sort) ${held}), '[]')
        as posts,
      (select count(*)::int from matters m where m.company_id = s.company_id and not m.final
        and m.merged_into is null and m.awaits && array['staff:' || s.id]) as open
    from staff s
    where s.company_id = ${who.company}
      ${id ? sql`and s.id = ${id}` : left ? sql`` : sql`and (s.left_on is null or s.left_on > ${day}::date)`}
      ${text ? sql`and (s.name ^@ ${text} or s.pinyin ^@ ${text.toLowerCase()} or s.user_name ^@ ${text.toLowerCase()})` : sql``}
      ${post ? sql`and exists (select ${held} and p.post = ${post})` : sql``}
      ${department ? sql`and exists (select ${held} and u.department = ${department})` : sql``}
      ${project ? sql`and exists (select ${held} and (u.id = ${project} or u.parent_id = ${project} or u.kind in ('company', 'region') or up.kind in ('company', 'region')))` : sql``}
      ${
        who.projects === "all" || id
          ? sql``
          : sql`and exists (select ${held} and (
        u.id = any(${[...who.projects]}::uuid[]) or u.parent_id = any(${[...who.projects]}::uuid[])
        or u.kind in ('company', 'region') or up.kind in ('company', 'region')))`
      }
    order by s.name, s.id limit ${limit}
  `.execute(tx);
  return rows;
}
