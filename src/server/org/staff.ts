import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { blindIndex, seal } from "#server/base/seal.ts";
import { phoneOf, tailOf } from "#server/people/phone.ts";
import { spell } from "#server/people/spelling.ts";
import { sentences as ofPeople } from "#server/people/words.ts";
import { endAll } from "./assignments.ts";
import { sentences, titles } from "./words.ts";

export interface StaffForm {
  readonly name?: string;
  readonly phone?: string;
  readonly mustUseTotp?: boolean;
  /** The hash of a password, made before the transaction: it takes its time. */
  readonly hash?: string;
}

/** Takes somebody on; their id. User names are one of a kind in the whole house, for people sign in by them. */
export async function add(
  tx: Tx,
  who: Who,
  form: StaffForm & { readonly name: string; readonly userName: string },
  now: Temporal.Instant,
) {
  const { rows } = await sql`select from directory where user_name = ${form.userName}`.execute(tx);
  if (rows.length > 0) throw new Refused("sameUserName", sentences.sameUserName);
  const id = randomUUID();
  await tx
    .insertInto("staff")
    .values({
      company_id: who.company,
      id,
      user_name: form.userName,
      ...columnsOf(who, id, form, now),
      name: form.name.trim(),
    })
    .execute();
  await sql`insert into directory (user_name, company_id, staff_id) values (${form.userName}, ${who.company}, ${id})`.execute(
    tx,
  );
  await record(tx, who, {
    kind: "organisation",
    action: "addStaff",
    subject: id,
    form: { name: form.name, userName: form.userName },
  });
  return id;
}

/** Changes what is known of somebody; a new password ends all their sessions. */
export async function change(tx: Tx, who: Who, id: string, form: StaffForm, now: Temporal.Instant): Promise<void> {
  const columns = columnsOf(who, id, form, now);
  if (Object.keys(columns).length === 0) return;
  const { numUpdatedRows } = await tx
    .updateTable("staff")
    .set(columns)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFound();
  if (form.hash !== undefined) await endSessions(tx, who, id, now);
  await record(tx, who, {
    kind: "organisation",
    action: "changeStaff",
    subject: id,
    form: { fields: Object.keys(form).toSorted() },
  });
}

/** Somebody leaves: from that day on they hold no post and nobody is signed in in their name any more. */
export async function leave(tx: Tx, who: Who, id: string, day: string, now: Temporal.Instant): Promise<void> {
  if (id === who.staff) throw new Refused("selfLeave", sentences.selfLeave);
  const { rows } = await sql`
    update staff set left_on = ${day}::date where company_id = ${who.company} and id = ${id} returning id
  `.execute(tx);
  if (rows.length === 0) throw new NotFound();
  await endAll(tx, who, id, day);
  await endSessions(tx, who, id, now);
  await record(tx, who, { kind: "organisation", action: "leave", subject: id, form: { on: day } });
}

async function endSessions(tx: Tx, who: Who, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update sessions set revoked_at = ${now.toString()}
    where company_id = ${who.company} and staff_id = ${id} and revoked_at is null
  `.execute(tx);
}

function columnsOf(who: Who, id: string, { name, phone, mustUseTotp, hash }: StaffForm, now: Temporal.Instant) {
  return {
    ...(name !== undefined && { name: name.trim(), pinyin: spell(name.trim()).pinyin }),
    ...(phone !== undefined && sealedPhone(who, id, phone)),
    ...(mustUseTotp !== undefined && { must_use_totp: mustUseTotp }),
    ...(hash !== undefined && { password_hash: hash, password_set_at: now.toString() }),
  };
}

function sealedPhone({ company }: Who, id: string, text: string) {
  if (text === "") return { phone_sealed: null, phone_index: null, phone_tail: null };
  const phone = phoneOf(text);
  if (!phone) throw new BadForm("phone", titles.phone, ofPeople.badPhone);
  return {
    phone_sealed: seal(phone, `${company}|staff|phone_sealed|${id}`),
    phone_index: blindIndex(phone),
    phone_tail: tailOf(phone),
  };
}
