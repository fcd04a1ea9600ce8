import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Waiting {
  readonly project: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly venue: string;
  readonly agreedOn: string;
  readonly closed: boolean;
}

/** What the notice of a campaign says. */
export async function noticeOf(tx: Tx, who: Who, id: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select project_id as project, first_day::text as "firstDay", last_day::text as "lastDay", venue,
      agreed_on::text as "agreedOn", closed_at is not null as closed
    from campaigns where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The next homes without a matter, locked; those somebody else is at work on are passed over. */
export async function homesToOpen(tx: Tx, who: Who, campaign: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ home: string }>`
    select home_id as home from campaign_homes
    where company_id = ${who.company} and campaign_id = ${campaign} and matter_id is null
    order by home_id limit ${most} for update skip locked
  `.execute(tx);
  return rows.map(({ home }) => home);
}

export interface Living {
  readonly home: string;
  readonly occupants: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: "owner" | "tenant" | "family" | "company";
  }[];
  readonly manager: string | null;
}

/** Who lives in some homes, the main person first, and who looks after them. */
export async function livingIn(tx: Tx, who: Who, homes: readonly string[], day: string): Promise<Living[]> {
  const { rows } = await sql<Living>`
    select h.id as home,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'role', o.role) order by o.main desc, lower(o.valid), p.id)
        from occupancies o join people p on p.company_id = o.company_id and p.id = o.person_id
        where o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date), '[]') as occupants,
      (select staff_id from account_managers a
        where a.company_id = h.company_id and a.home_id = h.id and a.valid @> ${day}::date) as manager
    from homes h where h.company_id = ${who.company} and h.id = any(${[...homes]}::uuid[])
  `.execute(tx);
  return rows;
}

export async function noteMatters(
  tx: Tx,
  who: Who,
  campaign: string,
  matters: readonly { readonly home: string; readonly matter: string }[],
): Promise<void> {
  await sql`
    update campaign_homes c set matter_id = x.matter
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb) as x(home uuid, matter uuid)
    where c.company_id = ${who.company} and c.campaign_id = ${campaign} and c.home_id = x.home
  `.execute(tx);
}

export async function progressOf(tx: Tx, who: Who, campaign: string): Promise<{ total: number; opened: number }> {
  const { rows } = await sql<{ total: number; opened: number }>`
    select count(*)::int as total, count(matter_id)::int as opened from campaign_homes
    where company_id = ${who.company} and campaign_id = ${campaign}
  `.execute(tx);
  return rows[0] ?? { total: 0, opened: 0 };
}
