import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

/** The matters opened from one that have not ended, by id. */
export async function openChildren(tx: Tx, who: Who, matter: string): Promise<{ id: string; procedure: string }[]> {
  const { rows } = await sql<{ id: string; procedure: string }>`${keep}
    select m.id, m.procedure from links l
    join matters m on m.company_id = l.company_id and m.id = l.to_id
    where l.company_id = ${who.company} and l.from_id = ${matter} and l.kind = 'opened' and not m.final
  `.execute(tx);
  return rows;
}
