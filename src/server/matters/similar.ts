import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { moment } from "./matters.ts";
import { procedureNamed } from "./procedures.ts";
import { instant } from "./restore.ts";
import { deadlineOf, stateTitle } from "./rows.ts";
import type { RowDeadline } from "./shapes.ts";
import { similarRows } from "./similar-queries.ts";
import { problems, titles } from "./words.ts";

export interface Similar {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stateTitle: string;
  readonly openedAt: string;
  readonly deadline?: RowDeadline;
}

/** Open matters that a new one may be about as well: same home, same procedure, same category where it is known. */
export async function similar(
  tx: Tx,
  who: Who,
  { procedure, home, category }: { procedure: string; home: string; category?: string | undefined },
  at = present(),
): Promise<Similar[]> {
  const p = procedureNamed(procedure);
  if (!p) throw new BadForm("procedure", titles.procedure, problems.noProcedure);
  const rows = await similarRows(tx, who, procedure, home, category);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    stateTitle: stateTitle(p, row.state),
    openedAt: instant(row.opened_at),
    ...(row.clock && { deadline: deadlineOf(p, row, moment(at)) }),
  }));
}
