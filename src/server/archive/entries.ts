import { randomUUIDv7 } from "node:crypto";
import { archiveCategories, forms, secrecyOf, type FormCode, type Retention } from "#kit/forms.ts";
import { local } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { boxById } from "./box-queries.ts";
import { addScans, lockEntry, updateEntry, type Changes } from "./entry-queries.ts";
import { keepUntil } from "./filing.ts";
import { homeIn, insertEntry } from "./manual-queries.ts";
import { nextNumbers } from "./numbering.ts";
import { sentences, titles } from "./words.ts";

/** A document on paper that is filed by hand. */
export interface NewEntry {
  readonly project: string;
  readonly title: string;
  readonly form: string;
  readonly formedOn: string;
  readonly department: string;
  readonly medium: string;
  readonly home?: string;
  readonly reference?: string;
  readonly party?: string;
  readonly secrecy?: string;
  readonly retention?: string;
  readonly pages?: number;
  readonly box?: string;
  readonly files?: readonly string[];
}

/** Files a document by hand (A1): numbered, classed by its form, boxed and with its scans. Returns its id. */
export async function add(tx: Tx, who: Who, given: NewEntry, now: Temporal.Instant): Promise<string> {
  const place = await placeOf(tx, who, given.project);
  const at = now.toString();
  const today = local(at, place.calendar.zone).toPlainDate();
  const formed = Temporal.PlainDate.from(given.formedOn);
  if (Temporal.PlainDate.compare(formed, today) > 0) throw new BadForm("formedOn", titles.formedOn, sentences.future);
  if (given.home !== undefined && !(await homeIn(tx, who, given.project, given.home)))
    throw new BadForm("home", titles.home, sentences.noHome);
  if (given.box !== undefined) await mustTake(tx, who, given.box);
  const form = given.form as FormCode;
  const category = forms[form][1];
  const retention = (given.retention ?? forms[form][2]) as Retention;
  const [number] = await nextNumbers(tx, who, place, { category, year: formed.year, many: 1, now: at });
  const id = randomUUIDv7();
  await insertEntry(tx, who, {
    id,
    project_id: given.project,
    matter_id: null,
    number: number!,
    category,
    form,
    forms: [form],
    title: given.title.trim(),
    reference: given.reference ?? null,
    party: given.party ?? null,
    formed_on: given.formedOn,
    department: given.department,
    home_id: given.home ?? null,
    medium: given.medium,
    pages: given.pages ?? null,
    secrecy: given.secrecy ?? secrecyOf(form),
    retention,
    keep_until: keepUntil(retention, formed),
    box_id: given.box ?? null,
    filed_at: at,
    filed_by: who.staff,
  });
  await attach(tx, who, { id, project: given.project }, given.files ?? [], at);
  await note(tx, who, "archive.add", { id, project: given.project }, { number, category: archiveCategories[category] });
  return id;
}

export interface EntryChanges {
  readonly title?: string;
  readonly reference?: string;
  readonly party?: string;
  readonly secrecy?: string;
  readonly department?: string;
  readonly medium?: string;
  readonly pages?: number;
  /** An empty text takes it out of its box. */
  readonly box?: string;
  readonly files?: readonly string[];
}

/** Changes what the catalogue says of an entry; the title of what filed itself stays. */
export async function change(tx: Tx, who: Who, id: string, given: EntryChanges, now: Temporal.Instant): Promise<void> {
  const entry = await unlocked(tx, who, id);
  const { box, files = [], title, ...plain } = given;
  if (title !== undefined && entry.matter !== null) throw new Refused("filedItself", sentences.notElectronic);
  if (box) await mustTake(tx, who, box);
  const changes: Changes = {
    ...plain,
    ...(title !== undefined && { title: title.trim() }),
    ...(box !== undefined && { box_id: box === "" ? null : box }),
  };
  await updateEntry(tx, who, id, changes);
  await attach(tx, who, entry, files, now.toString());
  await note(tx, who, "archive.change", entry, given);
}

/** Puts entries into a box, as many as given; those one may not see are not moved. */
export async function putInBox(tx: Tx, who: Who, box: string, entries: readonly string[]): Promise<void> {
  await mustTake(tx, who, box);
  for (const id of entries) {
    const entry = await unlocked(tx, who, id);
    await updateEntry(tx, who, id, { box_id: box });
    await note(tx, who, "archive.box", entry, { box });
  }
}

/** Freezes an entry while a dispute is going on: nothing destroys it until it is released. */
export async function hold(tx: Tx, who: Who, id: string, reason: string, now: Temporal.Instant): Promise<void> {
  const entry = await unlocked(tx, who, id);
  if (entry.hold !== null) throw new Refused("held", sentences.heldAlready);
  await updateEntry(tx, who, id, { hold: reason, held_by: who.staff, held_at: now.toString() });
  await note(tx, who, "archive.hold", entry, { reason });
}

export async function release(tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const entry = await unlocked(tx, who, id);
  if (entry.hold === null) throw new Refused("notHeld", sentences.notHeld);
  await updateEntry(tx, who, id, { hold: null, held_by: null, held_at: null });
  await note(tx, who, "archive.release", entry, { reason });
}

/** An entry in hand that is still ours to change. */
async function unlocked(tx: Tx, who: Who, id: string) {
  const entry = await lockEntry(tx, who, id);
  if (!entry) throw new NotFound();
  if (entry.status === "destroyed" || entry.status === "transferred") throw new Refused("gone", sentences.gone);
  return entry;
}

async function mustTake(tx: Tx, who: Who, box: string): Promise<void> {
  const known = await boxById(tx, who, box);
  if (!known) throw new BadForm("box", titles.box, sentences.noBox);
  if (known.full) throw new Refused("full", sentences.fullBox);
}

async function attach(
  tx: Tx,
  who: Who,
  entry: { readonly id: string; readonly project: string },
  files: readonly string[],
  at: string,
): Promise<void> {
  if (files.length === 0) return;
  const taken = await addScans(tx, who, entry, files, at);
  if (taken !== new Set(files).size) throw new BadForm("files", titles.files, sentences.noFile);
}

const note = (
  tx: Tx,
  who: Who,
  action: string,
  entry: { readonly id: string; readonly project: string },
  form: object,
) => record(tx, who, { kind: "file", action, project: entry.project, subject: entry.id, form: { ...form } });
