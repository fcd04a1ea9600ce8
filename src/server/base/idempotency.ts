import { createHash } from "node:crypto";
import { sql } from "kysely";
import { keep, type Tx, type Who } from "./database.ts";
import { Refused } from "./refusal.ts";
import { words } from "./words.ts";

/**
 * Does a piece of work once for a key of a person, in the command's own transaction: whoever sends it again gets the first
 * answer. Those who come while the first is still at it wait on the key's row. The same key for another request is
 * refused. Without a key the work is simply done.
 */
export async function once<A extends object>(
  tx: Tx,
  who: Who,
  key: string | undefined,
  request: unknown,
  work: () => Promise<A>,
): Promise<A> {
  if (key === undefined) return work();
  const fingerprint = createHash("sha256").update(JSON.stringify(request)).digest();
  const { rows: claimed } = await sql`${keep}
    insert into commands (company_id, staff_id, key, fingerprint) values (${who.company}, ${who.staff}, ${key}, ${fingerprint})
    on conflict do nothing returning key
  `.execute(tx);
  if (claimed.length === 0) return answerOf<A>(tx, who, key, fingerprint);
  const answer = await work();
  await sql`${keep}
    update commands set answer = ${JSON.stringify(answer)}::jsonb
    where company_id = ${who.company} and staff_id = ${who.staff} and key = ${key}
  `.execute(tx);
  return answer;
}

async function answerOf<A>(tx: Tx, who: Who, key: string, fingerprint: Buffer): Promise<A> {
  const { rows } = await sql<{ fingerprint: Buffer; answer: A }>`
    select fingerprint, answer from commands where company_id = ${who.company} and staff_id = ${who.staff} and key = ${key}
  `.execute(tx);
  const first = rows[0]!;
  if (!first.fingerprint.equals(fingerprint)) throw new Refused("otherRequest", words.otherRequest);
  return first.answer;
}

const keptDays = 7;

/** Forgets keys that nobody will send again. */
export async function forgetKeys(tx: Tx, who: Who): Promise<void> {
  await sql`
    delete from commands where company_id = ${who.company} and at < now() - make_interval(days => ${keptDays})
  `.execute(tx);
}
