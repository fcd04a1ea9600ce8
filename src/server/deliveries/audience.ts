import { sql, type RawBuilder } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export const whoms = ["owners", "residents", "main"] as const;
type Whom = (typeof whoms)[number];

/** Which people of a project a message is for. */
export interface Audience {
  readonly kind: string;
  readonly whom: Whom;
  /** By name, as people say them. */
  readonly buildings?: readonly string[] | undefined;
  readonly homes?: readonly string[] | undefined;
  readonly use?: readonly string[] | undefined;
  readonly arrears?: boolean | undefined;
}

/** What a home owes on a day: all that is due by then and not paid. */
const owed = (day: string) => sql`(
  select coalesce(sum(b.fen), 0) from postings b
  left join charges c on c.company_id = b.company_id and c.id = b.charge_id
  where b.company_id = h.company_id and b.home_id = h.id and b.account = 'receivable'
    and coalesce(c.due_on, b.day) < ${day}::date)`;

const roles = { owners: ["owner", "company"], residents: ["owner", "company", "tenant"], main: null } as const;

/** The latest that somebody said about promotion: without a yes, nobody is sent any (ambiguity 59). */
const agreed = sql`coalesce((
  select m.state = 'given' and (m.data -> 'marketingConsent')::boolean from matters m
  where m.company_id = p.company_id and m.person_id = p.id and m.procedure = 'privacyConsent'
  order by m.opened_at desc limit 1), false)`;

/**
 * The people of an audience with the home each is told about, as a subquery: everybody once, but for arrears, which are
 * the business of each home. Columns: person, home, name, address_as, home_name, sort, owed, phone, mail.
 */
export function people(who: Who, project: string, wanted: Audience, day: string): RawBuilder<unknown> {
  const { kind, whom, buildings = [], homes = [], use = [], arrears } = wanted;
  const of = roles[whom];
  const each = kind === "arrears" ? sql`p.id, h.id` : sql`p.id`;
  const owing = kind === "arrears" || arrears === true;
  return sql`(
    select distinct on (${each}) p.id as person, h.id as home, p.name, p.address_as, h.name as home_name, h.sort,
      ${owing ? sql`o2.fen` : sql`0::numeric`} as owed, p.phone_sealed is not null as phone, p.email_sealed is not null as mail
    from homes h
    join buildings b on b.company_id = h.company_id and b.id = h.building_id
    join occupancies o on o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date
    join people p on p.company_id = o.company_id and p.id = o.person_id
    ${owing ? sql`cross join lateral (select ${owed(day)} as fen) o2` : sql``}
    where h.company_id = ${who.company} and h.project_id = ${project}
      ${of ? sql`and o.role = any(${[...of]}::text[])` : sql`and o.main`}
      ${buildings.length > 0 ? sql`and b.name = any(${[...buildings]}::text[])` : sql``}
      ${homes.length > 0 ? sql`and h.id = any(${[...homes]}::uuid[])` : sql``}
      ${use.length > 0 ? sql`and h.use = any(${[...use]}::text[])` : sql``}
      ${owing ? sql`and o2.fen > 0` : sql``}
      ${kind === "marketing" ? sql`and ${agreed}` : sql``}
    order by ${each}, o.main desc, h.sort, h.name
  )`;
}

export interface Counted {
  readonly people: number;
  readonly homes: number;
  readonly phones: number;
  readonly mails: number;
}

/** How many it would reach, before anything is sent. */
export async function countAudience(
  tx: Tx,
  who: Who,
  project: string,
  wanted: Audience,
  day: string,
): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*)::int as people, count(distinct home)::int as homes, count(*) filter (where phone)::int as phones,
      count(*) filter (where mail)::int as mails
    from ${people(who, project, wanted, day)} a
  `.execute(tx);
  return rows[0]!;
}
