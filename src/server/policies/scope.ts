import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { Forbidden, NotFound } from "#server/base/refusal.ts";
import { units, type UnitFound } from "#server/org/queries.ts";
import { sentences } from "./words.ts";

/** A unit that numbers and calendars can be set for, and what it reaches. */
export interface Scope {
  readonly unit: UnitFound;
  /** The unit and those above it by id, the nearest first. */
  readonly above: readonly string[];
  /** The projects it reaches, each with the units above it, the nearest first. */
  readonly projects: readonly { readonly id: string; readonly above: readonly string[] }[];
}

/** The posts that set numbers and calendars, each within its own unit and below. */
export const setters = ["generalManager", "centreDirector", "projectManager", "systemAdmin"] as const;

/** A company, region or project by its id; left out, the company. What one may not see is not there. */
export async function scopeOf(tx: Tx, who: Who, id?: string): Promise<Scope> {
  const all = await units(tx, who);
  const unit = all.find((each) => (id === undefined ? each.kind === "company" : each.id === id));
  if (!unit || unit.kind === "department") throw new NotFound();
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  const projects = all
    .filter(({ kind }) => kind === "project")
    .map((project) => ({ id: project.id, above: upwards(project.id, parents) }))
    .filter(({ above }) => above.includes(unit.id));
  return { unit, above: upwards(unit.id, parents), projects };
}

function upwards(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const parent = parents.get(id);
  return [id, ...(parent ? upwards(parent, parents) : [])];
}

/** Refuses whoever holds none of these posts in the unit or above it on a day. */
export async function mustReach(
  tx: Tx,
  who: Who,
  { above }: Scope,
  day: string,
  posts: readonly string[] = setters,
): Promise<void> {
  if (who.staff === "system") return;
  const { rows } = await sql`
    select from assignments a
    join posts p on p.company_id = a.company_id and p.id = a.post_id
    join units u on u.company_id = p.company_id and u.id = p.unit_id
    where a.company_id = ${who.company} and a.staff_id = ${who.staff} and a.valid @> ${day}::date
      and p.post = any(${[...posts]}::text[])
      and case u.kind when 'department' then u.parent_id else u.id end = any(${[...above]}::uuid[])
    limit 1
  `.execute(tx);
  if (rows.length === 0) throw new Forbidden(sentences.beyond);
}

/** The project an event about a unit belongs to, if it is one. */
export const projectOf = ({ unit }: Scope): string | null => (unit.kind === "project" ? unit.id : null);
