import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound } from "#server/base/refusal.ts";
import {
  boxById,
  boxesPage,
  insertBox,
  insertPlace,
  placesOf,
  placeThere,
  updateBox,
  type Box,
  type Shelf,
} from "./box-queries.ts";
import { sentences, titles } from "./words.ts";

/** Boxes by code, a page at a time. */
export async function boxes(
  tx: Tx,
  who: Who,
  { text, after, limit = 100 }: { readonly text?: string; readonly after?: string; readonly limit?: number },
): Promise<{ rows: Box[]; next?: string }> {
  const found = await boxesPage(tx, who, { text: text?.trim(), after, limit });
  const rows = found.slice(0, limit);
  return { rows, ...(found.length > limit && { next: rows.at(-1)!.code }) };
}

export async function addPlace(
  tx: Tx,
  who: Who,
  given: { readonly room: string; readonly cabinet: string; readonly shelf: string },
): Promise<Shelf> {
  const place = { id: randomUUIDv7(), ...given };
  await insertPlace(tx, who, place);
  await record(tx, who, { kind: "file", action: "archive.place", subject: place.id, form: given });
  return (await placesOf(tx, who)).find(({ id }) => id === place.id)!;
}

export async function addBox(
  tx: Tx,
  who: Who,
  { place, code, title }: { readonly place: string; readonly code: string; readonly title: string },
): Promise<Box> {
  if (!(await placeThere(tx, who, place))) throw new BadForm("place", titles.place, sentences.noPlace);
  const id = randomUUIDv7();
  await insertBox(tx, who, { id, place_id: place, code: code.trim(), title: title.trim() });
  await record(tx, who, { kind: "file", action: "archive.addBox", subject: id, form: { place, code, title } });
  return (await boxById(tx, who, id))!;
}

/** Moves a box, names it anew, or says that it is full. */
export async function changeBox(
  tx: Tx,
  who: Who,
  id: string,
  given: { readonly place?: string; readonly title?: string; readonly full?: boolean },
  today: string,
): Promise<Box> {
  if (!(await boxById(tx, who, id))) throw new NotFound();
  const { place, title, full } = given;
  if (place !== undefined && !(await placeThere(tx, who, place)))
    throw new BadForm("place", titles.place, sentences.noPlace);
  await updateBox(tx, who, id, {
    ...(place !== undefined && { place_id: place }),
    ...(title !== undefined && { title: title.trim() }),
    ...(full !== undefined && { full_since: full ? today : null }),
  });
  await record(tx, who, { kind: "file", action: "archive.changeBox", subject: id, form: { ...given } });
  return (await boxById(tx, who, id))!;
}
