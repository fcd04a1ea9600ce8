import type { AnyProcedure } from "#kit/procedure.ts";
import { start } from "#kit/procedure.ts";
import { register } from "#procedures/register.ts";
import type { MatterRow } from "#web/api/types.ts";

/** Something that may be done to some of the chosen matters at once. */
export interface BulkAct {
  readonly procedure: AnyProcedure;
  readonly action: string;
  readonly title: string;
  readonly rows: readonly MatterRow[];
}

/** What can be done with the chosen: what is expected of me comes first, then by how many it would move. */
export function actsFor(chosen: readonly MatterRow[]): BulkAct[] {
  const acts = register.flatMap((procedure) =>
    actsIn(
      procedure,
      chosen.filter((row) => row.procedure === procedure.name),
    ),
  );
  return acts.toSorted((a, b) => expectedIn(b) - expectedIn(a) || b.rows.length - a.rows.length);
}

const expectedIn = ({ action, rows }: BulkAct) => rows.filter(({ offer }) => offer?.action === action).length;
/** Whether it is what I am to do next with at least one of them. */
export const isExpected = (act: BulkAct) => expectedIn(act) > 0;

function actsIn(procedure: AnyProcedure, rows: readonly MatterRow[]): BulkAct[] {
  return Object.entries(procedure.actions).flatMap(([action, { title, from }]) => {
    const fitting = rows.filter(({ state }) => from !== start && [from].flat().includes(state));
    return fitting.length > 0 ? [{ procedure, action, title, rows: fitting }] : [];
  });
}
