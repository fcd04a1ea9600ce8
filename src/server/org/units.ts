import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { departments } from "#kit/people.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { unitById } from "./queries.ts";
import { sentences, titles } from "./words.ts";

export interface UnitForm {
  readonly parentId: string;
  readonly kind: "region" | "project" | "department";
  readonly department?: string;
  readonly name: string;
  readonly code: string;
}

/** What may stand directly under what (O1): a small company has projects without regions. */
const under: Readonly<Record<string, readonly string[]>> = {
  company: ["region", "project", "department"],
  region: ["project", "department"],
  project: ["department"],
  department: [],
};

/** Sets up a unit under another; its id. */
export async function add(tx: Tx, who: Who, form: UnitForm): Promise<string> {
  const parent = await unitById(tx, who, form.parentId);
  if (!parent) throw new BadForm("parentId", titles.parent, sentences.noUnit);
  if (parent.closedOn) throw new Refused("unitClosed", sentences.unitClosed);
  if (!under[parent.kind]?.includes(form.kind)) throw new BadForm("kind", titles.kind, sentences.wrongLevel);
  if ((form.kind === "department") !== (form.department !== undefined && form.department in departments))
    throw new BadForm("department", titles.department, sentences.needsDepartment);
  await mustBeFree(tx, who, form.code);
  const id = randomUUID();
  await sql`
    insert into units (company_id, id, parent_id, kind, department, name, code)
    values (${who.company}, ${id}, ${form.parentId}, ${form.kind}, ${form.department ?? null}, ${form.name}, ${form.code})
  `.execute(tx);
  await record(tx, who, { kind: "organisation", action: "addUnit", subject: id, form: { ...form } });
  return id;
}

/** Renames a unit, or closes it from a day on when nobody works there any more. */
export async function change(
  tx: Tx,
  who: Who,
  id: string,
  changes: { readonly name?: string; readonly closedOn?: string },
): Promise<void> {
  const unit = await unitById(tx, who, id);
  if (!unit) throw new NotFound();
  if (changes.closedOn && (await isStaffed(tx, who, id, changes.closedOn)))
    throw new Refused("closesOccupied", sentences.closesOccupied);
  await sql`
    update units set name = ${changes.name ?? unit.name}, closed_on = ${changes.closedOn ?? unit.closedOn}::date
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  await record(tx, who, { kind: "organisation", action: "changeUnit", subject: id, form: { ...changes } });
}

async function mustBeFree(tx: Tx, who: Who, code: string): Promise<void> {
  const { rows } = await sql`select from units where company_id = ${who.company} and code = ${code}`.execute(tx);
  if (rows.length > 0) throw new BadForm("code", titles.code, sentences.sameCode);
}

async function isStaffed(tx: Tx, who: Who, id: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from assignments a
    join posts p on p.company_id = a.company_id and p.id = a.post_id
    join units u on u.company_id = p.company_id and u.id = p.unit_id
    where a.company_id = ${who.company} and (u.id = ${id} or u.parent_id = ${id}) and not a.valid << daterange(${day}::date, null)
    limit 1
  `.execute(tx);
  return rows.length > 0;
}
