import writeXlsx from "write-excel-file/node";
import { homeZone, local } from "#kit/moment.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { conditions, type Filter } from "./filter.ts";
import { orders, sortOf, type Sort } from "./list.ts";
import { moment } from "./matters.ts";
import { mineOf } from "./mine.ts";
import { listedRows } from "./rows-queries.ts";
import { matterRows } from "./rows.ts";
import type { MatterRow } from "./shapes.ts";
import { sheet } from "./words.ts";

const most = 50_000;
const portion = 2000;

/**
 * The matters that fit a filter as a workbook, in the order of the list, at most 50,000, read a portion at a time so that the database is not held
 * up. Leaves an event: who took out what.
 */
export async function exported(
  db: Database,
  who: Who,
  { sort: wished = "opened", ...filter }: Filter & { sort?: Sort },
  at = present(),
) {
  const now = moment(at);
  const sort = sortOf(filter, wished);
  const lines: (string | null)[][] = [];
  for (let offset = 0; offset < most; offset += portion) {
    const rows = await db.read(who, (tx) => portionOf(tx, who, filter, sort, offset, now));
    lines.push(...rows.map(lineOf));
    if (rows.length < portion) break;
  }
  await db.write(who, (tx) =>
    record(tx, who, { kind: "export", action: "matters", form: { filter, rows: lines.length }, at: now }),
  );
  const head = sheet.columns.map((value) => ({ value, fontWeight: "bold" as const }));
  const content = await writeXlsx([head, ...lines], {
    sheet: sheet.title,
    stickyRowsCount: 1,
    columns: sheet.widths.map((width) => ({ width })),
  }).toBuffer();
  return { name: sheet.file(local(now, homeZone).toPlainDate().toString()), content };
}

async function portionOf(
  tx: Tx,
  who: Who,
  filter: Filter,
  sort: Sort,
  offset: number,
  now: string,
): Promise<MatterRow[]> {
  const mine = await mineOf(tx, who, now);
  const where = conditions(who, filter, mine, now);
  const rows = await listedRows(tx, who, { where, order: orders[sort], limit: portion, offset });
  return matterRows(tx, who, mine, now, rows);
}

const lineOf = (row: MatterRow): (string | null)[] => [
  row.number,
  row.procedureTitle,
  row.title,
  row.stateTitle,
  row.project.name,
  row.home?.name ?? null,
  row.person?.name ?? null,
  row.awaits?.words ?? null,
  when(row.openedAt),
  row.deadline?.due ? when(row.deadline.due) : null,
  row.deadline?.late ? sheet.late : null,
  row.closedAt ? when(row.closedAt) : null,
];

const when = (instant: string) =>
  local(instant, homeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
