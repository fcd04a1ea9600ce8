import { periodWords } from "./words.ts";

/** A period in words, by its first day and the first after: 2026年10月, 2026年第4季度, 2026年. */
export function periodOf(from: string, until: string): string {
  const [first, after] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  const { months } = first.until(after, { largestUnit: "months" });
  if (months === 1) return periodWords.month(first.year, first.month);
  return months === 3 ? periodWords.quarter(first.year, Math.ceil(first.month / 3)) : periodWords.year(first.year);
}
