import { systemOf, type Database, type Who } from "#server/base/database.ts";
import { now as present } from "#server/base/clock.ts";
import { claim, finish, type Claimed, type Result } from "./claims.ts";
import { Undeliverable, type Channels, type Message } from "./channels/channel.ts";
import { addressOf } from "./addresses.ts";
import { failures } from "./words.ts";

const atATime = 20;
const mostAttempts = 3;

export interface Portion {
  readonly company: string;
  readonly matter: string;
  readonly portion: number;
}

/**
 * Sends what is left of a portion. What it is about to hand over it notes first, so that a process that is killed in
 * between leaves a trace: the provider is then asked before it is sent again. Throws, to be tried again later, when
 * some could not be handed over.
 */
export async function deliver(db: Database, channels: Channels, job: Portion): Promise<void> {
  const who = systemOf(job.company);
  await sendAll(db, channels, who, { matter: job.matter, portion: job.portion });
}

/** Sends customers the notices of their own matters. */
export const deliverNotices = (db: Database, channels: Channels, who: Who) => sendAll(db, channels, who, "notices");

async function sendAll(db: Database, channels: Channels, who: Who, what: Parameters<typeof claim>[2]): Promise<void> {
  let left = 0;
  for (let more = true; more;) {
    const claimed = await db.write(who, (tx) => claim(tx, who, what, present(), atATime));
    const results = await Promise.all(claimed.map((one) => handOver(who, channels, one)));
    await db.write(who, (tx) => finish(tx, who, results, present()));
    left += results.filter(({ state }) => state === "waiting").length;
    more = claimed.length === atATime && left === 0;
  }
  if (left > 0 && what !== "notices") throw new Error(`${left} messages could not be handed over yet`);
}

async function handOver(who: Who, channels: Channels, one: Claimed): Promise<Result> {
  const { id } = one;
  const channel = one.channel === "email" ? channels.email : channels.sms;
  const to = addressOf(who, one);
  if (typeof to === "object") return { id, state: "failed", why: to.why };
  const message: Message = {
    key: `${who.company}.${id}`,
    to,
    subject: one.subject,
    words: one.words,
    ...(one.template && { template: one.template, blanks: one.blanks }),
    day: one.day,
  };
  try {
    const known = one.again ? await channel.find?.(message) : undefined;
    const provider_id = known ?? (await channel.send(message));
    return { id, state: channel.confirms ? "sent" : "delivered", provider: channel.name, provider_id };
  } catch (error) {
    if (error instanceof Undeliverable) return { id, state: "failed", why: failures.refused(error.message) };
    return one.attempts >= mostAttempts
      ? { id, state: "failed", why: failures.tooOften }
      : { id, state: "waiting", why: String(error) };
  }
}
