import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** Counts one more copy of an entry, which is locked already; its number. */
export async function addCopy(
  tx: Tx,
  who: Who,
  copy: {
    readonly entry: string;
    readonly project: string;
    readonly loan: string;
    readonly what: string;
    readonly at: string;
  },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    insert into archive_copies (company_id, project_id, entry_id, loan_id, n, what, made_by, made_at)
    select ${who.company}, ${copy.project}, ${copy.entry}, ${copy.loan}, coalesce(max(n), 0) + 1, ${copy.what},
      ${who.staff}, ${copy.at}
    from archive_copies where company_id = ${who.company} and entry_id = ${copy.entry}
    returning n
  `.execute(tx);
  return rows[0]!.n;
}
