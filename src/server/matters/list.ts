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
import { problems } from "./words.ts";

export type Sort = "due" | "opened";

export interface Paging {
  readonly sort?: Sort;
  /** Where the page before ended. */
  readonly after?: string;
  readonly limit?: number;
}

/** Rows are counted no further than this; beyond it a list says no total. */
const mostCounted = 10_000;

/** Matters that fit a filter, a page at a time, by due time (none last) or by opening (newest first). */
export async function list(
  tx: Tx,
  who: Who,
  { sort = "due", after, limit = 50, ...filter }: Filter & Paging,
  at = present(),
): Promise<Page<MatterRow>> {
  const now = moment(at);
  const mine = await mineOf(tx, who, now);
  const where = conditions(who, filter, mine, now);
  const rows = await listedRows(tx, who, {
    where: after === undefined ? where : sql`${where} and ${beyond(sort, cursor(after))}`,
    order: orders[sort],
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const counted = after === undefined ? await countedRows(tx, who, where, mostCounted) : undefined;
  return {
    rows: await matterRows(tx, who, mine, now, page),
    ...(last && { next: cursorOf(sort, last) }),
    ...(counted !== undefined && counted <= mostCounted && { total: counted }),
  };
}

/** The orders that indexes give. */
export const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  due: sql`m.due_at, m.id`,
  opened: sql`m.opened_at desc, m.id desc`,
};

interface Cursor {
  readonly at: string | null;
  readonly id: string;
}

function beyond(sort: Sort, { at, id }: Cursor): RawBuilder<unknown> {
  if (sort === "opened") return sql`(m.opened_at, m.id) < (${at}, ${id})`;
  if (at === null) return sql`m.due_at is null and m.id > ${id}`;
  return sql`(m.due_at > ${at} or (m.due_at = ${at} and m.id > ${id}) or m.due_at is null)`;
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
  throw new BadForm("after", "after", problems.wrong);
}
