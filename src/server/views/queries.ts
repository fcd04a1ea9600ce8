import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The words of the address. */
  readonly query: Readonly<Record<string, string>>;
}

/** The list of matters is the only page with views. */
const page = "matters";

/** A person's own views, in the order they were kept. */
export async function viewsOf(tx: Tx, who: Who): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select id, name, query::jsonb as query from views
    where company_id = ${who.company} and staff_id = ${who.staff} and page = ${page}
    order by sort, id
  `.execute(tx);
  return rows;
}

/** Adds a view at the end; nothing where the name is taken. */
export async function insertView(
  tx: Tx,
  who: Who,
  { name, query }: Omit<SavedView, "id">,
): Promise<SavedView | undefined> {
  const { rows } = await sql<SavedView>`
    insert into views (company_id, staff_id, page, name, query, sort)
    select ${who.company}, ${who.staff}, ${page}, ${name}, ${JSON.stringify(query)}, coalesce(max(sort) + 1, 0)
    from views where company_id = ${who.company} and staff_id = ${who.staff} and page = ${page}
    on conflict do nothing
    returning id, name, query::jsonb as query
  `.execute(tx);
  return rows[0];
}

export async function updateView(tx: Tx, who: Who, { id, name, query }: SavedView): Promise<boolean> {
  const { rows } = await sql`
    update views set name = ${name}, query = ${JSON.stringify(query)}
    where company_id = ${who.company} and staff_id = ${who.staff} and id = ${id} returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deleteView(tx: Tx, who: Who, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from views where company_id = ${who.company} and staff_id = ${who.staff} and id = ${id} returning id
  `.execute(tx);
  return rows.length > 0;
}
