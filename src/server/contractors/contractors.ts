import { randomUUID } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { seal, unseal } from "#server/base/seal.ts";
import { dayOf } from "#server/homes/day.ts";
import { assign } from "#server/org/assignments.ts";
import * as staff from "#server/org/staff.ts";
import { phoneOf, tailOf } from "#server/people/phone.ts";
import {
  contractorsOf,
  insertContractor,
  isTaken,
  joinContractor,
  outsidePost,
  replaceTerms,
  sealedPhoneOf,
  updateContractor,
  type ContractorRow,
  type Term,
} from "./queries.ts";
import { postTitle, sentences, titles } from "./words.ts";

export interface ContractorForm {
  readonly name?: string;
  readonly trade?: string;
  readonly contact?: string;
  readonly note?: string;
  readonly phone?: string;
  /** The last day we worked together; null where we do. */
  readonly endedOn?: string | null;
}

/** All contractors, or one of them; nothing for one that is not there. */
export async function list(tx: Tx, who: Who, now: Temporal.Instant, id?: string) {
  const rows = await contractorsOf(tx, who, { ...(id !== undefined && { id }), now: now.toString(), day: dayOf(now) });
  return rows.map(described);
}

const described = ({ phone_tail: tail, ended_on: endedOn, ...row }: ContractorRow) => ({
  ...row,
  ...(tail !== null && { phone: `*******${tail}` }),
  ...(endedOn !== null && { endedOn }),
});

/** Adds a contractor; its id. */
export async function add(tx: Tx, who: Who, form: ContractorForm): Promise<string> {
  const id = randomUUID();
  if (!(await insertContractor(tx, who, id, columnsOf(who, id, form))))
    throw new Refused("sameName", sentences.sameName);
  await noted(tx, who, "addContractor", id, { name: form.name });
  return id;
}

/** Changes what is known of a contractor. */
export async function change(tx: Tx, who: Who, id: string, form: ContractorForm): Promise<void> {
  if (form.name !== undefined && (await isTaken(tx, who, id, form.name.trim())))
    throw new Refused("sameName", sentences.sameName);
  const columns = columnsOf(who, id, form);
  if (Object.keys(columns).length === 0) return;
  if (!(await updateContractor(tx, who, id, columns))) throw new NotFound();
  await noted(tx, who, "changeContractor", id, { fields: Object.keys(form).toSorted() });
}

/** Sets how long the building contract gives a contractor for each part. Turns of clocks that run are not touched. */
export async function agree(tx: Tx, who: Who, id: string, terms: readonly Term[]): Promise<void> {
  if (new Set(terms.map(({ part }) => part)).size < terms.length)
    throw new BadForm("terms", titles.terms, sentences.samePart);
  await mustBeThere(tx, who, id);
  await replaceTerms(tx, who, id, terms);
  await noted(tx, who, "contractorTerms", id, { terms });
}

export interface PersonForm {
  readonly name: string;
  readonly userName: string;
  readonly phone?: string;
  readonly project: string;
}

/** Lets somebody of a contractor sign in for a project: they see the contractor's own matters and nothing else. */
export async function admit(
  tx: Tx,
  who: Who,
  id: string,
  { project, ...form }: PersonForm,
  hash: string,
  now: Temporal.Instant,
): Promise<void> {
  await mustBeThere(tx, who, id);
  const seen = who.projects === "all" || who.projects.includes(project);
  const post = seen ? await outsidePost(tx, who, project, postTitle) : undefined;
  if (post === undefined) throw new BadForm("project", titles.project, sentences.noProject);
  const person = await staff.add(tx, who, { ...form, hash }, now);
  await joinContractor(tx, who, person, id);
  await assign(tx, who, person, post, dayOf(now));
}

/** The phone number of a contractor in full. Each look is on record. */
export async function phoneNumber(tx: Tx, who: Who, id: string, reason: string): Promise<string> {
  const sealed = await sealedPhoneOf(tx, who, id);
  if (sealed === undefined) throw new NotFound();
  if (sealed === null) throw new Refused("noPhone", sentences.noPhone);
  await record(tx, who, { kind: "reveal", action: "phone", subject: id, form: { reason } });
  return unseal(sealed, bound(who, id));
}

async function mustBeThere(tx: Tx, who: Who, id: string): Promise<void> {
  if ((await sealedPhoneOf(tx, who, id)) === undefined) throw new NotFound();
}

const noted = (tx: Tx, who: Who, action: string, subject: string, form: Record<string, unknown>) =>
  record(tx, who, { kind: "organisation", action, subject, form });

const bound = ({ company }: Who, id: string) => `${company}|contractors|phone_sealed|${id}`;

function columnsOf(who: Who, id: string, { name, trade, contact, note, phone, endedOn }: ContractorForm) {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(trade !== undefined && { trade: trade.trim() }),
    ...(contact !== undefined && { contact: contact.trim() }),
    ...(note !== undefined && { note }),
    ...(endedOn !== undefined && { ended_on: endedOn }),
    ...(phone !== undefined && sealedPhone(who, id, phone)),
  };
}

function sealedPhone(who: Who, id: string, text: string) {
  if (text === "") return { phone_sealed: null, phone_tail: null };
  const phone = phoneOf(text);
  if (!phone) throw new BadForm("phone", titles.phone, sentences.badPhone);
  return { phone_sealed: seal(phone, bound(who, id)), phone_tail: tailOf(phone) };
}
