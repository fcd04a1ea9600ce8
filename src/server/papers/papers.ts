import { exact } from "#kit/moment.ts";
import { isKeptFrom, veiled } from "#kit/masking.ts";
import { policiesOf, type Matter } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { NotFound } from "#server/base/refusal.ts";
import { namer } from "#server/matters/around.ts";
import { inHand } from "#server/matters/detail.ts";
import { moment } from "#server/matters/matters.ts";
import { valuesOf } from "#server/matters/procedures.ts";
import { sheetOf } from "./filling.ts";
import { companyName, lastIssue, picturesOf } from "./queries.ts";
import type { Picture, Sheet } from "./sheet.ts";
import { words } from "./words.ts";

/** What reads a stored file by its digest; the files module gives it. */
export type ReadFile = (sha256: string) => Promise<Buffer>;

export interface Printer {
  /** The address of the desk, where the QR code leads. */
  readonly desk: string;
  readonly read: ReadFile;
  /** Whether personal answers are printed in full; that they were is on record (O5). Else they are masked. */
  readonly full: boolean;
}

/**
 * A paper of a matter, ready to print: filled in as far as the matter has come. NotFound for a matter that is not to be
 * seen and for a paper its procedure does not have.
 */
export async function paperOf(
  tx: Tx,
  who: Who,
  key: string,
  name: string,
  { desk, read, full }: Printer,
): Promise<Sheet> {
  const now = moment(present());
  const held = await inHand(tx, who, key, now);
  const paper = held.p.papers?.[name];
  if (!paper || !held.matter) throw new NotFound();
  const matter = full ? held.matter : maskedMatter(held.p, held.matter);
  const personal = paper.shows.some(
    (field) => isKeptFrom(held.p.fields[String(field)], false) && held.matter!.data[String(field)] !== undefined,
  );
  if (full && personal)
    await record(tx, who, {
      kind: "reveal",
      action: `paper:${name}`,
      project: held.place.id,
      subject: held.id,
      form: { reason: words.printed(paper.title) },
    });
  const nameOf = namer(held.around);
  const shown = Object.fromEntries(
    paper.shows.flatMap((field) => {
      const value = matter.data[String(field)];
      return value === undefined ? [] : [[String(field), value]];
    }),
  );
  const pictures = await load(tx, who, valuesOf(held.p, shown, "photos", "signature"), read);
  return sheetOf(held.p, paper, matter, {
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

const maskedMatter = (p: AnyProcedure, matter: Matter): Matter => ({
  ...matter,
  data: veiled(p.fields, matter.data, false),
  deeds: matter.deeds.map((deed) => (deed.form ? { ...deed, form: veiled(p.fields, deed.form, false) } : deed)),
});

async function load(tx: Tx, who: Who, files: readonly string[], read: ReadFile): Promise<ReadonlyMap<string, Picture>> {
  const found = await picturesOf(tx, who, files);
  return new Map(
    await Promise.all(found.map(async ({ id, mime, sha256 }) => [id, { mime, bytes: await read(sha256) }] as const)),
  );
}
