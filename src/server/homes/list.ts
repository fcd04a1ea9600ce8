import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { phrase } from "#server/search/phrase.ts";
import { homesMeant } from "#server/search/queries.ts";
import { buildingById, buildingsOf, cellsOf } from "./building-queries.ts";
import { homeRows } from "./card.ts";
import { dayOf } from "./day.ts";
import { homesByIds, homesPage, openOf, type HomesWanted } from "./queries.ts";
import { buildingTitles, doubleSurnames } from "./words.ts";

export interface Wanted extends Pick<HomesWanted, "project" | "building" | "occupied"> {
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Homes in the order of their houses, a page at a time; a line typed is understood as in the search. */
export async function list(
  tx: Tx,
  who: Who,
  { text = "", after, limit = 50, ...wanted }: Wanted,
  now: Temporal.Instant,
) {
  const day = dayOf(now);
  const said = text.trim() === "" ? undefined : await homesMeant(tx, who, phrase(text), wanted.project, limit);
  const found = said
    ? await homesByIds(tx, who, said, day)
    : await homesPage(tx, who, day, { ...wanted, after: placeOf(after), limit });
  const rows = found.slice(0, limit);
  const open = await openOf(
    tx,
    who,
    rows.map(({ id }) => id),
  );
  const last = rows.at(-1);
  return {
    rows: await homeRows(tx, who, rows, day, open),
    ...(found.length > limit && last && "sort" in last && { next: cursorOf(last as typeof last & { sort: number }) }),
  };
}

const cursorOf = ({ sort, id, name }: { readonly sort: number; readonly id: string; readonly name: string }) =>
  Buffer.from(`${sort} ${id} ${name}`).toString("base64url");

/** A place in the list as the client hands it back; whatever else it hands is the beginning. */
function placeOf(cursor = ""): [number, string, string] | undefined {
  const [, sort, id, name] =
    /^(\d{1,9}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.*)$/.exec(
      Buffer.from(cursor, "base64url").toString(),
    ) ?? [];
  return sort && id && name !== undefined ? [Number(sort), name, id] : undefined;
}

/** The houses of a project, or of all. */
export async function buildings(tx: Tx, who: Who, project: string | undefined) {
  const found = await buildingsOf(tx, who, project);
  return found.map(({ project, project_name, ...building }) => ({
    ...building,
    kindTitle: buildingTitles[building.kind],
    project: { id: project, name: project_name },
  }));
}

/** The plan of a house: every home with the family's name and what is open or late. */
export async function cells(tx: Tx, who: Who, building: string, now: Temporal.Instant) {
  if (!(await buildingById(tx, who, building))) throw new NotFound();
  const found = await cellsOf(tx, who, building, dayOf(now), now.toString());
  return found.map(({ holder, ...cell }) => ({
    ...cell,
    ...(holder !== null && { family: familyOf(holder) }),
    arrears: false,
  }));
}

/** The surname of a person, the short name of a firm: enough for a cell and no more. */
const familyOf = (name: string) =>
  name.length > 4 ? name.slice(0, 4) : doubleSurnames.includes(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
