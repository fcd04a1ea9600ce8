import type { Fact, Facts } from "#kit/facts.ts";
import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import { moneyOf, openChildren, similarFaults } from "./facts-queries.ts";
import type { Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Work } from "./work.ts";

/** Years of warranty for leaks, and for everything else of a home (Quality Management Regulations, art. 40). */
const warrantyYears = { leak: 5, other: 2 } as const;
/** Days within which faults of one kind count as similar. */
const similarWithin = 90;

/**
 * The facts a procedure names, for a matter with these answers (those of the form about to be handed in among them).
 * `ended` has come to its end in this very command and does not count as open any more.
 */
export async function factsOf(work: Work, held: Held, data: Values, ended?: string): Promise<Partial<Facts>> {
  const found: Partial<Record<Fact, unknown>> = {};
  for (const fact of held.p.facts ?? []) found[fact] = await finders[fact](work, held, data, ended);
  return found as Partial<Facts>;
}

type Finder = (work: Work, held: Held, data: Values, ended: string | undefined) => unknown;

const finders: Readonly<Record<Fact, Finder>> = {
  openChildren: countChildren,
  inWarranty,
  similarFaults: (work, held, data) => {
    const [home] = valuesOf(held.p, data, "home");
    const since = Temporal.Instant.from(work.now)
      .subtract({ hours: similarWithin * 24 })
      .toString();
    return home && typeof data["item"] === "string" ? similarFaults(work.tx, work.who, home, data["item"], since) : 0;
  },
  feesPaid: async (work, held) =>
    held.stored === undefined || (await moneyOf(work.tx, work.who, held.id)).charged === 0,
  depositHeld: async (work, held) => {
    const { deposited, refunded } = await moneyOf(work.tx, work.who, held.id);
    return deposited - refunded;
  },
  arrearsDisputed: () => false,
  testsOnFile: () => false,
  contractTerm: () => ({ count: 7, unit: "days" }),
  repairFund: () => 0,
  cataloguePrice: () => undefined,
};

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
