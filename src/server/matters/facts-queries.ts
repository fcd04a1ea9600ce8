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

/** How many repairs of the same item there were in the building of a home since a moment. */
export async function similarFaults(tx: Tx, who: Who, home: string, item: string, since: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from matters m
    join homes h on h.company_id = m.company_id and h.id = m.home_id
    where m.company_id = ${who.company} and m.procedure = 'repair' and m.opened_at >= ${since}
      and m.data ->> 'item' = ${item}
      and h.building_id = (select building_id from homes where company_id = ${who.company} and id = ${home})
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** What a matter has charged, given back and drawn, in fen. */
export async function moneyOf(tx: Tx, who: Who, matter: string) {
  const { rows } = await sql<{ charged: number; deposited: number; refunded: number }>`
    select coalesce(sum(fen) filter (where kind = 'charge'), 0)::float8 as charged,
      coalesce(sum(fen) filter (where kind = 'deposit'), 0)::float8 as deposited,
      coalesce(sum(fen) filter (where kind = 'refund'), 0)::float8 as refunded
    from charges where company_id = ${who.company} and matter_id = ${matter}
  `.execute(tx);
  return rows[0]!;
}
