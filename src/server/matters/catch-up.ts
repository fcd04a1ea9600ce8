import { nextStep, tick } from "#kit/runs.ts";
import { system } from "./actor.ts";
import { carryOut } from "./carry-out.ts";
import { factsOf } from "./facts.ts";
import type { Held } from "./held.ts";
import { givenOf, type Work } from "./work.ts";

/** More steps than any ladder has: beyond this a clock would be ringing for ever. */
const most = 200;

/**
 * Lets the clocks of a matter do what they were to do until now, in order and each step at the time it was due:
 * a worker that stood still makes no difference to what happened, only to when people heard of it. Whether any did.
 */
export async function catchUp(work: Work, held: Held): Promise<boolean> {
  let moved = false;
  for (let n = 0; n < most; n += 1) {
    if (!held.matter) break;
    const next = nextStep(held.p, held.matter, held.place.calendar);
    if (!next || Temporal.Instant.compare(next.at, work.now) > 0) break;
    const last = held.matter.deeds.at(-1)?.at;
    const at = last && Temporal.Instant.compare(last, next.at) > 0 ? last : next.at.toString();
    const facts = await factsOf(work, held, held.matter.data);
    const step = tick(held.p, held.matter, held.place.calendar, { ...givenOf(work, held), now: at, facts });
    if (!step) break;
    await carryOut(work, held, step.matter, step.effects, { id: system.id });
    moved = true;
  }
  return moved;
}
