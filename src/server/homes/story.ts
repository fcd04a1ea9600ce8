import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { roleTitles, type Role } from "#server/people/words.ts";
import type { Happening } from "./story-queries.ts";
import { story } from "./words.ts";

/** One line of a home's story, in words. */
export interface Told {
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
  readonly matter?: { readonly id: string; readonly number: string };
}

export const told = (happening: Happening): Told => ({
  at: happening.at,
  kind: happening.kind,
  sentence: sentenceOf(happening),
  ...(happening.matter !== null && { matter: { id: happening.matter, number: happening.number ?? "" } }),
});

function sentenceOf({ what, name, detail }: Happening): string {
  switch (what) {
    case "opened":
      return story.opened(procedureTitles[name as ProcedureName], detail ?? "");
    case "closed":
      return story.closed(procedureTitles[name as ProcedureName], procedureOf(name!).states[detail!]?.title ?? "");
    case "movedIn":
      return story.movedIn(name!, roleTitles[detail as Role]);
    case "movedOut":
      return story.movedOut(name!, roleTitles[detail as Role]);
    case "managed":
      return story.managed(name!);
    default:
      return story.home[what] ?? what;
  }
}

/** A place in the story, as the client hands it back: opaque to it. */
export const cursorOf = ({ moment, key }: Pick<Happening, "moment" | "key">): string =>
  Buffer.from(`${key} ${moment}`).toString("base64url");

/** The place a cursor names, or nothing where it is none of ours. */
export function placeOf(cursor: string): { at: string; key: string } | undefined {
  const [key = "", ...moment] = Buffer.from(cursor, "base64url").toString().split(" ");
  const at = moment.join(" ");
  return Number.isNaN(Date.parse(at)) ? undefined : { at, key };
}
