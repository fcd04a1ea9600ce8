import { fromKysely, PgBoss, type Job } from "pg-boss";
import type { Tx } from "./database.ts";

/** Work that is put down in a command's transaction and done after it, once. */
export interface Queues {
  /** A portion of a message to many. */
  readonly deliver: { readonly company: string; readonly matter: string; readonly portion: number };
  /** An approved billing run to be posted. */
  readonly billing: { readonly company: string; readonly run: string };
  /** Open clocks of a company's unit, after its calendar was changed. */
  readonly recompute: { readonly company: string; readonly unit: string; readonly by: string };
}
export type Queue = keyof Queues;
const names: readonly Queue[] = ["recompute", "billing", "deliver"];

const schema = "pgboss";
let boss: PgBoss | undefined;

/** Lays the tables and queues, as the owner of the database; part of the migration. */
export async function layQueues(ownerUrl: string): Promise<void> {
  const owner = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false, max: 2 });
  owner.on("error", () => {});
  await owner.start();
  for (const name of names) await owner.createQueue(name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 600 });
  await owner.stop({ graceful: true });
}

export interface Jobs {
  /** Takes jobs of a queue, one at a time. */
  work<Q extends Queue>(queue: Q, handler: (data: Queues[Q]) => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the queues for this process; `failed` hears of every fault. */
export async function startJobs(url: string, failed: (error: unknown) => void): Promise<Jobs> {
  const one = new PgBoss({
    connectionString: url,
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    max: 2,
  });
  one.on("error", failed);
  await one.start();
  boss = one;
  return {
    async work(queue, handler) {
      await one.work(
        queue,
        { batchSize: 1, pollingIntervalSeconds: 2, heartbeatRefreshSeconds: 10 },
        async (jobs: Job[]) => {
          for (const { data } of jobs) await handler(data as Queues[typeof queue]);
        },
      );
    },
    async stop() {
      boss = undefined;
      await one.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Whether this process has the queues open. */
export const jobsAreOpen = (): boolean => boss !== undefined;

/** Puts a job down; it is there when the transaction commits and was never there when it does not. */
export async function send<Q extends Queue>(tx: Tx, queue: Q, data: Queues[Q]): Promise<void> {
  if (!boss) throw new Error("the queues are not open: call startJobs at start");
  await boss.send(queue, data, { db: fromKysely(tx as never) });
}
