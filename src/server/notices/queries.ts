import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Notice {
  readonly id: string;
  readonly words: string;
  readonly at: string;
  readonly read: boolean;
  readonly matter?: { readonly id: string; readonly number: string };
}
interface NoticeRow extends Omit<Notice, "matter"> {
  readonly matter: Notice["matter"] | null;
}

const matterOf = sql`case when m.id is not null then json_build_object('id', m.id, 'number', m.number) end as matter`;
const withMatter = <R extends { readonly matter: Notice["matter"] | null }>({ matter, ...row }: R) => ({
  ...row,
  ...(matter && { matter }),
});

/** The latest notices of somebody, and how many of all are unread. */
export async function noticesOf(tx: Tx, who: Who, most: number): Promise<{ rows: Notice[]; unread: number }> {
  const { rows } = await sql<NoticeRow>`
    select n.id, n.words, n.at, n.read_at is not null as read, ${matterOf}
    from notices n
    left join matters m on m.company_id = n.company_id and m.id = n.matter_id
    where n.company_id = ${who.company} and n.staff_id = ${who.staff}
    order by n.at desc, n.id desc limit ${most}
  `.execute(tx);
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from notices
    where company_id = ${who.company} and staff_id = ${who.staff} and read_at is null
  `.execute(tx);
  return { rows: rows.map(withMatter), unread: counted[0]?.n ?? 0 };
}

/** Marks some of one's notices as read; left out, all of them. */
export async function markRead(tx: Tx, who: Who, ids: readonly string[] | undefined, at: string): Promise<void> {
  const some = ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`;
  await sql`
    update notices set read_at = ${at}
    where company_id = ${who.company} and staff_id = ${who.staff} and read_at is null ${some}
  `.execute(tx);
}

/** What a customer is to be told. */
export interface Outgoing {
  readonly id: string;
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly words: string;
  readonly matter?: { readonly id: string; readonly number: string };
}

/** Messages to customers, the latest first, beyond where a page ended. */
export async function outgoing(
  tx: Tx,
  who: Who,
  { project, after, limit }: { project?: string; after?: { at: string; id: string }; limit: number },
): Promise<Outgoing[]> {
  const { rows } = await sql<Omit<Outgoing, "matter"> & { matter: Notice["matter"] | null }>`
    select n.id, n.at, n.words, json_build_object('id', p.id, 'name', p.name) as person, ${matterOf}
    from notices n
    join people p on p.company_id = n.company_id and p.id = n.person_id
    left join matters m on m.company_id = n.company_id and m.id = n.matter_id
    where n.company_id = ${who.company} and n.person_id is not null
      ${project === undefined ? sql`` : sql`and n.project_id = ${project}`}
      ${after === undefined ? sql`` : sql`and (n.at, n.id) < (${after.at}, ${after.id})`}
    order by n.at desc, n.id desc limit ${limit}
  `.execute(tx);
  return rows.map(withMatter);
}
