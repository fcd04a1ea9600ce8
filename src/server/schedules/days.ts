export interface Every {
  readonly count: number;
  readonly unit: "days" | "weeks" | "months";
}

/** The first day of a schedule after another. Days are counted from the start: the 31st is the last of every month. */
export function dayAfter(startsOn: string, { count, unit }: Every, day: string): string {
  const start = Temporal.PlainDate.from(startsOn);
  const passed = start.until(day, { largestUnit: unit })[unit];
  let times = Math.max(0, Math.floor(passed / count));
  const next = () => start.add({ [unit]: times * count });
  while (Temporal.PlainDate.compare(next(), day) <= 0) times += 1;
  return next().toString();
}
