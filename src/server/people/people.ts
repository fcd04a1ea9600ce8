import { randomUUID } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { blindIndex, seal, unseal } from "#server/base/seal.ts";
import { idNumberOf } from "./id-number.ts";
import { phoneOf, tailOf } from "./phone.ts";
import { plateOf } from "./plate.ts";
import { insertPeople, personById, updatePerson, type PersonRecord } from "./queries.ts";
import { spell } from "./spelling.ts";
import { sentences, titles } from "./words.ts";

/** What is said about a person. An empty text takes away what was there; what is not mentioned stays. */
export interface PersonForm {
  readonly kind?: "person" | "company";
  readonly name?: string;
  readonly addressAs?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly plate?: string;
  readonly note?: string;
}

/** Writes a person down, known in a project where no home of theirs makes them so; their id. */
export async function add(tx: Tx, who: Who, form: PersonForm & { readonly name: string }, knownIn?: string) {
  const person = recordOf(who, randomUUID(), form, knownIn);
  await insertPeople(tx, who, [person]);
  await record(tx, who, {
    kind: "person",
    action: "add",
    project: knownIn ?? null,
    subject: person.id,
    form: mentioned(form),
  });
  return person.id;
}

/** Changes what is known of a person. The log keeps which of it, not the secrets themselves. */
export async function change(tx: Tx, who: Who, id: string, form: PersonForm): Promise<void> {
  if (!(await updatePerson(tx, who, id, columnsOf(who, id, form)))) throw new NotFound();
  await record(tx, who, { kind: "person", action: "change", subject: id, form: mentioned(form) });
}

export type Secret = "phone" | "idNumber";

/** Shows a secret in full, for a reason, which is kept with who looked (O5). Throws BadForm for too short a reason. */
export async function reveal(tx: Tx, who: Who, id: string, field: Secret, reason: string): Promise<string> {
  if ([...reason.trim()].length < 4) throw new BadForm("reason", titles.reason, sentences.shortReason);
  const person = await personById(tx, who, id);
  if (!person) throw new NotFound();
  const sealed = field === "phone" ? person.phone_sealed : person.id_number_sealed;
  if (!sealed) throw new Refused("nothingToReveal", sentences.nothingToReveal);
  await record(tx, who, { kind: "reveal", action: field, subject: id, form: { reason: reason.trim() } });
  return unseal(sealed, boundTo(who, columnOf[field], id));
}

/** The phone number of a person found, in full: to be masked before it leaves the server. */
export const phoneIn = (
  who: Who,
  { id, phone_sealed }: { readonly id: string; readonly phone_sealed: string | null },
) => (phone_sealed === null ? undefined : unseal(phone_sealed, boundTo(who, columnOf.phone, id)));

export const idNumberIn = (
  who: Who,
  { id, id_number_sealed }: { readonly id: string; readonly id_number_sealed: string | null },
) => (id_number_sealed === null ? undefined : unseal(id_number_sealed, boundTo(who, columnOf.idNumber, id)));

/** The whole row of a new person. Throws BadForm where a number can be none. */
export function recordOf(
  who: Who,
  id: string,
  form: PersonForm & { readonly name: string },
  knownIn?: string,
): PersonRecord {
  return { ...blank, id, known_in: knownIn ?? null, ...columnsOf(who, id, form) };
}

const blank: Omit<PersonRecord, "id" | "name" | "pinyin" | "initials" | "known_in"> = {
  kind: "person",
  address_as: null,
  phone_sealed: null,
  phone_index: null,
  phone_tail: null,
  id_number_sealed: null,
  id_number_index: null,
  plate: null,
  note: "",
};

type Named<F extends PersonForm> = F extends { readonly name: string }
  ? { name: string; pinyin: string; initials: string }
  : object;

function columnsOf<F extends PersonForm>(who: Who, id: string, form: F): Partial<PersonRecord> & Named<F> {
  const { kind, name, addressAs, phone, idNumber, plate, note } = form;
  return {
    ...(kind && { kind }),
    ...(name !== undefined && { name: name.trim(), ...spell(name.trim()) }),
    ...(addressAs !== undefined && { address_as: addressAs || null }),
    ...(phone !== undefined && sealedPhone(who, id, phone)),
    ...(idNumber !== undefined && sealedIdNumber(who, id, idNumber)),
    ...(plate !== undefined && { plate: plate === "" ? null : valid("plate", plateOf(plate), sentences.badPlate) }),
    ...(note !== undefined && { note: note.trim() }),
  } as Partial<PersonRecord> & Named<F>;
}

function sealedPhone(who: Who, id: string, text: string) {
  if (text === "") return { phone_sealed: null, phone_index: null, phone_tail: null };
  const phone = valid("phone", phoneOf(text), sentences.badPhone);
  return {
    phone_sealed: seal(phone, boundTo(who, columnOf.phone, id)),
    phone_index: blindIndex(phone),
    phone_tail: tailOf(phone),
  };
}

function sealedIdNumber(who: Who, id: string, text: string) {
  if (text === "") return { id_number_sealed: null, id_number_index: null };
  const number = valid("idNumber", idNumberOf(text), sentences.badIdNumber);
  return { id_number_sealed: seal(number, boundTo(who, columnOf.idNumber, id)), id_number_index: blindIndex(number) };
}

function valid(field: "phone" | "idNumber" | "plate", value: string | undefined, problem: string): string {
  if (value === undefined) throw new BadForm(field, titles[field], problem);
  return value;
}

const columnOf = { phone: "phone_sealed", idNumber: "id_number_sealed" } as const;
const boundTo = ({ company }: Who, column: string, id: string) => `${company}|people|${column}|${id}`;

/** The words of the log: which answers were touched. */
const mentioned = (form: PersonForm) => ({ fields: Object.keys(form).toSorted() });
