import { sql } from "kysely";
import { homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { About, Account } from "./accounts.ts";

export interface ReceiptRow {
  readonly id: string;
  readonly project_id: string;
  readonly entry_id: string;
  readonly direction: "in" | "out";
  readonly number: string;
  readonly at: string;
  readonly cashier_id: string;
  readonly method: string;
  readonly fen: number;
  readonly tendered: number | null;
  readonly home_id: string | null;
  readonly person_id: string | null;
  readonly matter_id: string | null;
  readonly reference: string | null;
}

/** Adds a receipt. */
export async function insertReceipt(tx: Tx, who: Who, row: ReceiptRow): Promise<void> {
  await sql`
    insert into receipts (company_id, id, project_id, entry_id, direction, number, at, cashier_id, method, fen, tendered,
      home_id, person_id, matter_id, reference)
    values (${who.company}, ${row.id}, ${row.project_id}, ${row.entry_id}, ${row.direction}, ${row.number}, ${row.at},
      ${row.cashier_id}, ${row.method}, ${row.fen}, ${row.tendered}, ${row.home_id}, ${row.person_id}, ${row.matter_id},
      ${row.reference})
  `.execute(tx);
}

/** A receipt in words' reach: names joined, its lines from the entry. */
export interface Receipt {
  readonly id: string;
  readonly entry: string;
  readonly project: string;
  readonly number: string;
  readonly direction: "in" | "out";
  readonly at: string;
  readonly method: string;
  readonly fen: number;
  readonly tendered: number | null;
  readonly reference: string | null;
  readonly cashier: string;
  readonly cashierName: string;
  readonly home: string | null;
  readonly homeName: string | null;
  readonly personName: string | null;
  readonly matter: string | null;
  readonly matterNumber: string | null;
  readonly voided: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly lines: readonly { readonly title: string; readonly fen: number }[];
}

export interface ReceiptFilter {
  readonly id?: string | undefined;
  readonly project?: string | undefined;
  readonly home?: string | undefined;
  readonly matter?: string | undefined;
  readonly cashier?: string | undefined;
  /** Received on this local day. */
  readonly day?: string | undefined;
  readonly after?: { readonly at: string; readonly id: string } | undefined;
}

/** Receipts, the newest first. */
export async function receiptRows(tx: Tx, who: Who, filter: ReceiptFilter, most: number): Promise<Receipt[]> {
  const { id, project, home, matter, cashier, day, after } = filter;
  const { rows } = await sql<Receipt>`
    select r.id, r.entry_id as entry, r.project_id as project, r.number, r.direction, r.at, r.method, r.fen, r.tendered, r.reference,
      r.cashier_id as cashier, s.name as "cashierName", r.home_id as home, h.name as "homeName", p.name as "personName",
      r.matter_id as matter, m.number as "matterNumber",
      case when v.receipt_id is not null then
        json_build_object('at', v.at, 'by', (select name from staff where company_id = ${who.company} and id = v.voided_by),
          'reason', v.reason) end as voided,
      (select coalesce(json_agg(json_build_object('title', c.title, 'fen', abs(o.fen)) order by c.at, c.id), '[]')
       from postings o join charges c on c.company_id = o.company_id and c.id = o.charge_id
       where o.company_id = ${who.company} and o.entry_id = r.entry_id and o.account in ('receivable', 'payable')) as lines
    from receipts r
    join staff s on s.company_id = ${who.company} and s.id = r.cashier_id
    left join homes h on h.company_id = ${who.company} and h.id = r.home_id
    left join people p on p.company_id = ${who.company} and p.id = r.person_id
    left join matters m on m.company_id = ${who.company} and m.id = r.matter_id
    left join voids v on v.company_id = ${who.company} and v.receipt_id = r.id
    where r.company_id = ${who.company}
      ${id ? sql`and r.id = ${id}` : sql``} ${project ? sql`and r.project_id = ${project}` : sql``}
      ${home ? sql`and r.home_id = ${home}` : sql``} ${matter ? sql`and r.matter_id = ${matter}` : sql``}
      ${cashier ? sql`and r.cashier_id = ${cashier}` : sql``}
      ${day ? sql`and r.at >= ${day}::date::timestamp at time zone ${homeZone} and r.at < (${day}::date + 1)::timestamp at time zone ${homeZone}` : sql``}
      ${after ? sql`and (r.at, r.id) < (${after.at}, ${after.id})` : sql``}
    order by r.at desc, r.id desc
    limit ${most}
  `.execute(tx);
  return rows;
}

/** Holds a receipt for this transaction: whoever comes second waits and sees what the first has done. */
export async function lockReceipt(tx: Tx, receipt: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${receipt}, 0))`.execute(tx);
}

/** The postings of a receipt's entry, to be turned round. */
export async function postingsOf(
  tx: Tx,
  who: Who,
  receipt: string,
): Promise<{ account: Account; fen: number; about: About }[]> {
  const { rows } = await sql<{ account: Account; fen: number; about: About }>`
    select p.account, p.fen, json_build_object('home_id', p.home_id, 'person_id', p.person_id, 'matter_id', p.matter_id,
      'charge_id', p.charge_id, 'contractor_id', p.contractor_id, 'fee', p.fee) as about
    from receipts r join postings p on p.company_id = r.company_id and p.entry_id = r.entry_id
    where r.company_id = ${who.company} and r.id = ${receipt} order by p.line
  `.execute(tx);
  return rows;
}

/** Whether what a receipt brought in is still there: no deposit of it has been given back since. */
export async function stillThere(tx: Tx, who: Who, receipt: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select exists (
      select from receipts r join postings p on p.company_id = r.company_id and p.entry_id = r.entry_id and p.account = 'deposits'
      where r.company_id = ${who.company} and r.id = ${receipt} and (
        select -sum(o.fen) from postings o
        where o.company_id = r.company_id and o.charge_id = p.charge_id and o.account = 'deposits'
      ) < -p.fen
    ) as gone
  `.execute(tx);
  return !rows[0]!.gone;
}

/** Marks a receipt void. */
export async function insertVoid(
  tx: Tx,
  who: Who,
  { receipt, project, entry, at, reason }: Readonly<Record<"receipt" | "project" | "entry" | "at" | "reason", string>>,
): Promise<void> {
  await sql`
    insert into voids (company_id, receipt_id, project_id, entry_id, at, voided_by, reason)
    values (${who.company}, ${receipt}, ${project}, ${entry}, ${at}, ${who.staff}, ${reason})
  `.execute(tx);
}
