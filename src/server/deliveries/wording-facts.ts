import { openOn } from "#kit/calendar.ts";
import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import type { Held } from "#server/matters/held.ts";
import { valuesOf } from "#server/matters/procedures.ts";
import type { Work } from "#server/matters/work.ts";
import { approvedBefore } from "./queries.ts";

/** Whether this very wording was approved for this channel before, in any project of the company (ambiguity 57). */
export const wordingApproved = ({ tx, who }: Work, held: Held, data: Values): Promise<boolean> =>
  approvedBefore(tx, who, String(data["channel"] ?? ""), String(data["script"] ?? ""), held.id);

/** Whether the moment in the form lies on a day that the project works; nothing to object to where there is none. */
export function onWorkingDay(_: Work, { p, place: { calendar } }: Held, data: Values): boolean {
  const moment = valuesOf(p, data, "moment").at(-1);
  return moment === undefined || openOn(calendar, local(moment, calendar.zone).toPlainDate());
}
