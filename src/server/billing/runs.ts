import { randomUUIDv7 } from "node:crypto";
import { dayOf } from "#kit/dates.ts";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { send } from "#server/base/jobs.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { draftMetered, draftPriced, draftShared } from "./draft-queries.ts";
import { periodOf } from "./period.ts";
import { postLines } from "./post-queries.ts";
import { insertRun, lockRun, moveRun, runById, sumUp, type Run } from "./run-queries.ts";
import { periodWords, sentences } from "./words.ts";

export interface Wish {
  readonly project: string;
  /** A first of a month. */
  readonly from: string;
  readonly months: 1 | 3 | 12;
  readonly dueOn: string;
}

/**
 * Drafts a run: a line for each home and item of as many months that is not charged for this period yet. Nothing is owed
 * until it is approved and posted. Refused where there is nothing to charge.
 */
export async function draft(tx: Tx, who: Who, wish: Wish, at = present()): Promise<Run> {
  const { project, from, months } = wish;
  if (!from.endsWith("-01")) throw new BadForm("from", "", sentences.wholeMonths);
  const run = randomUUIDv7();
  await insertRun(tx, who, { id: run, at: at.toString(), ...wish });
  const drafting = { run, project, from, months };
  await draftPriced(tx, who, drafting);
  await draftMetered(tx, who, drafting);
  await draftShared(tx, who, drafting);
  await sumUp(tx, who, run);
  const drafted = (await runById(tx, who, run))!;
  if (drafted.lines === 0) throw new Refused("nothing", sentences.nothing);
  return drafted;
}

/** Approves a draft, by somebody other than who made it, and puts its posting to work. */
export async function approve(tx: Tx, who: Who, id: string, at = present()): Promise<Run> {
  await lockRun(tx, who, id);
  const run = await runById(tx, who, id);
  if (!run) throw new NotFound();
  if (run.draftedBy === who.staff) throw new Refused("ownDraft", sentences.ownDraft);
  if (!(await moveRun(tx, who, id, "drafted", "approved", at.toString())))
    throw new Refused("notDrafted", sentences.notDrafted);
  await send(tx, "billing", { company: who.company, run: id });
  await record(tx, who, {
    kind: "money",
    action: "approveBilling",
    project: run.project,
    subject: id,
    form: { fen: run.fen },
  });
  return (await runById(tx, who, id))!;
}

/** Drops a draft that is not to be posted. */
export async function drop(tx: Tx, who: Who, id: string, at = present()): Promise<Run> {
  if (!(await runById(tx, who, id))) throw new NotFound();
  if (!(await moveRun(tx, who, id, "drafted", "dropped", at.toString())))
    throw new Refused("notDrafted", sentences.notDrafted);
  return (await runById(tx, who, id))!;
}

const portion = 10_000;

/**
 * Posts an approved run in portions, each a transaction of its own: killed at any moment, it goes on where it stopped, and
 * no line is charged twice.
 */
export async function post(
  db: Database,
  { company, run: id }: { company: string; run: string },
  at = present(),
  most = portion,
): Promise<void> {
  const who = systemOf(company);
  for (let more = true; more;) more = await db.write(who, (tx) => postPortion(tx, who, id, at, most));
}

async function postPortion(tx: Tx, who: Who, id: string, at: Temporal.Instant, most: number): Promise<boolean> {
  await lockRun(tx, who, id);
  const run = await runById(tx, who, id);
  if (run?.state !== "approved") return false;
  const period = periodOf(run.from, run.until);
  const day = dayOf(at.toString());
  const words = periodWords.billing(period);
  const n = await postLines(tx, who, { run: id, project: run.project, at: at.toString(), day, words, period }, most);
  if (n > 0) return true;
  await moveRun(tx, who, id, "approved", "posted", at.toString());
  return false;
}
