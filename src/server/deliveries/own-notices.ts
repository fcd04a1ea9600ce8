import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Channels } from "./channels/channel.ts";

/** Older ones are history: a channel that is opened today does not send last year's messages. */
const freshHours = 24;

/**
 * What matters tell their own customers goes the way of all messages: by SMS where there is a number, by mail where
 * there is an address, each only where the house has such a channel. Whether anything waits.
 */
export async function takeOnNotices(
  tx: Tx,
  who: Who,
  { sms, email }: Channels,
  at: Temporal.Instant,
): Promise<boolean> {
  const [bySms, byMail] = [sms.name !== "outbox", email.name !== "outbox"];
  if (!bySms && !byMail) return false;
  await sql`
    insert into deliveries (company_id, project_id, notice_id, home_id, person_id, channel, words)
    select n.company_id, n.project_id, n.id, m.home_id, n.person_id,
      case when ${bySms} and p.phone_sealed is not null then 'sms' else 'email' end, n.words
    from notices n
    join people p on p.company_id = n.company_id and p.id = n.person_id
    left join matters m on m.company_id = n.company_id and m.id = n.matter_id
    where n.company_id = ${who.company} and n.person_id is not null and n.project_id is not null
      and n.at > ${at.subtract({ hours: freshHours }).toString()}
      and ((${bySms} and p.phone_sealed is not null) or (${byMail} and p.email_sealed is not null))
      and not exists (select from deliveries d where d.company_id = n.company_id and d.notice_id = n.id)
    on conflict (company_id, notice_id) do nothing
  `.execute(tx);
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from deliveries
      where company_id = ${who.company} and notice_id is not null and state in ('waiting', 'sending')
    ) as waits
  `.execute(tx);
  return rows[0]!.waits;
}
