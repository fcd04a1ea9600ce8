import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** Notes the day homes were handed over; one that stood empty is its owner's from then on. */
export async function noteDeliveries(
  tx: Tx,
  who: Who,
  deliveries: readonly { readonly home: string; readonly on: string }[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await sql`
    update homes h set delivered_on = x.day::date, occupied = case h.occupied when 'vacant' then 'owner' else h.occupied end
    from jsonb_to_recordset(${JSON.stringify(deliveries.map(({ home, on }) => ({ id: home, day: on })))}::jsonb) as x(id uuid, day text)
    where h.company_id = ${who.company} and h.id = x.id
  `.execute(tx);
}
