import type { Tx, Who } from "#server/base/database.ts";
import { blindIndex } from "#server/base/seal.ts";
import { phrase } from "#server/search/phrase.ts";
import { peopleMeant } from "#server/search/queries.ts";
import { personHits, type PersonHit } from "./hits.ts";
import { phoneIn } from "./people.ts";
import { peoplePage } from "./queries.ts";

interface Wanted {
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** People by name, or those a line may mean; a page at a time. */
export async function list(
  tx: Tx,
  who: Who,
  { text = "", after, limit = 50 }: Wanted,
): Promise<{ rows: PersonHit[]; next?: string }> {
  if (text.trim() !== "") return { rows: await personHits(tx, who, (await meant(tx, who, text)).slice(0, limit)) };
  const found = await peoplePage(tx, who, placeOf(after), limit);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: await personHits(
      tx,
      who,
      rows.map(({ id }) => id),
    ),
    ...(found.length > limit && last && { next: Buffer.from(`${last.id} ${last.name}`).toString("base64url") }),
  };
}

/** Ids of the people a line may mean: by name, sound, number, plate or the end of a phone number. */
export async function meant(tx: Tx, who: Who, line: string): Promise<string[]> {
  const said = phrase(line);
  const { tail, phone } = said;
  const found = await peopleMeant(tx, who, said, phone ? blindIndex(phone) : undefined);
  const really = tail && tail.length > 4 ? found.filter((person) => phoneIn(who, person)?.endsWith(tail)) : found;
  return really.map(({ id }) => id);
}

/** A place in the list as the client hands it back; whatever else it hands is the beginning. */
function placeOf(cursor = ""): { name: string; id: string } | undefined {
  const [id = "", ...name] = Buffer.from(cursor, "base64url").toString().split(" ");
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { id, name: name.join(" ") } : undefined;
}
