import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

/** Somebody's post in a project, in a unit below it, or in a unit above it or a department of one. */
export interface HeldPost {
  readonly staff: string;
  readonly post: string;
  /** The department its unit is, if it is one. */
  readonly department: string | null;
  /** How far above the project: 0 in it, 1 in the unit above … */
  readonly distance: number;
}

interface Occupant {
  readonly id: string;
  readonly name: string;
  readonly role: "owner" | "tenant" | "family" | "company";
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly matter: string | null;
}

interface HomeRow {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly delivered: string | null;
}
interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly left: boolean;
  /** The contractor they work for; nobody's for the house's own people. */
  readonly contractor: string | null;
}
interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly tail: string | null;
  /** Of a contractor: those of its people who sign in here. */
  readonly firm?: readonly string[];
}

/** What is around a matter: who holds which post, who lives in its home, and what its answers speak of. */
export interface Around {
  readonly posts: readonly HeldPost[];
  /** The main person first. */
  readonly occupants: readonly Occupant[];
  /** The account manager of its home (O4). */
  readonly manager: string | undefined;
  readonly homes: ReadonlyMap<string, HomeRow>;
  readonly staff: ReadonlyMap<string, StaffRow>;
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly files: ReadonlyMap<string, FileRow>;
}

export interface Asked {
  /** The project and the units above it, the nearest first; left out, nobody's posts are asked for. */
  readonly units?: readonly string[];
  readonly home?: string | undefined;
  /** A date: posts and occupancies of that day. */
  readonly day: string;
  readonly homes?: readonly string[];
  readonly staff?: readonly string[];
  readonly people?: readonly string[];
  /** Contractors, or firms among the people. */
  readonly firms?: readonly string[];
  readonly files?: readonly string[];
}

const list = (ids: readonly string[]) => sql`${[...new Set(ids)]}::uuid[]`;

const postsOf = (who: Who, units: readonly string[], day: string) => sql`(
  select json_agg(json_build_object('staff', a.staff_id, 'post', p.post, 'department', u.department,
    'distance', array_position(${list(units)}, case u.kind when 'department' then u.parent_id else u.id end) - 1))
  from units u
  join posts p on p.company_id = u.company_id and p.unit_id = u.id
  join assignments a on a.company_id = p.company_id and a.post_id = p.id and a.valid @> ${day}::date
  where u.company_id = ${who.company}
    and (u.id = any(${list(units)}) or (u.kind = 'department' and u.parent_id = any(${list(units)})))) as posts`;

const occupantsOf = (who: Who, home: string, day: string) => sql`(
  select json_agg(json_build_object('id', p.id, 'name', p.name, 'role', o.role) order by o.main desc, lower(o.valid), p.id)
  from occupancies o join people p on p.company_id = o.company_id and p.id = o.person_id
  where o.company_id = ${who.company} and o.home_id = ${home} and o.valid @> ${day}::date) as occupants`;

const managerOf = (who: Who, home: string, day: string) => sql`(
  select staff_id from account_managers
  where company_id = ${who.company} and home_id = ${home} and valid @> ${day}::date) as manager`;

const homesOf = (who: Who, ids: readonly string[]) => sql`(
  select json_agg(json_build_object('id', id, 'name', name, 'project', project_id, 'delivered', delivered_on))
  from homes where company_id = ${who.company} and id = any(${list(ids)})) as homes`;

const staffOf = (who: Who, ids: readonly string[], day: string) => sql`(
  select json_agg(json_build_object('id', id, 'name', name, 'left', coalesce(left_on <= ${day}::date, false), 'contractor', contractor_id))
  from staff where company_id = ${who.company} and id = any(${list(ids)})) as staff`;

const peopleOf = (who: Who, ids: readonly string[]) => sql`(
  select json_agg(json_build_object('id', id, 'name', name, 'tail', phone_tail))
  from people where company_id = ${who.company} and id = any(${list(ids)})) as people`;

const firmsOf = (who: Who, ids: readonly string[], day: string) => sql`(
  select json_agg(json_build_object('id', c.id, 'name', c.name, 'tail', c.phone_tail, 'firm', (
    select coalesce(json_agg(s.id), '[]') from staff s
    where s.company_id = c.company_id and s.contractor_id = c.id and (s.left_on is null or s.left_on > ${day}::date))))
  from contractors c where c.company_id = ${who.company} and c.id = any(${list(ids)})) as firms`;

const filesOf = (who: Who, ids: readonly string[]) => sql`(
  select json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes,
    'sha256', encode(f.sha256, 'hex'), 'at', f.uploaded_at, 'by', f.uploaded_by, 'byName', s.name, 'matter', f.matter_id))
  from files f join staff s on s.company_id = f.company_id and s.id = f.uploaded_by
  where f.company_id = ${who.company} and f.id = any(${list(ids)})) as files`;

/** All of it in one round trip. */
export async function around(tx: Tx, who: Who, asked: Asked): Promise<Around> {
  const { units = [], home, day, homes = [], staff = [], people = [], firms = [], files = [] } = asked;
  const parts = [
    ...(units.length > 0 ? [postsOf(who, units, day)] : []),
    ...(home === undefined ? [] : [occupantsOf(who, home, day), managerOf(who, home, day)]),
    ...(homes.length > 0 ? [homesOf(who, homes)] : []),
    ...(staff.length > 0 ? [staffOf(who, staff, day)] : []),
    ...(people.length + firms.length > 0 ? [peopleOf(who, [...people, ...firms])] : []),
    ...(firms.length > 0 ? [firmsOf(who, firms, day)] : []),
    ...(files.length > 0 ? [filesOf(who, files)] : []),
  ];
  const found =
    parts.length === 0 ? {} : ((await sql<Answer>`${keep} select ${sql.join(parts)}`.execute(tx)).rows[0] ?? {});
  return {
    posts: found.posts ?? [],
    occupants: found.occupants ?? [],
    manager: found.manager ?? undefined,
    homes: keyed(found.homes),
    staff: keyed(found.staff),
    people: keyed([...(found.people ?? []), ...(found.firms ?? [])]),
    files: keyed(found.files),
  };
}

interface Answer {
  readonly posts?: readonly HeldPost[] | null;
  readonly occupants?: readonly Occupant[] | null;
  readonly manager?: string | null;
  readonly homes?: readonly HomeRow[] | null;
  readonly staff?: readonly StaffRow[] | null;
  readonly people?: readonly PersonRow[] | null;
  readonly firms?: readonly PersonRow[] | null;
  readonly files?: readonly FileRow[] | null;
}

const keyed = <T extends { readonly id: string }>(rows: readonly T[] | null | undefined) =>
  new Map((rows ?? []).map((row) => [row.id, row]));
