import { sql, type RawBuilder } from "kysely";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { conditions, type Filter } from "./filter.ts";
import { moment } from "./matters.ts";
import { mineOf } from "./mine.ts";
import { countedRows, listedRows, type ListedRow } from "./rows-queries.ts";
import { matterRows } from "./rows.ts";
import type { MatterRow, Page } from "./shapes.ts";
import { problems, titles } from "./words.ts";

export type Sort = "due" | "opened";

export interface Paging {
  readonly sort?: Sort;
  /** Where the page before ended. */
  readonly after?: string;
  readonly limit?: number;
}

/** Rows are counted no further than this. */
const mostCounted = 1_000;

/**
 * Matters that fit a filter, a page at a time, by due time (none last) or by opening (newest first). Only what is open
 * has a due time: other lists go by opening whatever was asked.
 */
export async function list(
  tx: Tx,
  who: Who,
  { sort: wished = "due", after, limit = 50, ...filter }: Filter & Paging,
  at = present(),
): Promise<Page<MatterRow>> {
  const now = moment(at);
  const mine = await mineOf(tx, who, now);
  const where = conditions(who, filter, mine, now);
  const sort = sortOf(filter, wished);
  const rows = await rowsFrom(tx, who, {
    where,
    sort,
    from: after === undefined ? undefined : cursor(after),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const counted = after === undefined ? await countedRows(tx, who, where, mostCounted) : undefined;
  return {
    rows: await matterRows(tx, who, mine, now, page),
    ...(last && { next: cursorOf(sort, last) }),
    ...(counted !== undefined && { total: Math.min(counted, mostCounted) }),
    ...(counted !== undefined && counted > mostCounted && { beyond: true as const }),
  };
}

/** The order a list goes by: due times only where all is open. */
export const sortOf = ({ status = "open" }: Filter, wished: Sort): Sort => (status === "open" ? wished : "opened");

/** The orders that indexes give. */
export const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  due: sql`m.due_at, m.id`,
  opened: sql`m.opened_at desc, m.id desc`,
};

interface Cursor {
  readonly at: string | null;
  readonly id: string;
}

interface Wanted {
  readonly where: RawBuilder<unknown>;
  readonly sort: Sort;
  readonly from: Cursor | undefined;
  readonly limit: number;
}

/** The rows after a cursor. Those without a due time come after those that have one, and are looked for by themselves. */
async function rowsFrom(tx: Tx, who: Who, { where, sort, from, limit }: Wanted): Promise<ListedRow[]> {
  const order = orders[sort];
  if (!from) return listedRows(tx, who, { where, order, limit });
  const { at, id } = from;
  if (sort === "opened")
    return listedRows(tx, who, { where: sql`${where} and (m.opened_at, m.id) < (${at}, ${id})`, order, limit });
  const dated =
    at === null
      ? []
      : await listedRows(tx, who, { where: sql`${where} and (m.due_at, m.id) > (${at}, ${id})`, order, limit });
  if (dated.length === limit) return dated;
  const undated = at === null ? sql`m.due_at is null and m.id > ${id}` : sql`m.due_at is null`;
  return [
    ...dated,
    ...(await listedRows(tx, who, { where: sql`${where} and ${undated}`, order, limit: limit - dated.length })),
  ];
}

const cursorOf = (sort: Sort, { due_at, opened_at, id }: ListedRow) =>
  Buffer.from(JSON.stringify({ at: sort === "due" ? due_at : opened_at, id })).toString("base64url");

function cursor(text: string): Cursor {
  try {
    const { at, id } = JSON.parse(Buffer.from(text, "base64url").toString()) as Cursor;
    if (at !== null) Temporal.Instant.from(at);
    if (/^[0-9a-f-]{36}$/.test(id)) return { at, id };
  } catch {
    // Falls through to the refusal: a cursor is only ever one of ours.
  }
  throw new BadForm("after", titles.after, problems.wrong);
}
