import { sql } from "kysely";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { NotFound, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { placeOf } from "#server/matters/place.ts";
import { houseOf } from "./board-queries.ts";
import { listOn, type PricedRow } from "./queries.ts";
import { classTitles, sentences } from "./words.ts";

/** Prices as a notice board shows them, to whoever passes by. */
export interface Board {
  readonly company: string;
  readonly project: string;
  readonly hotline: string;
  readonly since?: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly BoardRow[] }[];
}
interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  readonly fen: number;
  readonly furtherFen?: number;
  readonly negotiable: boolean;
  readonly materials: "customer" | "included";
  readonly note: string;
}

/** Puts the prices of a project on public display under a word of the address (S10); a word is one project's only. */
export async function putUp(tx: Tx, who: Who, project: string, code: string, at = present()): Promise<void> {
  await placeOf(tx, who, project);
  const { rows } = await sql`
    insert into price_boards (code, company_id, project_id, shown_since, shown_by)
    values (${code.toUpperCase()}, ${who.company}, ${project}, ${dayOf(at)}, ${who.staff})
    on conflict (company_id, project_id) do update set code = excluded.code
    where not exists (select from price_boards other where other.code = excluded.code and other.project_id <> ${project})
    returning code
  `
    .execute(tx)
    .catch(refuseTaken);
  if (rows.length === 0) throw new Refused("addressTaken", sentences.addressTaken);
}

const unique = "23505";
function refuseTaken(error: unknown): never {
  if ((error as { code?: string }).code === unique) throw new Refused("addressTaken", sentences.addressTaken);
  throw error;
}

export async function takeDown(tx: Tx, who: Who, project: string): Promise<void> {
  await placeOf(tx, who, project);
  await sql`delete from price_boards where company_id = ${who.company} and project_id = ${project}`.execute(tx);
}

/** The word under which a project's prices are shown, if they are. */
export async function shownAs(tx: Tx, who: Who, project: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select code from price_boards where company_id = ${who.company} and project_id = ${project}
  `.execute(tx);
  return rows[0]?.code;
}

/** The board under a word of the address, for anybody. */
export async function boardAt(db: Database, code: string, at = present()): Promise<Board> {
  const found = await db.platform((bare) =>
    bare
      .selectFrom("price_boards")
      .select(["company_id as company", "project_id as project"])
      .where("code", "=", code.toUpperCase())
      .executeTakeFirst(),
  );
  if (!found) throw new NotFound();
  const who = systemOf(found.company);
  return db.read(who, (tx) => boardOf(tx, who, found.project, at));
}

/** What a project sells today, by class. */
export async function boardOf(tx: Tx, who: Who, project: string, at = present()): Promise<Board> {
  const { units, name } = await placeOf(tx, who, project);
  const { company, hotline } = await houseOf(tx, who);
  const rows = await listOn(tx, who, units, dayOf(at));
  const since = rows
    .map((row) => row.since)
    .toSorted()
    .at(-1);
  const groups = Map.groupBy(rows, (row) => row.class);
  return {
    company,
    project: name,
    hotline,
    ...(since && { since }),
    groups: [...groups].map(([group, items]) => ({ title: classTitles[group], rows: items.map(boardRow) })),
  };
}

const boardRow = ({ code, name, measure, fen, furtherFen, negotiable, materials, note }: PricedRow): BoardRow => ({
  code,
  name,
  measure,
  fen,
  ...(furtherFen !== null && { furtherFen }),
  negotiable,
  materials,
  note,
});
