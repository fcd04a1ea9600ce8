import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Stay {
  readonly project: string;
  readonly home: string;
  readonly person: string;
  readonly role: string;
  readonly main: boolean;
  readonly from: string;
  /** The first day it holds no more. */
  readonly until: string | null;
}

/** Writes stays down, as many as given; those that are there already are passed over. Ids of the new ones. */
export async function insertOccupancies(tx: Tx, who: Who, stays: readonly Stay[]): Promise<string[]> {
  if (stays.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid)
    select ${who.company}, s.project, s.home, s.person, s.role, s.main, daterange(s."from", s.until)
    from json_to_recordset(${JSON.stringify(stays)}::json)
      as s (project uuid, home uuid, person uuid, role text, main boolean, "from" date, until date)
    where not exists (
      select from occupancies o
      where o.company_id = ${who.company} and o.home_id = s.home and o.person_id = s.person and o.role = s.role
        and o.valid && daterange(s."from", s.until)
    )
    returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export async function occupancyById(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<{
    project: string;
    home: string;
    person: string;
    role: string;
    since: string;
    until: string | null;
  }>`
    select project_id as project, home_id as home, person_id as person, role, lower(valid)::text as since,
      upper(valid)::text as until
    from occupancies where company_id = ${who.company} and id = ${id} for update
  `.execute(tx);
  return rows[0];
}

export async function endOccupancy(tx: Tx, who: Who, id: string, until: string): Promise<void> {
  await sql`
    update occupancies set valid = daterange(lower(valid), ${until}::date)
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
}

/** One main person a role: whoever was it before is so no more. */
export async function otherMainsEnd(tx: Tx, who: Who, home: string, role: string): Promise<void> {
  await sql`
    update occupancies set main = false
    where company_id = ${who.company} and home_id = ${home} and role = ${role} and main
  `.execute(tx);
}

/** The project a home is in, or nothing where it is out of sight. */
export async function projectOf(tx: Tx, who: Who, home: string): Promise<string | undefined> {
  const { rows } = await sql<{ project: string }>`
    select project_id as project from homes where company_id = ${who.company} and id = ${home}
  `.execute(tx);
  return rows[0]?.project;
}
