import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Who } from "#server/base/database.ts";
import { jobsAreOpen } from "#server/base/jobs.ts";
import { moment } from "#server/matters/matters.ts";
import type { Channels } from "./channels/channel.ts";
import { expandNext } from "./expand.ts";
import { takeOnNotices } from "./own-notices.ts";
import { deliverNotices } from "./portion.ts";
import { settle } from "./settle.ts";

/** One round of what messages wait for: sendings whose time has come, notices to customers, results to be told. */
export async function dispatch(
  db: Database,
  channels: Channels,
  at = present(),
  failed: (error: unknown) => void = fail,
): Promise<void> {
  for (const who of (await db.companies()).map(systemOf)) await dispatchFor(db, channels, who, at).catch(failed);
}

async function dispatchFor(db: Database, channels: Channels, who: Who, at: Temporal.Instant): Promise<void> {
  if (jobsAreOpen()) while (await db.write(who, (tx) => expandNext(tx, who, moment(at))));
  if (await db.write(who, (tx) => takeOnNotices(tx, who, channels, at))) await deliverNotices(db, channels, who);
  await settle(db, who, at);
}

const fail = (error: unknown): never => {
  throw error;
};
