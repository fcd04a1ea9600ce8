import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A loan under way: somebody has the entry, or is late with it. */
const underWay = ["lent", "overdue", "renewing"];

/** Whether an entry is lent to somebody now and not overdue. */
export async function hasOnLoan(tx: Tx, who: Who, entry: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from archive_uses u join matters m on m.company_id = u.company_id and m.id = u.matter_id
      where u.company_id = ${who.company} and u.entry_id = ${entry} and u.mark = 'onLoan'
        and m.procedure = 'archiveLoan' and m.state = 'lent'
        and ${who.staff} in (m.opened_by::text, m.data ->> 'borrower')
    ) as has
  `.execute(tx);
  return rows[0]?.has === true;
}

export interface LoanUnderWay {
  readonly id: string;
  readonly number: string;
  readonly borrower: string;
}

/** A loan of an entry that is under way, by its number. */
export async function loanOf(tx: Tx, who: Who, entry: string, number: string): Promise<LoanUnderWay | undefined> {
  const { rows } = await sql<LoanUnderWay>`
    select m.id, m.number, coalesce(s.name, m.data ->> 'outsider', '') as borrower
    from matters m
    left join staff s on s.company_id = m.company_id and s.id::text = m.data ->> 'borrower'
    where m.company_id = ${who.company} and m.number = ${number} and m.procedure = 'archiveLoan'
      and m.state = any(${underWay}::text[])
      and exists (select from archive_uses u where u.company_id = m.company_id and u.entry_id = ${entry} and u.matter_id = m.id)
  `.execute(tx);
  return rows[0];
}
