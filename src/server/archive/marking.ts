import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { EntryMarks } from "#server/matters/work.ts";

/** Writes into the catalogue what matters have made of its entries, and which matter it was. */
export async function markEntries(tx: Tx, who: Who, marks: readonly EntryMarks[]): Promise<void> {
  for (const mark of marks) await markEntriesAs(tx, who, mark);
}

async function markEntriesAs(tx: Tx, who: Who, { matter, numbers, as, at }: EntryMarks): Promise<void> {
  // Taken into the central archive it lies in store, only elsewhere.
  const set = as === "central" ? sql`tier = 'central', status = 'inStore'` : sql`status = ${as}`;
  await sql`
    with marked as (
      update archive_entries set ${set}
      where company_id = ${who.company} and number = any(${[...numbers]}::text[])
      returning id, project_id
    )
    insert into archive_uses (company_id, project_id, entry_id, matter_id, mark, at)
    select ${who.company}, project_id, id, ${matter}, ${as}, ${at} from marked
    on conflict do nothing
  `.execute(tx);
}
