import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { failures } from "./words.ts";

/** Receipts come within a day or never (the providers keep trying for so long). */
const receiptHours = 24;

export async function giveUpWaiting(tx: Tx, who: Who, at: Temporal.Instant): Promise<void> {
  await sql`
    update deliveries set state = 'failed', failed_why = ${failures.noReceipt}
    where company_id = ${who.company} and state = 'sent' and sent_at < ${at.subtract({ hours: receiptHours }).toString()}
  `.execute(tx);
}

export interface Ended {
  readonly matter: string;
  readonly version: number;
  readonly final: boolean;
  readonly action: string;
}

/** Sendings all of whose messages have a result, and that have not told so yet; or whose matter was stopped. */
export async function endedSendings(tx: Tx, who: Who): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select s.matter_id as matter, m.version, m.final, s.ends as action from sendings s
    join matters m on m.company_id = s.company_id and m.id = s.matter_id
    where s.company_id = ${who.company} and s.expanded_at is not null and s.called_at is null and s.reported_at is null
      and s.channel <> 'phone'
      and (m.final or not exists (
        select from deliveries d
        where d.company_id = s.company_id and d.matter_id = s.matter_id and d.state in ('waiting', 'sending', 'sent')))
  `.execute(tx);
  return rows;
}

/** Sendings nobody of which is still to be called. */
export async function endedCalls(tx: Tx, who: Who): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select s.matter_id as matter, m.version, m.final, s.called as action from sendings s
    join matters m on m.company_id = s.company_id and m.id = s.matter_id
    where s.company_id = ${who.company} and s.expanded_at is not null and s.called_at is null
      and (s.channel = 'phone' or s.reported_at is not null)
      and (m.final or not exists (
        select from deliveries d where d.company_id = s.company_id and d.matter_id = s.matter_id and d.call = 'open'))
  `.execute(tx);
  return rows;
}

/** Notes that it was told; false when another worker was quicker. Who was not reached is then to be called. */
export async function note(
  tx: Tx,
  who: Who,
  matter: string,
  what: "reported_at" | "called_at",
  at: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sendings set ${sql.ref(what)} = ${at}
    where company_id = ${who.company} and matter_id = ${matter} and ${sql.ref(what)} is null
  `.execute(tx);
  if (what === "reported_at")
    await sql`
      update deliveries set call = 'open'
      where company_id = ${who.company} and matter_id = ${matter} and state = 'failed' and call is null
    `.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

export interface Results {
  readonly recipients: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
}

export async function resultsOf(tx: Tx, who: Who, matter: string): Promise<Results> {
  const { rows } = await sql<Results>`
    select count(*)::int as recipients, count(*) filter (where sent_at is not null)::int as sent,
      count(*) filter (where state = 'delivered')::int as delivered, count(*) filter (where state = 'failed')::int as failed
    from deliveries where company_id = ${who.company} and matter_id = ${matter}
  `.execute(tx);
  return rows[0]!;
}

/** Who was not reached and why, as the table of the form has them. */
export async function missedOf(tx: Tx, who: Who, matter: string, most: number) {
  const { rows } = await sql<{ home: string; customer: string; result: string }>`
    select home_id as home, person_id as customer, left(coalesce(failed_why, ''), 200) as result from deliveries
    where company_id = ${who.company} and matter_id = ${matter} and state = 'failed' order by id limit ${most}
  `.execute(tx);
  return rows;
}

export async function callResults(tx: Tx, who: Who, matter: string, most: number) {
  const { rows } = await sql<{
    answered: number;
    unanswered: number;
    questions: { question: string; answer: string }[];
  }>`
    select count(*) filter (where call = 'reached')::int as answered,
      count(*) filter (where call = 'unreached')::int as unanswered,
      coalesce((
        select json_agg(json_build_object('question', q.question, 'answer', q.answer) order by q.called_at) from (
          select question, answer, called_at from deliveries
          where company_id = ${who.company} and matter_id = ${matter} and question <> '' order by called_at limit ${most}) q
      ), '[]') as questions
    from deliveries where company_id = ${who.company} and matter_id = ${matter}
  `.execute(tx);
  return rows[0]!;
}
