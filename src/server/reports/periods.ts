import { homeZone } from "#kit/moment.ts";
import { BadForm } from "#server/base/refusal.ts";
import { periodWords, sentences, titles } from "./words.ts";

export type Every = "week" | "month" | "quarter" | "year";
type Day = Temporal.PlainDate;

/** A period by its name: "2026-W48", "2026-11", "2026-Q4", "2026"; its days, and its moments in UTC. */
export interface Period {
  readonly name: string;
  readonly every: Every;
  readonly first: Day;
  readonly last: Day;
  /** Its first moment. */
  readonly from: string;
  /** The first moment after it. */
  readonly until: string;
}

const lengths = { week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 } } as const;
const forms = { week: /^20\d\d-W\d\d$/, month: /^20\d\d-\d\d$/, quarter: /^20\d\d-Q[1-4]$/, year: /^20\d\d$/ } as const;

/** The period of that name; BadForm where there is none. */
export function periodNamed(name: string): Period {
  const every = (Object.keys(forms) as Every[]).find((each) => forms[each].test(name));
  const day = every && firstDay(every, name);
  const period = every && day && periodAt(every, day);
  if (period?.name !== name) throw new BadForm("period", titles.period, sentences.badPeriod);
  return period;
}

/** The period a day lies in. Weeks are those of ISO 8601. */
export function periodAt(every: Every, day: Day): Period {
  const first = beginning(every, day);
  const next = first.add(lengths[every]);
  const name = nameOf(every, first);
  return { name, every, first, last: next.subtract({ days: 1 }), from: momentOf(first), until: momentOf(next) };
}

/** The one before. */
export const previous = ({ every, first }: Period): Period => periodAt(every, first.subtract({ days: 1 }));

/** In words: "2026年11月". */
export function inWords({ name, every }: Period): string {
  const [year = "", part = ""] = name.split("-");
  return periodWords[every](year, Number(part.replace(/\D/, "")));
}

function beginning(every: Every, day: Day): Day {
  if (every === "week") return day.subtract({ days: day.dayOfWeek - 1 });
  if (every === "year") return day.with({ month: 1, day: 1 });
  return day.with({ month: every === "month" ? day.month : Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
}

function nameOf(every: Every, first: Day): string {
  if (every === "year") return String(first.year);
  if (every === "month") return first.toString().slice(0, 7);
  if (every === "quarter") return `${first.year}-Q${(first.month + 2) / 3}`;
  return `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, "0")}`;
}

/** The first day of a period by its name; nothing where a month is none. */
function firstDay(every: Every, name: string): Day | undefined {
  const [year = "", part = "1"] = name.split("-");
  const n = Number(part.replace(/\D/, ""));
  const inYear = (month: number, day = 1) => Temporal.PlainDate.from({ year: Number(year), month, day });
  // The week with 4 January in it is the first.
  if (every === "week") return beginning("week", inYear(1, 4)).add({ weeks: n - 1 });
  const month = every === "quarter" ? n * 3 - 2 : n;
  return month >= 1 && month <= 12 ? inYear(month) : undefined;
}

const momentOf = (day: Day) => day.toZonedDateTime(homeZone).toInstant().toString();
