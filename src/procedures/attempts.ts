/** The calendar day of a moment, where the house stands. */
export const dayOf = (moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();

/** On how many different days something was tried. */
export const differentDays = (moments: readonly string[]): number => new Set(moments.map(dayOf)).size;
