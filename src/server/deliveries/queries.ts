import { sql } from "kysely";
import type { Settled } from "#kit/settle.ts";
import type { Tx, Who } from "#server/base/database.ts";

/** Whether another matter's approval was for the same words and channel. */
export async function approvedBefore(tx: Tx, who: Who, channel: string, script: string, but: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from matters
      where company_id = ${who.company} and procedure = 'notice' and md5(data ->> 'script') = md5(${script})
        and data ->> 'script' = ${script} and data ->> 'channel' = ${channel}
        and (data -> 'approved')::boolean and id <> ${but}
    ) as found
  `.execute(tx);
  return rows[0]!.found;
}

export type Order = Extract<Settled, { kind: "send" }> & {
  readonly matter: string;
  readonly project: string;
  readonly template: string;
};

/** Notes what is to be sent; the worker does it when its time has come. */
export async function order(tx: Tx, who: Who, orders: readonly Order[], now: string): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.map(({ at, audience, ...one }) => ({ ...one, at: at ?? now, audience }));
  await sql`
    insert into sendings (company_id, matter_id, project_id, channel, words, template, audience, ends, called, ordered_by, scheduled_at)
    select ${who.company}, matter, project, channel, words, template, audience, ends, called, ${who.staff}, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (
      matter uuid, project uuid, channel text, words text, template text, audience jsonb, ends text, called text, at timestamptz)
  `.execute(tx);
}
