import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A row of `people` as it is written: what is secret is sealed already. */
export interface PersonRecord {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly address_as: string | null;
  readonly phone_sealed: string | null;
  readonly phone_index: Buffer | null;
  readonly phone_tail: string | null;
  readonly id_number_sealed: string | null;
  readonly id_number_index: Buffer | null;
  readonly plate: string | null;
  readonly note: string;
  readonly known_in: string | null;
}

/** Writes people down, as many as given, in one statement. */
export async function insertPeople(tx: Tx, who: Who, people: readonly PersonRecord[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto("people")
    .values(people.map((person) => ({ company_id: who.company, ...person })))
    .execute();
}

/** Changes what is given of a person; whether there was one. */
export async function updatePerson(tx: Tx, who: Who, id: string, changes: Partial<PersonRecord>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("people")
    .set(changes)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface PersonFound {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address_as: string | null;
  readonly phone_sealed: string | null;
  readonly id_number_sealed: string | null;
  readonly plate: string | null;
  readonly note: string;
}

const columns = sql`p.id, p.kind, p.name, p.address_as, p.phone_sealed, p.id_number_sealed, p.plate, p.note`;

export async function personById(tx: Tx, who: Who, id: string): Promise<PersonFound | undefined> {
  const { rows } = await sql<PersonFound>`
    select ${columns} from people p where p.company_id = ${who.company} and p.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The people of some ids, in their order. */
export async function peopleByIds(tx: Tx, who: Who, ids: readonly string[]): Promise<PersonFound[]> {
  const { rows } = await sql<PersonFound>`
    select ${columns} from people p where p.company_id = ${who.company} and p.id = any(${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], p.id)
  `.execute(tx);
  return rows;
}

export interface PersonHome {
  readonly occupancy: string;
  readonly person: string;
  readonly home: string;
  readonly name: string;
  readonly project: string;
  readonly project_name: string;
  readonly role: "owner" | "tenant" | "family" | "company";
  readonly main: boolean;
  readonly since: string;
  /** The last day, where it has or will have ended. */
  readonly until: string | null;
}

/** The homes of some people, those of today first. */
export async function homesOf(tx: Tx, who: Who, people: readonly string[]): Promise<PersonHome[]> {
  const { rows } = await sql<PersonHome>`
    select o.id as occupancy, o.person_id as person, h.id as home, h.name, h.project_id as project,
      u.name as project_name, o.role, o.main, lower(o.valid)::text as since, (upper(o.valid) - 1)::text as until
    from occupancies o
    join homes h on h.company_id = o.company_id and h.id = o.home_id
    join units u on u.company_id = h.company_id and u.id = h.project_id
    where o.company_id = ${who.company} and o.person_id = any(${[...people]}::uuid[])
    order by upper_inf(o.valid) desc, o.main desc, lower(o.valid) desc, h.sort, h.name
  `.execute(tx);
  return rows;
}

/** How many matters of some people are open. */
export async function openOf(tx: Tx, who: Who, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ person: string; open: number }>`
    select person_id as person, count(*)::int as open from matters
    where company_id = ${who.company} and person_id = any(${[...people]}::uuid[]) and not final and merged_into is null
    group by person_id
  `.execute(tx);
  return new Map(rows.map(({ person, open }) => [person, open]));
}

/** The latest matters of a person. */
export async function mattersOf(tx: Tx, who: Who, person: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from matters where company_id = ${who.company} and person_id = ${person}
    order by opened_at desc, id desc limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** People by name from a place in the list on, one more than wanted to know whether there are more. */
export async function peoplePage(
  tx: Tx,
  who: Who,
  after: { readonly name: string; readonly id: string } | undefined,
  limit: number,
): Promise<PersonFound[]> {
  const { rows } = await sql<PersonFound>`
    select ${columns} from people p
    where p.company_id = ${who.company}
      ${after ? sql`and (p.name, p.id) > (${after.name}, ${after.id})` : sql``}
    order by p.name, p.id limit ${limit + 1}
  `.execute(tx);
  return rows;
}
