/** Whether a project is behind its target (S11): amber below 90%, red below 70%. */
export type Alert = "none" | "amber" | "red";
const amberBelow = 0.9;
const redBelow = 0.7;

/** Twelve parts of a year's plan that differ by a fen at most and sum to it: the larger ones come first. */
export function split(fen: number, months = 12): number[] {
  const part = Math.floor(fen / months);
  const rest = fen - part * months;
  return Array.from({ length: months }, (_, n) => part + (n < rest ? 1 : 0));
}

/** Done of the target; nothing where there is no target. */
export const rateOf = (actual: number, target: number): number | undefined =>
  target === 0 ? undefined : actual / target;

/**
 * How far behind: against the whole target once the month is over, against the part of the days that have passed while
 * it runs. A month that has not begun is not behind.
 */
export function alertOf(actual: number, target: number, passed: number): Alert {
  const due = target * passed;
  if (due === 0) return "none";
  const rate = actual / due;
  return rate < redBelow ? "red" : rate < amberBelow ? "amber" : "none";
}

/** The part of a month that is over on a day: 0 before it, 1 after it. */
export function passedOf(month: string, today: string): number {
  const day = Temporal.PlainDate.from(today);
  const first = Temporal.PlainDate.from(`${month}-01`);
  if (Temporal.PlainDate.compare(day, first) < 0) return 0;
  if (Temporal.PlainDate.compare(day, first.add({ months: 1 })) >= 0) return 1;
  return (day.day - 1) / first.daysInMonth;
}
