import { reportWords } from "./words.ts";

export type Every = "week" | "month" | "quarter" | "year";

/** The period a day lies in: "2026-W48", "2026-11", "2026-Q4", "2026". */
export function periodOf(every: Every, day: Temporal.PlainDate): string {
  if (every === "year") return String(day.year);
  if (every === "quarter") return `${day.year}-Q${Math.ceil(day.month / 3)}`;
  if (every === "month") return day.toString().slice(0, 7);
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

/** The first day of a period. */
function firstDay(period: string): Temporal.PlainDate {
  const [year = "", part = ""] = period.split("-");
  if (part.startsWith("Q"))
    return Temporal.PlainDate.from({ year: Number(year), month: Number(part.slice(1)) * 3 - 2, day: 1 });
  if (part.startsWith("W")) return monday(Number(year), Number(part.slice(1)));
  return Temporal.PlainDate.from({ year: Number(year), month: Number(part || 1), day: 1 });
}
/** ISO weeks: the one with 4 January in it is the first. */
function monday(year: number, week: number) {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}

const lengths = { week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 } } as const;
/** So many periods later; earlier when negative. */
export function moved(every: Every, period: string, by: number): string {
  const first = firstDay(period);
  const length = lengths[every];
  return periodOf(every, by > 0 ? first.add(length) : first.subtract(length));
}

export function periodWords(period: string): string {
  const [year = "", part] = period.split("-");
  if (!part) return reportWords.year(Number(year));
  if (part.startsWith("W")) return reportWords.week(Number(year), Number(part.slice(1)));
  if (part.startsWith("Q")) return reportWords.quarter(Number(year), Number(part.slice(1)));
  return reportWords.month(Number(year), Number(part));
}

/** Whether a word in the address is a period of this kind. */
export const isPeriod = (every: Every, period: string | undefined): period is string =>
  period !== undefined &&
  { week: /^\d{4}-W\d\d$/, month: /^\d{4}-\d\d$/, quarter: /^\d{4}-Q[1-4]$/, year: /^\d{4}$/ }[every].test(period);
