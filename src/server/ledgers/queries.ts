import { sql, type RawBuilder } from "kysely";
import type { Writing } from "#kit/book.ts";
import type { Values } from "#kit/matter.ts";
import type { Tx, Who } from "#server/base/database.ts";

export interface LineRow {
  readonly number: string;
  readonly procedure: string;
  readonly opened: string;
  readonly closed: string | null;
  readonly state: string;
  readonly data: Values;
}

export interface Asked {
  readonly writings: readonly Writing[];
  readonly project: string | undefined;
  /** Instants: from the first, before the second. */
  readonly from: string;
  readonly until: string;
  readonly limit: number;
}

/** The matters opened in a period that are lines of a book, in order. What was merged into another is none. */
export async function lineRows(tx: Tx, who: Who, { writings, project, from, until, limit }: Asked): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select m.number, m.procedure, m.opened_at as opened, m.closed_at as closed, m.state, m.data
    from matters m
    where m.company_id = ${who.company} and m.opened_at >= ${from} and m.opened_at < ${until} and m.merged_into is null
      and (${sql.join(writings.map(written), sql` or `)})
      ${project === undefined ? sql`` : sql`and m.project_id = ${project}`}
    order by m.opened_at, m.id limit ${limit}
  `.execute(tx);
  return rows.map((row) => ({ ...row, opened: instant(row.opened)!, closed: instant(row.closed) }));
}

export interface ShownRow extends Pick<LineRow, "number" | "procedure" | "opened" | "state" | "data"> {
  readonly id: string;
  readonly final: boolean;
  readonly project: string;
}

export interface Shown extends Asked {
  /** Only what is still open. */
  readonly open: boolean;
  /** Where the page before ended. */
  readonly after: { readonly at: string; readonly id: string } | undefined;
}

/** The same for the screen: newest first, a page at a time, with the project of each. */
export async function shownRows(tx: Tx, who: Who, asked: Shown): Promise<ShownRow[]> {
  const { project, open, after } = asked;
  const { rows } = await sql<ShownRow>`
    select m.id, m.number, m.procedure, m.opened_at as opened, m.state, m.final, m.data, u.name as project
    from matters m join units u on u.company_id = m.company_id and u.id = m.project_id
    where m.company_id = ${who.company} and m.opened_at >= ${asked.from} and m.opened_at < ${asked.until}
      and m.merged_into is null and (${sql.join(asked.writings.map(written), sql` or `)})
      ${project === undefined ? sql`` : sql`and m.project_id = ${project}`}
      ${open ? sql`and not m.final` : sql``}
      ${after === undefined ? sql`` : sql`and (m.opened_at, m.id) < (${after.at}, ${after.id})`}
    order by m.opened_at desc, m.id desc limit ${asked.limit}
  `.execute(tx);
  return rows.map((row) => ({ ...row, opened: instant(row.opened)! }));
}

const instant = (at: string | Date | null) => (at === null ? null : new Date(at).toISOString());

function written({ p, book }: Writing): RawBuilder<unknown> {
  const only = Object.entries((book.only ?? {}) as Readonly<Record<string, readonly unknown[]>>).map(
    ([field, ways]) => sql`m.data -> ${sql.lit(field)} = any(${ways.map((way) => JSON.stringify(way))}::jsonb[])`,
  );
  return sql`(${sql.join([sql`m.procedure = ${p.name}`, ...only], sql` and `)})`;
}
