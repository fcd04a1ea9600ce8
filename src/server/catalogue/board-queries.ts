import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** How a company signs what it puts up, and the phone to call. */
export async function houseOf(tx: Tx, who: Who): Promise<{ company: string; hotline: string }> {
  const { rows } = await sql<{ company: string; hotline: string }>`
    select name as company, hotline from companies where id = ${who.company}
  `.execute(tx);
  return rows[0]!;
}
