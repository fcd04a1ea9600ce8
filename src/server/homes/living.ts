import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { add, type PersonForm } from "#server/people/people.ts";
import { dayAfter } from "./day.ts";
import { insertOccupancies, occupancyById, endOccupancy, otherMainsEnd, projectOf } from "./living-queries.ts";
import { sentences, titles } from "./words.ts";

export interface MovingIn {
  readonly person?: string;
  readonly newPerson?: PersonForm & { readonly name: string };
  readonly role: "owner" | "tenant" | "family" | "company";
  /** A day: 2026-11-25. */
  readonly from: string;
  readonly main?: boolean;
}

/** Somebody owns or lives in a home from a day on; the id of that stay. */
export async function moveIn(
  tx: Tx,
  who: Who,
  home: string,
  { person, newPerson, role, from, main }: MovingIn,
): Promise<string> {
  const project = await projectOf(tx, who, home);
  if (!project) throw new NotFound();
  const someone = person ?? (newPerson && (await add(tx, who, newPerson, project)));
  if (!someone) throw new BadForm("person", titles.person, sentences.noPerson);
  await mustExist(tx, who, someone);
  if (main) await otherMainsEnd(tx, who, home, role);
  const [id] = await insertOccupancies(tx, who, [
    { project, home, person: someone, role, main: main ?? false, from, until: null },
  ]);
  if (!id) throw new Refused("livesHere", sentences.livesHere);
  await record(tx, who, {
    kind: "home",
    action: "moveIn",
    project,
    subject: home,
    form: { person: someone, role, from },
  });
  return id;
}

/** The last day somebody owns or lives in a home; the home's id. */
export async function moveOut(tx: Tx, who: Who, id: string, until: string): Promise<string> {
  const stay = await occupancyById(tx, who, id);
  if (!stay) throw new NotFound();
  if (stay.until !== null) throw new Refused("ended", sentences.ended);
  if (until < stay.since) throw new BadForm("until", titles.until, sentences.endsBefore);
  await endOccupancy(tx, who, id, dayAfter(until));
  const { project, home, person, role } = stay;
  await record(tx, who, { kind: "home", action: "moveOut", project, subject: home, form: { person, role, until } });
  return home;
}

async function mustExist(tx: Tx, who: Who, person: string): Promise<void> {
  const { rows } = await sql`select from people where company_id = ${who.company} and id = ${person}`.execute(tx);
  if (rows.length === 0) throw new BadForm("person", titles.person, sentences.noPerson);
}
