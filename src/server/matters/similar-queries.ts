import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** An open matter of a procedure with the same words for the same home. */
export async function sameOpen(tx: Tx, who: Who, procedure: string, home: string, title: string) {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from matters
    where company_id = ${who.company} and home_id = ${home} and procedure = ${procedure} and not final and title = ${title}
    order by opened_at desc limit 1
  `.execute(tx);
  return rows[0];
}

export interface SimilarRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly opened_at: string;
  readonly clock: string | null;
  readonly due_at: string | null;
  readonly paused: string | null;
}

/** Open matters of a procedure for a home; of one category where it is known, or not yet set. */
export async function similarRows(
  tx: Tx,
  who: Who,
  procedure: string,
  home: string,
  category?: string,
): Promise<SimilarRow[]> {
  const { rows } = await sql<SimilarRow>`
    select id, number, title, state, opened_at, clock, due_at, paused from matters
    where company_id = ${who.company} and home_id = ${home} and procedure = ${procedure} and not final
      and (${category ?? null}::text is null or category is null or category = ${category ?? null})
    order by opened_at desc limit 10
  `.execute(tx);
  return rows;
}
