import { randomUUID } from "node:crypto";
import pg from "pg";
import { eraseDestroyed } from "#server/archive/erasing.ts";
import { systemOf, type Database } from "#server/base/database.ts";
import { forgetKeys } from "#server/base/idempotency.ts";
import { startJobs } from "#server/base/jobs.ts";
import { post } from "#server/billing/runs.ts";
import { recompute } from "#server/calendar/recompute.ts";
import { channelsOf } from "#server/deliveries/channels/choose.ts";
import { deliver } from "#server/deliveries/portion.ts";
import { dispatch } from "#server/deliveries/dispatch.ts";
import type { MessagingConfig } from "#server/config.ts";
import type { Store } from "#server/files/store.ts";
import { openScheduled } from "#server/schedules/opening.ts";
import { sampleHomes } from "#server/sampling/sampling.ts";
import { sweep } from "#server/matters/sweep.ts";

export interface Worker {
  /** Lets what it is doing come to its end, and begins nothing more. */
  stop(): Promise<void>;
}

const restSeconds = 3;

/**
 * Works off clocks and jobs until it is stopped. Any number may run beside each other. A fault is told and tried again at
 * the next round; deadlines are dated by when they were due, so nothing is lost while no worker runs.
 */
export async function startWorker(
  db: Database,
  store: Store,
  appUrl: string,
  failed: (error: unknown) => void,
  messaging: MessagingConfig = {},
): Promise<Worker> {
  const channels = channelsOf(messaging);
  const jobs = await startJobs(appUrl, failed);
  await jobs.work("recompute", (job) => recompute(db, job));
  await jobs.work("billing", (job) => post(db, job));
  await jobs.work("deliver", (job) => deliver(db, channels, job));
  const pulse = await lifeSign(appUrl);
  const stopping = new AbortController();
  const tidy = hourly(async () => {
    await forgetOldKeys(db);
    await sampleHomes(db);
    await openScheduled(db, failed);
    await eraseDestroyed(db, store);
  });
  const round = async () => {
    await pulse.beat(await sweep(db, undefined, failed));
    await dispatch(db, channels, undefined, failed);
    await tidy();
  };
  const ended = rounds(stopping.signal, round, failed);
  return {
    async stop() {
      stopping.abort();
      await ended;
      await jobs.stop();
      await pulse.end();
    },
  };
}

const hourMs = 3_600_000;

/** Does it at the first call and then at most once an hour; what failed is tried again at the next call. */
function hourly(work: () => Promise<void>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (performance.now() < next) return;
    await work();
    next = performance.now() + hourMs;
  };
}

async function forgetOldKeys(db: Database): Promise<void> {
  for (const who of (await db.companies()).map(systemOf)) await db.write(who, (tx) => forgetKeys(tx, who));
}

async function rounds(
  stopping: AbortSignal,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Promise<void> {
  while (!stopping.aborted) {
    await work().catch(failed);
    await rest(stopping);
  }
}

const rest = (stopping: AbortSignal) =>
  new Promise<void>((resume) => {
    if (stopping.aborted) return resume();
    const timer = setTimeout(done, restSeconds * 1000);
    stopping.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resume();
    }
  });

/** A row that says this worker lives; /readyz reads it. */
async function lifeSign(url: string) {
  const id = randomUUID();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  await pool.query("delete from workers where seen_at < now() - interval '1 day'");
  await pool.query("insert into workers (id) values ($1)", [id]);
  return {
    beat: async (swept: number) => {
      await pool.query("update workers set seen_at = now(), swept = swept + $2 where id = $1", [id, swept]);
    },
    end: async () => {
      await pool.query("delete from workers where id = $1", [id]).catch(() => {});
      await pool.end();
    },
  };
}
