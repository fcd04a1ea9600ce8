import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Shelf {
  readonly id: string;
  readonly room: string;
  readonly cabinet: string;
  readonly shelf: string;
  readonly boxes: number;
}

/** Where boxes may stand, by room, cabinet and shelf. */
export async function placesOf(tx: Tx, who: Who): Promise<Shelf[]> {
  const { rows } = await sql<Shelf>`
    select p.id, p.room, p.cabinet, p.shelf, count(b.id)::int as boxes
    from archive_places p left join archive_boxes b on b.company_id = p.company_id and b.place_id = p.id
    where p.company_id = ${who.company}
    group by p.company_id, p.id order by p.room, p.cabinet, p.shelf
  `.execute(tx);
  return rows;
}

export interface Box {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly full: boolean;
  readonly entries: number;
}

const columns = sql`b.id, b.code, b.title, b.full_since is not null as full,
  json_build_object('id', p.id, 'name', concat_ws('-', p.room, p.cabinet, p.shelf)) as place,
  (select count(*)::int from archive_entries a where a.company_id = b.company_id and a.box_id = b.id) as entries`;

/** Boxes by their code, beyond where a page ended; one more than wanted to know whether there are more. */
export async function boxesPage(
  tx: Tx,
  who: Who,
  { text, after, limit }: { text?: string | undefined; after?: string | undefined; limit: number },
): Promise<Box[]> {
  const { rows } = await sql<Box>`
    select ${columns} from archive_boxes b
    join archive_places p on p.company_id = b.company_id and p.id = b.place_id
    where b.company_id = ${who.company}
      ${after === undefined ? sql`` : sql`and b.code > ${after}`}
      ${text ? sql`and (strpos(b.code, ${text}) > 0 or strpos(b.title, ${text}) > 0)` : sql``}
    order by b.code limit ${limit + 1}
  `.execute(tx);
  return rows;
}

export async function boxById(tx: Tx, who: Who, id: string): Promise<Box | undefined> {
  const { rows } = await sql<Box>`
    select ${columns} from archive_boxes b
    join archive_places p on p.company_id = b.company_id and p.id = b.place_id
    where b.company_id = ${who.company} and b.id = ${id}
  `.execute(tx);
  return rows[0];
}

export async function insertPlace(
  tx: Tx,
  who: Who,
  place: { readonly id: string; readonly room: string; readonly cabinet: string; readonly shelf: string },
): Promise<void> {
  await tx
    .insertInto("archive_places")
    .values({ company_id: who.company, ...place })
    .execute();
}

export async function insertBox(
  tx: Tx,
  who: Who,
  box: { readonly id: string; readonly place_id: string; readonly code: string; readonly title: string },
): Promise<void> {
  await tx
    .insertInto("archive_boxes")
    .values({ company_id: who.company, ...box })
    .execute();
}

export async function updateBox(
  tx: Tx,
  who: Who,
  id: string,
  changes: { readonly place_id?: string; readonly title?: string; readonly full_since?: string | null },
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx
    .updateTable("archive_boxes")
    .set(changes)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .execute();
}

export async function placeThere(tx: Tx, who: Who, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from archive_places where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  return rows.length > 0;
}
