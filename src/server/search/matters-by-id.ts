import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { mineOf } from "#server/matters/mine.ts";
import { listedRows } from "#server/matters/rows-queries.ts";
import { matterRows } from "#server/matters/rows.ts";
import type { MatterRow } from "#server/matters/shapes.ts";

/** The rows of some matters, in the order of their ids. */
export async function mattersById(
  tx: Tx,
  who: Who,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<MatterRow[]> {
  if (ids.length === 0) return [];
  const moment = now.toString();
  const wanted = sql`${[...ids]}::uuid[]`;
  const rows = await listedRows(tx, who, {
    where: sql`m.id = any(${wanted})`,
    order: sql`array_position(${wanted}, m.id)`,
    limit: ids.length,
  });
  return matterRows(tx, who, await mineOf(tx, who, moment), moment, rows);
}
