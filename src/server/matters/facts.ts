import type { Fact, Facts } from "#kit/facts.ts";
import type { Values } from "#kit/matter.ts";
import { register } from "#procedures/register.ts";
import { entries } from "#server/archive/entries-fact.ts";
import { depositHeld, feesPaid, repairFund } from "#server/money/facts.ts";
import * as building from "./facts-building.ts";
import * as registers from "./facts-registers.ts";
import * as site from "./facts-site.ts";
import { onWorkingDay, wordingApproved } from "#server/deliveries/wording-facts.ts";
import { openChildren } from "./facts-queries.ts";
import type { Held } from "./held.ts";
import type { Work } from "./work.ts";

/**
 * The facts a procedure names, for a matter with these answers (those of the form about to be handed in among them).
 * `ended` has come to its end in this very command and does not count as open any more.
 */
export async function factsOf(work: Work, held: Held, data: Values, ended?: string): Promise<Partial<Facts>> {
  const found: Partial<Record<Fact, unknown>> = {};
  for (const fact of held.p.facts ?? []) found[fact] = await finders[fact]!(work, held, data, ended);
  return found as Partial<Facts>;
}

type Finder = (work: Work, held: Held, data: Values, ended: string | undefined) => unknown;

/** Facts that the procedures of the register name. Another one is found out here before a procedure may name it. */
const finders: Readonly<Partial<Record<Fact, Finder>>> = {
  openChildren: countChildren,
  entries,
  feesPaid,
  depositHeld,
  repairFund,
  wordingApproved,
  onWorkingDay,
  ...building,
  ...registers,
  ...site,
};

for (const { name, facts = [] } of register)
  for (const fact of facts) if (!finders[fact]) throw new Error(`${name} names ${fact}, which nobody finds out`);

async function countChildren(work: Work, held: Held, _: Values, ended: string | undefined) {
  const known = held.stored ? await openChildren(work.tx, work.who, held.id) : [];
  const counts: Record<string, number> = {};
  for (const { id, procedure } of known) if (id !== ended) counts[procedure] = (counts[procedure] ?? 0) + 1;
  return counts;
}
