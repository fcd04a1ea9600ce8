import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { projectOf } from "./living-queries.ts";
import { sentences, titles } from "./words.ts";

/**
 * Gives a home its one account manager from a day on; whoever was it before is so until the day before (O4).
 * Refused where later days are spoken for.
 */
export async function setAccountManager(tx: Tx, who: Who, home: string, staff: string, from: string): Promise<void> {
  const project = await projectOf(tx, who, home);
  if (!project) throw new NotFound();
  await mustWorkHere(tx, who, staff, from);
  const turns = await turnsFrom(tx, who, home, from);
  if (turns.some(({ since }) => since > from)) throw new Refused("managerBefore", sentences.managerBefore);
  if (turns.some((turn) => turn.staff === staff && turn.since <= from)) return;
  await endTurns(tx, who, home, from);
  await sql`
    insert into account_managers (company_id, project_id, home_id, staff_id, valid)
    values (${who.company}, ${project}, ${home}, ${staff}, daterange(${from}::date, null))
  `.execute(tx);
  await record(tx, who, { kind: "home", action: "accountManager", project, subject: home, form: { staff, from } });
}

/** Whose turn it is on a day or later. */
async function turnsFrom(tx: Tx, who: Who, home: string, day: string) {
  const { rows } = await sql<{ staff: string; since: string }>`
    select staff_id as staff, lower(valid)::text as since from account_managers
    where company_id = ${who.company} and home_id = ${home} and valid && daterange(${day}::date, null)
    for update
  `.execute(tx);
  return rows;
}

/** A turn that would have begun on the very day has never been. */
async function endTurns(tx: Tx, who: Who, home: string, day: string): Promise<void> {
  const here = sql`company_id = ${who.company} and home_id = ${home}`;
  await sql`delete from account_managers where ${here} and lower(valid) = ${day}::date`.execute(tx);
  await sql`
    update account_managers set valid = daterange(lower(valid), ${day}::date) where ${here} and valid @> ${day}::date
  `.execute(tx);
}

async function mustWorkHere(tx: Tx, who: Who, staff: string, day: string): Promise<void> {
  const { rows } = await sql`
    select from staff where company_id = ${who.company} and id = ${staff} and (left_on is null or left_on > ${day}::date)
  `.execute(tx);
  if (rows.length === 0) throw new BadForm("staff", titles.staff, sentences.notStaff);
}
