import { holidayNames, makeUp } from "./words.ts";

/** The days of one holiday: from and to, and the weekends worked for it. */
type Holiday = readonly [name: string, from: string, to: string, worked?: readonly string[]];

/** The notices of the State Council's General Office: 国办发明电〔2024〕12号 for 2025, that of 2025-11-04 for 2026. */
const published: Readonly<Record<number, readonly Holiday[]>> = {
  2025: [
    [holidayNames.newYear, "2025-01-01", "2025-01-01"],
    [holidayNames.spring, "2025-01-28", "2025-02-04", ["2025-01-26", "2025-02-08"]],
    [holidayNames.tomb, "2025-04-04", "2025-04-06"],
    [holidayNames.labour, "2025-05-01", "2025-05-05", ["2025-04-27"]],
    [holidayNames.dragon, "2025-05-31", "2025-06-02"],
    [holidayNames.nationalMoon, "2025-10-01", "2025-10-08", ["2025-09-28", "2025-10-11"]],
  ],
  2026: [
    [holidayNames.newYear, "2026-01-01", "2026-01-03", ["2026-01-04"]],
    [holidayNames.spring, "2026-02-15", "2026-02-23", ["2026-02-14", "2026-02-28"]],
    [holidayNames.tomb, "2026-04-04", "2026-04-06"],
    [holidayNames.labour, "2026-05-01", "2026-05-05", ["2026-05-09"]],
    [holidayNames.dragon, "2026-06-19", "2026-06-21"],
    [holidayNames.moon, "2026-09-25", "2026-09-27"],
    [holidayNames.national, "2026-10-01", "2026-10-07", ["2026-09-20", "2026-10-10"]],
  ],
  // Not published yet: the statutory days alone are certain, and the year is provisional.
  2027: [
    [holidayNames.newYear, "2027-01-01", "2027-01-01"],
    [holidayNames.spring, "2027-02-05", "2027-02-08"],
    [holidayNames.tomb, "2027-04-05", "2027-04-05"],
    [holidayNames.labour, "2027-05-01", "2027-05-02"],
    [holidayNames.dragon, "2027-06-09", "2027-06-09"],
    [holidayNames.moon, "2027-09-15", "2027-09-15"],
    [holidayNames.national, "2027-10-01", "2027-10-03"],
  ],
};
const provisionalYears = new Set([2027]);

export interface NoticeDay {
  readonly date: string;
  readonly name: string;
  readonly off: boolean;
}

/** The days of a year that differ from their weekday by the State Council's notice. */
const noticeDays = (year: number): readonly NoticeDay[] =>
  (published[year] ?? []).flatMap(([name, from, to, worked = []]) => [
    ...datesBetween(from, to).map((date) => ({ date, name, off: true })),
    ...worked.map((date) => ({ date, name: makeUp(name), off: false })),
  ]);

/** All days known from notices. */
export const allNoticeDays: readonly NoticeDay[] = Object.keys(published).flatMap((year) => noticeDays(Number(year)));

/** Whether the notice of a year is not known, so that dates in it may still move. */
export const provisional = (year: number): boolean => !(year in published) || provisionalYears.has(year);

function datesBetween(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const days = first.until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
  return Array.from({ length: days + 1 }, (_, n) => first.add({ days: n }).toString());
}
