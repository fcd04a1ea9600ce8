import type { Calendar } from "#kit/calendar.ts";
import { local } from "#kit/moment.ts";
import type { PolicyValue } from "#kit/policy.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { calendarOf } from "#server/calendar/effective.ts";
import { valuesOn } from "#server/policies/effective.ts";
import { policyRows, type ValueRow } from "#server/policies/queries.ts";
import { unitsAbove } from "./place-queries.ts";
import { cached } from "./kept.ts";

/** A project with what holds in it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** The project and the units above it, the nearest first. */
  readonly units: readonly string[];
  readonly calendar: Calendar;
  /** Every value the house has set, of all times, here or above. */
  readonly values: readonly ValueRow[];
}

const places = cached<Place>();

/** The project, its calendar and the units above it; what one may not see is not there. */
export async function placeOf(tx: Tx, who: Who, project: string): Promise<Place> {
  if (who.projects !== "all" && !who.projects.includes(project)) throw new NotFound();
  return places(who.company, project, async () => {
    const units = await unitsAbove(tx, who, project);
    const [own] = units;
    if (!own) throw new NotFound();
    const ids = units.map(({ id }) => id);
    const calendar = await calendarOf(tx, who, ids);
    const values = await policyRows(tx, who, ids);
    return { id: own.id, name: own.name, code: own.code, units: ids, calendar, values };
  });
}

/** The house's own numbers of a procedure in a project at a moment, by their names without the procedure's. */
export const policiesIn = (
  { values, units, calendar }: Place,
  procedure: string,
  now: string,
): Record<string, PolicyValue> =>
  valuesOn(values, units, procedure, local(now, calendar.zone).toPlainDate().toString());
