import type { Values } from "#kit/matter.ts";
import { dayOf } from "#kit/dates.ts";
import type { Span } from "#kit/time.ts";
import { days } from "#kit/time.ts";
import { isWarrantyPart, warrantyParts, warrantyUntil } from "#procedures/warranty-parts.ts";
import { bookedAt, completedOn, costOfSameDefect, termOf } from "./facts-building-queries.ts";
import type { Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Work } from "./work.ts";

/** Years of warranty for leaks, and for everything else of a home (Quality Management Regulations, art. 40). */
const warrantyYears = { leak: 5, other: 2 } as const;
/** What a builder has for a repair where neither its contract nor the part says anything. */
const usual = days(7);
/** Splitting one defect over several slips within this many days does not lower the tier (W4, ambiguity 44). */
const sameWithinDays = 30;

const homeOf = (held: Held, data: Values) => {
  const home = valuesOf(held.p, data, "home").at(-1);
  return home === undefined ? undefined : held.around.homes.get(home);
};

/**
 * Whether the warranty of what is broken still runs: by the item and the date, not by the first year (ambiguity 35).
 * Where the part of the building is named, its own terms count; elsewhere leaks have five years and all else two.
 */
export async function inWarranty(work: Work, held: Held, data: Values): Promise<boolean> {
  const home = homeOf(held, data);
  const until = await warrantyEnd(work, home, data);
  return until !== undefined && today(work) < until;
}

async function warrantyEnd(work: Work, home: ReturnType<typeof homeOf>, data: Values): Promise<string | undefined> {
  if (!home) return undefined;
  const part = data["part"];
  if (isWarrantyPart(part)) return warrantyUntil(part, home.delivered, await completedOn(work.tx, work.who, home.id));
  if (!home.delivered) return undefined;
  const years = data["leak"] === true ? warrantyYears.leak : warrantyYears.other;
  return Temporal.PlainDate.from(home.delivered).add({ years }).toString();
}

const today = (work: Work) => dayOf(work.now);

export const deliveredOn = (_: Work, held: Held, data: Values): string | undefined =>
  homeOf(held, data)?.delivered ?? undefined;

/** W2: the building contract's limit for this contractor and part; where it says nothing, what the part is worth. */
export async function contractTerm(work: Work, held: Held, data: Values): Promise<Span> {
  const [contractor] = valuesOf(held.p, data, "contractor");
  const part = data["part"];
  const agreed = contractor === undefined ? undefined : await termOf(work.tx, work.who, contractor, String(part ?? ""));
  return agreed ?? (isWarrantyPart(part) ? days(warrantyParts[part].days) : usual);
}

/** W4: what other slips of the same home (or place), contractor and part have cost of late. */
export async function sameDefectCost(work: Work, held: Held, data: Values): Promise<number> {
  const since = Temporal.Instant.from(work.now)
    .subtract({ hours: sameWithinDays * 24 })
    .toString();
  const { home, place, contractor, part } = data;
  if (contractor === undefined || part === undefined) return 0;
  const same = { ...(home ? { home } : { place }), contractor, part };
  return costOfSameDefect(work.tx, work.who, {
    procedure: held.p.name,
    project: held.place.id,
    id: held.id,
    same,
    since,
  });
}

/** The appointment a campaign keeps for the home's hand-over. */
export const bookedSlot = (work: Work, held: Held): Promise<string | undefined> => bookedAt(work.tx, work.who, held.id);
