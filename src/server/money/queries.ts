import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";
import type { Account } from "./accounts.ts";
import { balances } from "./balances.ts";
import type { Standing } from "./charging.ts";

export interface EntryRow {
  readonly id: string;
  readonly project_id: string;
  readonly kind: string;
  readonly day: string;
  readonly at: string;
  readonly booked_by: string;
  readonly matter_id: string | null;
  readonly reverses: string | null;
  readonly words: string;
}
export interface PostingRow {
  readonly entry_id: string;
  readonly line: number;
  readonly project_id: string;
  readonly day: string;
  readonly account: string;
  readonly fen: number;
  readonly home_id: string | null;
  readonly person_id: string | null;
  readonly matter_id: string | null;
  readonly charge_id: string | null;
  readonly contractor_id: string | null;
  readonly fee: string | null;
}

/** Adds entries with their postings. */
export async function insertEntries(
  tx: Tx,
  who: Who,
  entries: readonly EntryRow[],
  postings: readonly PostingRow[],
): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    insert into journal_entries (company_id, id, project_id, kind, day, at, booked_by, matter_id, reverses, words)
    select ${who.company}, id, project_id, kind, day, at, booked_by, matter_id, reverses, words
    from jsonb_populate_recordset(null::journal_entries, ${JSON.stringify(entries)}::jsonb)
  `.execute(tx);
  await sql`
    insert into postings (company_id, entry_id, line, project_id, day, account, fen, home_id, person_id, matter_id,
      charge_id, contractor_id, fee)
    select ${who.company}, entry_id, line, project_id, day, account, fen, home_id, person_id, matter_id,
      charge_id, contractor_id, fee
    from jsonb_populate_recordset(null::postings, ${JSON.stringify(postings)}::jsonb)
  `.execute(tx);
}

/** How the charges of a matter stand: owed, and held of deposits, in fen. */
export async function standingOf(tx: Tx, who: Who, matter: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`${keep}
    select charge_id as charge, min(fee) as fee, ${balances}
    from postings where company_id = ${who.company} and matter_id = ${matter} and charge_id is not null
    group by charge_id order by charge_id
  `.execute(tx);
  return rows;
}

/** Debit less credit of an account in a project on the evening of a day (today when left out), in fen. */
export async function balanceOf(tx: Tx, who: Who, project: string, account: Account, day?: string): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(fen), 0)::bigint as fen from postings
    where company_id = ${who.company} and project_id = ${project} and account = ${account}
      and day <= ${day ?? "9999-12-31"}
  `.execute(tx);
  return rows[0]!.fen;
}

/** The same of one matter. */
export async function balanceOfMatter(tx: Tx, who: Who, matter: string, account: Account): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(fen), 0)::bigint as fen from postings
    where company_id = ${who.company} and matter_id = ${matter} and account = ${account}
  `.execute(tx);
  return rows[0]!.fen;
}

/** What a matter has charged to be paid at once and is not yet paid, in fen. */
export async function owedNow(tx: Tx, who: Who, matter: string): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(p.fen), 0)::bigint as fen
    from postings p join charges c on c.company_id = p.company_id and c.id = p.charge_id
    where p.company_id = ${who.company} and p.matter_id = ${matter} and p.account = 'receivable'
      and c.collected is distinct from 'monthly'
  `.execute(tx);
  return rows[0]!.fen;
}
