import { sql } from "kysely";
import { homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";

export interface Claimed {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  readonly words: string;
  readonly subject: string;
  readonly template: string;
  readonly blanks: Readonly<Record<string, string>>;
  readonly attempts: number;
  /** A process had it in hand before and never said what became of it. */
  readonly again: boolean;
  readonly day: string;
  readonly phone_sealed: string | null;
  readonly email_sealed: string | null;
}

/** So long nobody else asks for what a process has in hand. */
const patienceMs = 120_000;

/** Takes some messages in hand: those that wait, and those whose process has been silent for too long. */
export async function claim(
  tx: Tx,
  who: Who,
  what: { readonly matter: string; readonly portion: number } | "notices",
  now: Temporal.Instant,
  most: number,
): Promise<Claimed[]> {
  const stale = now.subtract({ milliseconds: patienceMs }).toString();
  const these =
    what === "notices"
      ? sql`d.notice_id is not null`
      : sql`d.matter_id = ${what.matter} and d.portion = ${what.portion}`;
  const { rows } = await sql<Claimed>`
    with taken as (
      select d.id, d.state = 'sending' as again, d.claimed_at as before from deliveries d
      left join matters m on m.company_id = d.company_id and m.id = d.matter_id
      where d.company_id = ${who.company} and ${these} and m.final is not true
        and (d.state = 'waiting' or (d.state = 'sending' and d.claimed_at < ${stale}))
      order by d.id limit ${most} for update of d skip locked
    )
    update deliveries d set state = 'sending', claimed_at = ${now.toString()}, attempts = d.attempts + 1
    from taken t, companies c, people p
    where d.company_id = ${who.company} and d.id = t.id and c.id = d.company_id
      and p.company_id = d.company_id and p.id = d.person_id
    returning d.id, d.person_id as person, d.channel, d.words, d.attempts, t.again, p.phone_sealed, p.email_sealed,
      (coalesce(t.before, ${now.toString()}::timestamptz) at time zone ${homeZone})::date::text as day,
      coalesce((select m.data ->> 'subject' from matters m where m.company_id = d.company_id and m.id = d.matter_id), c.short_name) as subject,
      coalesce((select s.template from sendings s where s.company_id = d.company_id and s.matter_id = d.matter_id), '') as template,
      json_build_object('name', p.name || coalesce(p.address_as, ''), 'home',
        coalesce((select h.name from homes h where h.company_id = d.company_id and h.id = d.home_id), '')) as blanks
  `.execute(tx);
  return rows;
}

export interface Result {
  readonly id: string;
  readonly state: "waiting" | "sent" | "delivered" | "failed";
  readonly why?: string;
  readonly provider?: string;
  readonly provider_id?: string;
}

/** Notes what became of messages in hand. A receipt that was quicker stays. */
export async function finish(tx: Tx, who: Who, results: readonly Result[], now: Temporal.Instant): Promise<void> {
  if (results.length === 0) return;
  await sql`
    update deliveries d set state = r.state, failed_why = r.why, provider = r.provider, provider_id = r.provider_id,
      sent_at = case when r.state in ('sent', 'delivered') then ${now.toString()}::timestamptz end,
      delivered_at = case when r.state = 'delivered' then ${now.toString()}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as r (id uuid, state text, why text, provider text, provider_id text)
    where d.company_id = ${who.company} and d.id = r.id and d.state = 'sending'
  `.execute(tx);
}

export interface Receipt {
  readonly id: string;
  readonly delivered: boolean;
  readonly at: string;
  readonly why: string;
}

/** What providers report of messages. Told again, it changes nothing; how many it was news for. */
export async function receive(tx: Tx, who: Who, receipts: readonly Receipt[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update deliveries d set state = case when r.delivered then 'delivered' else 'failed' end,
      sent_at = coalesce(d.sent_at, r.at), delivered_at = case when r.delivered then r.at end,
      failed_why = case when r.delivered then null else r.why end
    from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as r (id uuid, delivered boolean, at timestamptz, why text)
    where d.company_id = ${who.company} and d.id = r.id and d.state in ('sending', 'sent')
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
