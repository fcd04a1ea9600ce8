import type { Field } from "#kit/fields.ts";
import { isPersonal } from "#kit/masking.ts";
import type { Values } from "#kit/matter.ts";
import { valueWords, type NameOf } from "#kit/sentences.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { namer } from "./around.ts";
import { inHand } from "./detail.ts";
import { moment } from "./matters.ts";
import type { File } from "./shapes.ts";
import { filesOf } from "./story.ts";
import { betweenCells, problems, refusals, titles } from "./words.ts";

export interface Revealed {
  readonly words: string;
  readonly files: readonly File[];
}

/**
 * Shows a personal answer of a matter in full, for a reason, which is kept with who looked (O5). BadForm for too short a
 * reason, NotFound for a matter that is not to be seen, Refused where nothing personal was answered.
 */
export async function reveal(
  tx: Tx,
  who: Who,
  id: string,
  { field: name, reason }: { readonly field: string; readonly reason: string },
  at = present(),
): Promise<Revealed> {
  if ([...reason.trim()].length < 4) throw new BadForm("reason", titles.reason, problems.shortReason);
  const { p, matter, around, place } = await inHand(tx, who, id, moment(at));
  const [field, value] = [p.fields[name], matter!.data[name]];
  if (!field || !isPersonal(field) || value === undefined)
    throw new Refused("nothingToReveal", refusals.nothingToReveal);
  const form = { reason: reason.trim() };
  await record(tx, who, { kind: "reveal", action: name, project: place.id, subject: id, form });
  const words = inFull(field, value, namer(around), place.calendar.zone);
  return { words, files: filesOf(p, { [name]: value }, around) };
}

/** A value with nothing left out; a table line by line. */
function inFull(field: Field<unknown>, value: unknown, nameOf: NameOf, zone: string): string {
  const { columns } = field;
  if (!columns || !Array.isArray(value)) return valueWords(field, value, nameOf, zone);
  const line = (row: Values) =>
    Object.entries(columns)
      .filter(([name]) => row[name] !== undefined)
      .map(([name, column]) => valueWords(column, row[name], nameOf, zone))
      .join(betweenCells);
  return value.map(line).join("\n");
}
