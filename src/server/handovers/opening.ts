import { decide } from "#kit/decide.ts";
import type { Values } from "#kit/matter.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { system } from "#server/matters/actor.ts";
import { around } from "#server/matters/around-queries.ts";
import { carryOut } from "#server/matters/carry-out.ts";
import { flush } from "#server/matters/flush.ts";
import { fresh } from "#server/matters/held.ts";
import { moment } from "#server/matters/matters.ts";
import { placeOf, policiesIn } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { begin, givenOf } from "#server/matters/work.ts";
import {
  homesToOpen,
  livingIn,
  noteMatters,
  noticeOf,
  progressOf,
  type Living,
  type Waiting,
} from "./opening-queries.ts";
import { sentences } from "./words.ts";

/** So many homes a transaction: one answer comes soon, and a thousand homes are a few dozen of them. */
const most = 50;

/**
 * Opens the hand-overs of the next homes of a campaign and sends their owners the notice, all in one go; says how far
 * it is. Called again until all are open; done twice at once it opens none twice.
 */
export async function openNext(tx: Tx, who: Who, campaign: string, method: string, at: Temporal.Instant) {
  const notice = await noticeOf(tx, who, campaign);
  if (!notice) throw new NotFound();
  if (notice.closed) throw new Refused("closed", sentences.closed);
  const homes = await homesToOpen(tx, who, campaign, most);
  if (homes.length > 0) {
    const living = await livingIn(tx, who, homes, dayOf(at));
    await noteMatters(tx, who, campaign, await openAll(tx, who, notice, living, method, at));
  }
  return progressOf(tx, who, campaign);
}

async function openAll(
  tx: Tx,
  who: Who,
  notice: Waiting,
  living: readonly Living[],
  method: string,
  at: Temporal.Instant,
): Promise<{ home: string; matter: string }[]> {
  const work = begin(tx, who, moment(at));
  const p = procedureOf("handover");
  const place = await placeOf(tx, who, notice.project);
  const policies = policiesIn(place, p.name, work.now);
  const people = living.flatMap(({ occupants }) => occupants.map(({ id }) => id));
  const homes = living.map(({ home }) => home);
  const known = await around(tx, who, { units: place.units, day: dayOf(at), homes, people });
  const opened: { home: string; matter: string }[] = [];
  for (const { home, occupants, manager } of living) {
    const own = { ...known, occupants, manager: manager ?? undefined };
    const held = fresh(p, place, own, { policies, opened: { at: work.now, by: who.staff, occurred: null } });
    const form = announcement(notice, home, occupants, method);
    // A home of a campaign has no slot yet, and nothing was opened from a matter that begins.
    const facts = { bookedSlot: "none", openChildren: {} };
    const decision = decide(p, null, { action: "announce", by: system, form }, { ...givenOf(work, held), facts });
    if (!decision.ok) throw new Refused(decision.refusal, decision.sentence);
    await carryOut(work, held, decision.matter, decision.effects, { id: system.id });
    opened.push({ home, matter: held.id });
  }
  await flush(work);
  return opened;
}

function announcement(notice: Waiting, home: string, occupants: Living["occupants"], method: string): Values {
  const owner = occupants.find(({ role }) => role === "owner" || role === "company");
  return {
    home,
    agreed: notice.agreedOn,
    from: notice.firstDay,
    until: notice.lastDay,
    venue: notice.venue,
    method,
    ...(owner && { customer: owner.id }),
  };
}
