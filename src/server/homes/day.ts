import { homeZone, local } from "#kit/moment.ts";

/** The date where the estates are, at an instant. */
export const dayOf = (now: Temporal.Instant): string => local(now.toString(), homeZone).toPlainDate().toString();

export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
