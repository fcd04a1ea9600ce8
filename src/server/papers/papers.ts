import { exact } from "#kit/moment.ts";
import { policiesOf } from "#kit/matter.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { namer } from "#server/matters/around.ts";
import { inHand } from "#server/matters/detail.ts";
import { moment } from "#server/matters/matters.ts";
import { valuesOf } from "#server/matters/procedures.ts";
import { sheetOf } from "./filling.ts";
import { companyName, lastIssue, picturesOf } from "./queries.ts";
import type { Picture, Sheet } from "./sheet.ts";

/** What reads a stored file by its digest; the files module gives it. */
export type ReadFile = (sha256: string) => Promise<Buffer>;

/**
 * A paper of a matter, ready to print: filled in as far as the matter has come. `desk` is the address of the desk, where
 * the QR code leads. NotFound for a matter that is not to be seen and for a paper its procedure does not have.
 */
export async function paperOf(
  tx: Tx,
  who: Who,
  key: string,
  name: string,
  desk: string,
  read: ReadFile,
): Promise<Sheet> {
  const now = moment(present());
  const held = await inHand(tx, who, key, now);
  const paper = held.p.papers?.[name];
  if (!paper || !held.matter) throw new NotFound();
  const nameOf = namer(held.around);
  const shown = Object.fromEntries(
    paper.shows.flatMap((field) => {
      const value = held.matter!.data[String(field)];
      return value === undefined ? [] : [[String(field), value]];
    }),
  );
  const pictures = await load(tx, who, valuesOf(held.p, shown, "photos", "signature"), read);
  return sheetOf(held.p, paper, held.matter, {
    company: await companyName(tx, who),
    number: held.number,
    address: `${desk}/matters/${held.number}`,
    printedAt: exact(now, held.place.calendar.zone),
    policies: policiesOf(held.p, { policies: held.policies }),
    nameOf: (kind, id) =>
      kind === "signer" ? ((held.around.staff.get(id) ?? held.around.people.get(id))?.name ?? "") : nameOf(kind, id),
    pictureOf: (file) => pictures.get(file),
    issuedAt: await lastIssue(tx, who, held.id, name),
  });
}

async function load(tx: Tx, who: Who, files: readonly string[], read: ReadFile): Promise<ReadonlyMap<string, Picture>> {
  const found = await picturesOf(tx, who, files);
  return new Map(
    await Promise.all(found.map(async ({ id, mime, sha256 }) => [id, { mime, bytes: await read(sha256) }] as const)),
  );
}
