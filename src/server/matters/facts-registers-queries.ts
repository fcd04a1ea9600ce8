import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

/** Tickets bought and given back, less those given out; what was voided does not count. */
export async function ticketsIn(tx: Tx, who: Who, project: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`${keep}
    select coalesce(sum((data ->> 'quantity')::int * case data ->> 'business' when 'issue' then -1 else 1 end), 0)::int as n
    from matters
    where company_id = ${who.company} and project_id = ${project} and procedure = 'waterTicket' and state <> 'void'
  `.execute(tx);
  return rows[0]!.n;
}

/** How many matters of each procedure were opened since midnight, `phone` of them by telephone; receipts, and homes being renovated. */
export async function openedOn(
  tx: Tx,
  who: Who,
  project: string,
  midnight: string,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; n: number }>`${keep}
    select procedure as name, count(*)::int as n from matters
    where company_id = ${who.company} and project_id = ${project} and opened_at >= ${midnight} group by procedure
    union all
    select 'phone', count(*)::int from matters
    where company_id = ${who.company} and project_id = ${project} and opened_at >= ${midnight} and channel = 'phone'
    union all
    select 'payments', count(*)::int from receipts
    where company_id = ${who.company} and project_id = ${project} and at >= ${midnight} and direction = 'in'
    union all
    select 'renovating', count(*)::int from homes
    where company_id = ${who.company} and project_id = ${project} and occupied = 'renovating'
  `.execute(tx);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
