import type { Database, Tx, Who } from "#server/base/database.ts";
import { act, moment } from "#server/matters/matters.ts";
import {
  callResults,
  endedCalls,
  endedSendings,
  giveUpWaiting,
  missedOf,
  note,
  resultsOf,
  type Ended,
} from "./settle-queries.ts";

/** Tells matters what became of their messages: when all have a result, and when all calls are made. */
export async function settle(db: Database, who: Who, at: Temporal.Instant): Promise<void> {
  await db.write(who, (tx) => giveUpWaiting(tx, who, at));
  for (const ended of await db.read(who, (tx) => endedSendings(tx, who)))
    await db.write(who, (tx) => report(tx, who, ended, at));
  for (const ended of await db.read(who, (tx) => endedCalls(tx, who)))
    await db.write(who, (tx) => reportCalls(tx, who, ended, at));
}

/** Most rows a table of a form may have. */
const mostRows = 200;

async function report(tx: Tx, who: Who, ended: Ended, at: Temporal.Instant): Promise<void> {
  if (!(await note(tx, who, ended.matter, "reported_at", moment(at)))) return;
  if (ended.final) return;
  const { recipients, sent, delivered, failed } = await resultsOf(tx, who, ended.matter);
  const missed = await missedOf(tx, who, ended.matter, mostRows);
  const form = { recipients, sent, delivered, failed, allReached: failed === 0, ...(missed.length > 0 && { missed }) };
  await act(tx, who, ended.matter, { action: ended.action, form, version: ended.version }, at);
}

async function reportCalls(tx: Tx, who: Who, ended: Ended, at: Temporal.Instant): Promise<void> {
  if (!(await note(tx, who, ended.matter, "called_at", moment(at)))) return;
  if (ended.final) return;
  const { answered, unanswered, questions } = await callResults(tx, who, ended.matter, mostRows);
  const form = { answered, unanswered, ...(questions.length > 0 && { questions }) };
  await act(tx, who, ended.matter, { action: ended.action, form, version: ended.version }, at);
}
