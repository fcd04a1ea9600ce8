import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface KnownHome {
  readonly id: string;
  readonly name: string;
  readonly floor: number;
  readonly builtArea: number;
  readonly use: string;
  readonly occupied: string;
  readonly deliveredOn: string | null;
}

/** The homes of a project by some names. */
export async function homesNamed(tx: Tx, who: Who, project: string, names: readonly string[]): Promise<KnownHome[]> {
  const { rows } = await sql<KnownHome>`
    select id, name, floor, built_area::float8 as "builtArea", use, occupied, delivered_on::text as "deliveredOn" from homes
    where company_id = ${who.company} and project_id = ${project} and name = any(${[...names]}::text[])
  `.execute(tx);
  return rows;
}

export interface KnownPerson {
  readonly home: string;
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Who is written down for some homes on a day. */
export async function peopleIn(tx: Tx, who: Who, homes: readonly string[], day: string): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select o.home_id as home, p.id, p.name, o.role from occupancies o
    join people p on p.company_id = o.company_id and p.id = o.person_id
    where o.company_id = ${who.company} and o.home_id = any(${[...homes]}::uuid[]) and o.valid @> ${day}::date
  `.execute(tx);
  return rows;
}

export interface KnownBuilding {
  readonly id: string;
  readonly name: string;
}

export async function buildingsIn(tx: Tx, who: Who, project: string): Promise<KnownBuilding[]> {
  const { rows } = await sql<KnownBuilding>`
    select id, name from buildings where company_id = ${who.company} and project_id = ${project}
  `.execute(tx);
  return rows;
}

export interface BuildingRecord extends KnownBuilding {
  readonly project_id: string;
  readonly kind: string;
  readonly completed_on?: string | null;
  readonly sort: number;
}

export async function insertBuildings(tx: Tx, who: Who, buildings: readonly BuildingRecord[]): Promise<void> {
  if (buildings.length === 0) return;
  await tx
    .insertInto("buildings")
    .values(buildings.map((building) => ({ company_id: who.company, ...building })))
    .execute();
}
