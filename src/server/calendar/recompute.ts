import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { now as present } from "#server/base/clock.ts";
import { aroundMatter } from "#server/matters/around.ts";
import { silent } from "#server/matters/carry-out.ts";
import { flush } from "#server/matters/flush.ts";
import { hold, note } from "#server/matters/held.ts";
import { forget } from "#server/matters/kept.ts";
import { lockMatter } from "#server/matters/load-queries.ts";
import { moment } from "#server/matters/matters.ts";
import { placeOf } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { pressing } from "#kit/runs.ts";
import { begin, type Work } from "#server/matters/work.ts";
import { openUnder } from "./recompute-queries.ts";

const portion = 200;

/**
 * Counts the open clocks of a unit anew after its calendar has changed, in portions. A matter whose dates have moved
 * keeps an event of it; turns that have stopped stay as they were judged.
 */
export async function recompute(
  db: Database,
  { company, unit, by }: { company: string; unit: string; by: string },
  at = present(),
): Promise<number> {
  const who = systemOf(company);
  forget(company);
  let moved = 0;
  for (let after: string | undefined; ;) {
    const from = after;
    const ids = await db.read(who, (tx) => openUnder(tx, who, unit, from, portion));
    moved += await db.write(who, (tx) => recount(tx, who, ids, by, moment(at)));
    if (ids.length < portion) return moved;
    after = ids.at(-1);
  }
}

async function recount(tx: Tx, who: Who, ids: readonly string[], by: string, now: string): Promise<number> {
  const work = begin(tx, who, now);
  let moved = 0;
  for (const id of ids) if (await recountOne(work, id, by)) moved += 1;
  await flush(work);
  return moved;
}

async function recountOne(work: Work, id: string, by: string): Promise<boolean> {
  const { tx, who, now } = work;
  const stored = await lockMatter(tx, who, id);
  if (!stored || stored.row.final) return false;
  const place = await placeOf(tx, who, stored.row.project_id);
  const p = procedureOf(stored.row.procedure);
  const held = hold(stored, place, await aroundMatter(tx, who, { p, place, answers: [], now }));
  const due = pressing(p, stored.matter, place.calendar, { now, policies: held.policies })?.due;
  work.held.set(id, held);
  work.again.add(id);
  const before = stored.row.due_at;
  if (same(due, before)) return false;
  note(held, {
    ...silent,
    who: by,
    action: "@recomputed",
    from: stored.row.state,
    form: { was: before, is: due ?? null },
    at: now,
  });
  return true;
}

const same = (due: string | undefined, before: string | null) =>
  due === undefined || before === null ? due === (before ?? undefined) : Temporal.Instant.compare(due, before) === 0;
