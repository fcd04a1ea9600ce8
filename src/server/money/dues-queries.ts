import { sql, type RawBuilder } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";
import { balances } from "./balances.ts";

/** A line of somebody's bill as it stands, in fen: what they owe, or what they are to be given. */
export interface Due {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly fee: string;
  readonly kind: string;
  readonly fen: number;
  readonly owed: number;
  readonly payable: number;
  /** A deposit not yet received. */
  readonly unheld: number;
  readonly home: string | null;
  readonly homeName: string | null;
  readonly matter: string | null;
  readonly matterNumber: string | null;
  readonly person: string | null;
  readonly payer: string | null;
  readonly due: string | null;
  /** Who decided on it: they do not pay it out. */
  readonly decidedBy: string | null;
}

/** Lines by a condition on the charge (called c) and its balances (called b), the oldest first; most that many. */
async function dues(tx: Tx, who: Who, where: RawBuilder<unknown>, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`${keep}
    select c.id, c.project_id as project, c.title, c.fee, c.kind, c.fen, b.owed, b.payable, b.unheld, c.home_id as home,
      h.name as "homeName", c.matter_id as matter, m.number as "matterNumber", b.person, c.payer, c.due_on::text as due,
      e.who as "decidedBy"
    from charges c
    join lateral (
      select ${balances}, (array_agg(p.person_id) filter (where p.person_id is not null))[1] as person
      from postings p where p.company_id = ${who.company} and p.charge_id = c.id
    ) b on true
    left join homes h on h.company_id = ${who.company} and h.id = c.home_id
    left join matters m on m.company_id = ${who.company} and m.id = c.matter_id
    left join events e on e.company_id = ${who.company} and e.id = c.event_id
    where c.company_id = ${who.company} and ${where}
    order by c.due_on, c.at, c.id
    limit ${most}
  `.execute(tx);
  return rows;
}

const open = sql`(b.owed > 0 or b.payable > 0)`;

export const duesOfHome = (tx: Tx, who: Who, home: string, most: number): Promise<Due[]> =>
  dues(tx, who, sql`c.home_id = ${home} and ${open}`, most);

export const duesOfMatter = (tx: Tx, who: Who, matter: string, most: number): Promise<Due[]> =>
  dues(tx, who, sql`c.matter_id = ${matter} and ${open}`, most);

/** Just these, settled or not. */
export const duesById = (tx: Tx, who: Who, ids: readonly string[]): Promise<Due[]> =>
  dues(tx, who, sql`c.id = any(${[...ids]}::uuid[])`, ids.length);
