import type { Fact, Facts } from "#kit/facts.ts";
import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import { register } from "#procedures/register.ts";
import { entries } from "#server/archive/entries-fact.ts";
import { openChildren } from "./facts-queries.ts";
import type { Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Work } from "./work.ts";

/** Years of warranty for leaks, and for everything else of a home (Quality Management Regulations, art. 40). */
const warrantyYears = { leak: 5, other: 2 } as const;

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
const finders: Readonly<Partial<Record<Fact, Finder>>> = { openChildren: countChildren, inWarranty, entries };

for (const { name, facts = [] } of register)
  for (const fact of facts) if (!finders[fact]) throw new Error(`${name} names ${fact}, which nobody finds out`);

async function countChildren(work: Work, held: Held, _: Values, ended: string | undefined) {
  const known = held.stored ? await openChildren(work.tx, work.who, held.id) : [];
  const counts: Record<string, number> = {};
  for (const { id, procedure } of known) if (id !== ended) counts[procedure] = (counts[procedure] ?? 0) + 1;
  return counts;
}

/** Whether the home's warranty for what is broken still runs (ambiguity 35: by item and date, not by the first year). */
function inWarranty(work: Work, held: Held, data: Values): boolean {
  const home = valuesOf(held.p, data, "home").at(-1);
  const delivered = home === undefined ? undefined : held.around.homes.get(home)?.delivered;
  if (!delivered) return false;
  const years = data["leak"] === true ? warrantyYears.leak : warrantyYears.other;
  const until = Temporal.PlainDate.from(delivered).add({ years });
  return Temporal.PlainDate.compare(local(work.now, held.place.calendar.zone).toPlainDate(), until) < 0;
}
