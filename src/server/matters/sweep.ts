import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { runReports } from "#server/reports/runs.ts";
import { aroundMatter } from "./around.ts";
import { catchUp } from "./catch-up.ts";
import { flush } from "./flush.ts";
import { hold } from "./held.ts";
import { lockDue, putOff } from "./load-queries.ts";
import { moment } from "./matters.ts";
import { placeOf } from "./place.ts";
import { procedureOf } from "./procedures.ts";
import type { Stored } from "./record.ts";
import { begin } from "./work.ts";

const batch = 20;

/**
 * Lets all clocks of all companies do what is due, and runs the reports whose periods have ended. Any number of workers may sweep at once: what one holds the others
 * pass over. Returns how many matters were looked at.
 */
export async function sweep(
  db: Database,
  at = present(),
  failed: (error: unknown) => void = () => {},
): Promise<number> {
  let seen = 0;
  for (const who of (await db.companies()).map(systemOf)) {
    seen += await sweepCompany(db, who, moment(at), failed);
    await runReports(db, who, moment(at), failed);
  }
  return seen;
}

async function sweepCompany(db: Database, who: Who, now: string, failed: (error: unknown) => void): Promise<number> {
  let seen = 0;
  for (;;) {
    const done = await db
      .write(who, (tx) => sweepBatch(tx, who, now, batch))
      .catch((error: unknown) => {
        failed(error);
        return undefined;
      });
    const here = done ?? (await oneByOne(db, who, now, failed));
    seen += here;
    if (here < batch) return seen;
  }
}

/** One matter that cannot be carried on must not stop the others: it is put off and the fault told. */
async function oneByOne(db: Database, who: Who, now: string, failed: (error: unknown) => void): Promise<number> {
  for (let n = 0; n < batch; n += 1) {
    let at: string | undefined;
    const done = await db
      .write(who, (tx) => sweepBatch(tx, who, now, 1, (id) => (at = id)))
      .catch(async (error: unknown) => {
        failed(error);
        const stuck = at;
        if (stuck) await db.write(who, (tx) => putOff(tx, who, stuck, now));
        return 1;
      });
    if (done === 0) return n;
  }
  return batch;
}

async function sweepBatch(
  tx: Tx,
  who: Who,
  now: string,
  most: number,
  taking: (id: string) => void = () => {},
): Promise<number> {
  const due = await lockDue(tx, who, now, most);
  const work = begin(tx, who, now);
  for (const stored of due) {
    taking(stored.row.id);
    // A matter may have been taken along already, by the end of one it had opened.
    if (!work.held.has(stored.row.id)) await wake(tx, who, stored, work);
  }
  await flush(work);
  return due.length;
}

async function wake(tx: Tx, who: Who, stored: Stored, work: ReturnType<typeof begin>): Promise<void> {
  const place = await placeOf(tx, who, stored.row.project_id);
  const p = procedureOf(stored.row.procedure);
  const people = stored.matter.deeds.slice(0, 1).map(({ who: one }) => one);
  const held = hold(
    stored,
    place,
    await aroundMatter(tx, who, { p, place, answers: [stored.row.data], people, now: work.now }),
  );
  work.held.set(held.id, held);
  work.again.add(held.id);
  await catchUp(work, held);
}
