import { homeZone, local } from "./moment.ts";

/** The day a moment falls on. */
export const dayOf = (moment: string, zone = homeZone): string => local(moment, zone).toPlainDate().toString();

/** A day so many days later. */
export const daysLater = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Days from one date to another, the first and the last both counted (a rent of 3 to 5 December is three days). */
export const daysCounted = (from: string, to: string): number =>
  Math.max(0, Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days + 1);

/** Months from one date to another, the last day counted: a month begun is a month (15 January to 15 February is two). */
export function monthsBegun(from: string, to: string): number {
  const first = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to).add({ days: 1 });
  if (Temporal.PlainDate.compare(first, end) >= 0) return 0;
  const { months } = first.until(end, { largestUnit: "months" });
  return Temporal.PlainDate.compare(first.add({ months }), end) < 0 ? months + 1 : months;
}

/** The earlier of two days. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);
