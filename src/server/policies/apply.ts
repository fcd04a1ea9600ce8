import type { PolicyValue } from "#kit/policy.ts";
import type { Run } from "#kit/matter.ts";
import type { Span } from "#kit/time.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { silent } from "#server/matters/carry-out.ts";
import { flush } from "#server/matters/flush.ts";
import { note, type Held } from "#server/matters/held.ts";
import { forget } from "#server/matters/kept.ts";
import { moment, take } from "#server/matters/matters.ts";
import { begin, type Work } from "#server/matters/work.ts";
import { keepValue, nextUnderOther, type Sought } from "./apply-queries.ts";
import { dayOf } from "./policies.ts";
import { sought, wantedIn } from "./preview.ts";
import { declaredAs, type Declared } from "./register.ts";
import { mustReach, projectOf, scopeOf } from "./scope.ts";

const batch = 20;
const first = "00000000-0000-0000-0000-000000000000";

/**
 * Puts the open matters of a unit on the value that holds there today; each hears of it in its story, and its running
 * clocks go on with the new limit, time passed and pauses counted on. A few matters a transaction, so that nobody waits:
 * what is left undone is done by applying again. Returns how many there were.
 */
export async function apply(
  db: Database,
  who: Who,
  key: string,
  unit: string,
  at = present(),
): Promise<{ matters: number }> {
  const policy = declaredAs(key);
  forget(who.company);
  const { scope, wanted } = await db.read(who, async (tx) => {
    const found = await scopeOf(tx, who, unit);
    await mustReach(tx, who, found, dayOf(at));
    return { scope: found, wanted: await wantedIn(tx, who, policy, found, dayOf(at)) };
  });
  const all: Sought = { ...sought(policy), wanted, most: batch };
  let matters = 0;
  for (let beyond = first; ;) {
    const ids = await db.write(who, (tx) => applyBatch(tx, who, policy, all, beyond, at));
    matters += ids.length;
    if (ids.length < batch) break;
    beyond = ids.at(-1)!;
  }
  const form = { key, unit, matters };
  await db.write(who, (tx) =>
    record(tx, who, {
      kind: "policy",
      action: "apply",
      project: projectOf(scope),
      subject: unit,
      form,
      at: at.toString(),
    }),
  );
  return { matters };
}

async function applyBatch(
  tx: Tx,
  who: Who,
  policy: Declared,
  all: Sought,
  beyond: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const ids = await nextUnderOther(tx, who, all, beyond);
  const work = begin(tx, who, moment(at));
  for (const id of ids) {
    const held = await take(work, id);
    const is = all.wanted.find(({ project }) => project === held.place.id)!.value;
    retune(work, held, policy, is);
    await keepValue(tx, who, id, policy.local, is);
  }
  await flush(work);
  return ids;
}

/** The matter goes by another number from now on. */
function retune(work: Work, held: Held, { key, local, default: fallback }: Declared, is: PolicyValue): void {
  const was = held.policies[local] ?? fallback;
  const matter = held.matter!;
  const runs = matter.runs.map((run) =>
    !run.stopped && run.policy === local ? retimed(run, work.now, is as Span) : run,
  );
  const retuned = { ...held, policies: { ...held.policies, [local]: is }, matter: { ...matter, runs } };
  note(retuned, {
    ...silent,
    action: "@policies",
    who: work.who.staff,
    from: matter.state,
    form: { key, was, is },
    at: work.now,
  });
  work.held.set(held.id, retuned);
}

const retimed = (run: Run, at: string, to: Span): Run => ({
  ...run,
  span: to,
  ...(run.span && { retargeted: [...(run.retargeted ?? []), { at, from: run.span, to }] }),
});
