import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { sentences, titles } from "./words.ts";

/** Gives somebody a post from a day on; the id of that turn. One person may hold several posts at once (O2). */
export async function assign(tx: Tx, who: Who, staff: string, post: string, from: string): Promise<string> {
  await mustBeThere(tx, who, staff, post, from);
  const { rows: held } = await sql`
    select from assignments where company_id = ${who.company} and staff_id = ${staff} and post_id = ${post}
      and valid && daterange(${from}::date, null)
  `.execute(tx);
  if (held.length > 0) throw new Refused("alreadyHolds", sentences.alreadyHolds);
  const id = randomUUID();
  await sql`
    insert into assignments (company_id, id, staff_id, post_id, valid)
    values (${who.company}, ${id}, ${staff}, ${post}, daterange(${from}::date, null))
  `.execute(tx);
  await record(tx, who, { kind: "organisation", action: "assign", subject: staff, form: { post, from } });
  return id;
}

/** The last day somebody holds a post. */
export async function end(tx: Tx, who: Who, id: string, until: string): Promise<void> {
  const { rows } = await sql<{ staff: string; since: string; until: string | null }>`
    select staff_id as staff, lower(valid)::text as since, upper(valid)::text as until from assignments
    where company_id = ${who.company} and id = ${id} for update
  `.execute(tx);
  const [turn] = rows;
  if (!turn) throw new NotFound();
  if (turn.until !== null) throw new Refused("ended", sentences.ended);
  if (until < turn.since) throw new BadForm("until", titles.until, sentences.endsBefore);
  await sql`
    update assignments set valid = daterange(lower(valid), ${until}::date + 1)
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  await record(tx, who, {
    kind: "organisation",
    action: "endAssignment",
    subject: turn.staff,
    form: { assignment: id, until },
  });
}

/** Whoever leaves holds no post from that day on, and what had not begun never does. */
export async function endAll(tx: Tx, who: Who, staff: string, day: string): Promise<void> {
  const theirs = sql`company_id = ${who.company} and staff_id = ${staff}`;
  await sql`delete from assignments where ${theirs} and lower(valid) >= ${day}::date`.execute(tx);
  await sql`
    update assignments set valid = daterange(lower(valid), ${day}::date)
    where ${theirs} and (upper_inf(valid) or upper(valid) > ${day}::date)
  `.execute(tx);
}

async function mustBeThere(tx: Tx, who: Who, staff: string, post: string, day: string): Promise<void> {
  const { rows } = await sql<{ staff: boolean; post: boolean }>`
    select
      exists (select from staff where company_id = ${who.company} and id = ${staff} and (left_on is null or left_on > ${day}::date)) as staff,
      exists (select from posts where company_id = ${who.company} and id = ${post}) as post
  `.execute(tx);
  if (!rows[0]?.staff) throw new BadForm("staff", titles.staff, sentences.noStaff);
  if (!rows[0].post) throw new BadForm("post", titles.post, sentences.noPost);
}
