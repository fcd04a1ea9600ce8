import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { progress } from "#server/matters/rows.ts";
import { periodOf, type Wanted } from "./ledger.ts";
import { toldOf, writingsOf } from "./lines.ts";
import { shownRows, type ShownRow } from "./queries.ts";
import { sentences, titles } from "./words.ts";

export interface Asked extends Wanted {
  readonly open?: boolean;
  /** Where the page before ended. */
  readonly after?: string;
  readonly limit?: number;
}

/** A book on the screen: a page of lines in words, the newest first. Refuses what the printed book refuses. */
export async function shown(tx: Tx, who: Who, asked: Asked, serves: boolean) {
  const { from, to, project, open = false, after, limit = 50 } = asked;
  const writings = writingsOf(asked);
  if (project !== undefined) await placeOf(tx, who, project);
  const rows = await shownRows(tx, who, {
    writings,
    project,
    open,
    ...periodOf(from, to),
    after: after === undefined ? undefined : placeIn(after),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const told = await toldOf(tx, who, writings, page, serves);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ number, procedure, opened, final, state, project: place }, n) => ({
      number,
      procedure,
      opened,
      final,
      project: place,
      progress: final ? 1 : progress(procedureOf(procedure), state),
      ...told[n]!,
    })),
    ...(last && { next: placeAfter(last) }),
  };
}

const placeAfter = ({ opened: at, id }: ShownRow) => Buffer.from(JSON.stringify({ at, id })).toString("base64url");

function placeIn(text: string): { readonly at: string; readonly id: string } {
  try {
    const { at, id } = JSON.parse(Buffer.from(text, "base64url").toString()) as { at: string; id: string };
    Temporal.Instant.from(at);
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return { at, id };
  } catch {
    // Falls through to the refusal: a place is only ever one of ours.
  }
  throw new BadForm("after", titles.after, sentences.wrongPlace);
}
