import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface EntryFound {
  readonly number: string;
  readonly secrecy: string;
  readonly department: string;
  readonly status: string;
  readonly hold: string | null;
  /** The last day it is kept; nothing where it is kept for ever. */
  readonly until: string | null;
  /** Its home or person has an open complaint, claim or dunning. */
  readonly disputed: boolean;
}

/** Procedures in which somebody's right against us, or ours against them, is still open. */
const disputes = ["complaint", "claim", "dunning"];

/** When an entry of RC-O3 falls due: three years after the person has left the last of their homes. */
export const movedOut = (entry: string) => sql`(
  select case when bool_or(upper_inf(o.valid)) then null else (max(upper(o.valid)) + interval '3 years')::date end
  from occupancies o where o.company_id = ${sql.ref(`${entry}.company_id`)} and o.person_id = ${sql.ref(`${entry}.person_id`)}
)`;

/** The entries with some numbers, as far as one may see them; `matter` itself is no dispute. */
export async function entriesByNumber(
  tx: Tx,
  who: Who,
  numbers: readonly string[],
  matter: string,
): Promise<EntryFound[]> {
  const { rows } = await sql<EntryFound>`
    select a.number, a.secrecy, a.department, a.status, a.hold,
      case when a.retention = 'RC-O3' then ${movedOut("a")} else a.keep_until end as until,
      exists (
        select from matters m where m.company_id = a.company_id and not m.final and m.id <> ${matter}
          and m.procedure = any(${disputes}::text[]) and (m.home_id = a.home_id or m.person_id = a.person_id)
      ) as disputed
    from archive_entries a
    where a.company_id = ${who.company} and a.number = any(${[...numbers]}::text[])
  `.execute(tx);
  return rows;
}
