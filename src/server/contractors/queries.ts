import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Term {
  readonly part: string;
  readonly count: number;
  readonly unit: "hours" | "days" | "workingDays";
}
export interface ContractorRow {
  readonly id: string;
  readonly name: string;
  readonly trade: string;
  readonly contact: string;
  readonly note: string;
  readonly phone_tail: string | null;
  readonly ended_on: string | null;
  readonly open: number;
  readonly late: number;
  readonly terms: readonly Term[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Contractors with their terms, their people, and how many of their matters are open and late; one, or all by name. */
export async function contractorsOf(
  tx: Tx,
  who: Who,
  { id, now, day }: { id?: string; now: string; day: string },
): Promise<ContractorRow[]> {
  const { rows } = await sql<ContractorRow>`
    select c.id, c.name, c.trade, c.contact, c.note, c.phone_tail, c.ended_on::text as ended_on,
      coalesce(m.open, 0)::int as open, coalesce(m.late, 0)::int as late,
      coalesce(t.terms, '[]') as terms, coalesce(s.people, '[]') as people
    from contractors c
    left join (
      select contractor_id, count(*) as open, count(*) filter (where due_at < ${now}) as late from matters
      where company_id = ${who.company} and contractor_id is not null and not final group by contractor_id
    ) m on m.contractor_id = c.id
    left join (
      select contractor_id, json_agg(json_build_object('part', part, 'count', count, 'unit', unit) order by part) as terms
      from contractor_terms where company_id = ${who.company} group by contractor_id
    ) t on t.contractor_id = c.id
    left join (
      select contractor_id, json_agg(json_build_object('id', id, 'name', name) order by name, id) as people from staff
      where company_id = ${who.company} and contractor_id is not null and (left_on is null or left_on > ${day}::date)
      group by contractor_id
    ) s on s.contractor_id = c.id
    where c.company_id = ${who.company} ${id === undefined ? sql`` : sql`and c.id = ${id}`}
    order by c.ended_on is not null, c.name, c.id limit 500
  `.execute(tx);
  return rows;
}

export interface Columns {
  readonly name?: string;
  readonly trade?: string;
  readonly contact?: string;
  readonly note?: string;
  readonly phone_sealed?: string | null;
  readonly phone_tail?: string | null;
  readonly ended_on?: string | null;
}

/** Adds a contractor; false where one has the name. */
export async function insertContractor(tx: Tx, who: Who, id: string, columns: Columns): Promise<boolean> {
  const { name, trade, contact = "", note = "", phone_sealed = null, phone_tail = null } = columns;
  const { rows } = await sql`
    insert into contractors (company_id, id, name, trade, contact, note, phone_sealed, phone_tail)
    values (${who.company}, ${id}, ${name}, ${trade}, ${contact}, ${note}, ${phone_sealed}, ${phone_tail})
    on conflict do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Whether another contractor has this name. */
export async function isTaken(tx: Tx, who: Who, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from contractors where company_id = ${who.company} and name = ${name} and id <> ${id}
  `.execute(tx);
  return rows.length > 0;
}

export async function updateContractor(tx: Tx, who: Who, id: string, columns: Columns): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("contractors")
    .set(columns)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The terms of a contract as they are from now on. */
export async function replaceTerms(tx: Tx, who: Who, id: string, terms: readonly Term[]): Promise<void> {
  await sql`delete from contractor_terms where company_id = ${who.company} and contractor_id = ${id}`.execute(tx);
  if (terms.length === 0) return;
  await sql`
    insert into contractor_terms (company_id, contractor_id, part, count, unit)
    select ${who.company}, ${id}, part, count, unit
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as x(part text, count integer, unit text)
  `.execute(tx);
}

export async function sealedPhoneOf(tx: Tx, who: Who, id: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ phone_sealed: string | null }>`
    select phone_sealed from contractors where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  return rows[0]?.phone_sealed;
}

/** The post of contractors' people in a project, outside the count of heads; it is there from the first of them on. */
export async function outsidePost(tx: Tx, who: Who, project: string, title: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into posts (company_id, unit_id, post, title, heads, outside)
    select company_id, id, 'contractorStaff', ${title}, 0, true from units
    where company_id = ${who.company} and id = ${project} and kind = 'project'
    on conflict (company_id, unit_id, post) do update set outside = true returning id
  `.execute(tx);
  return rows[0]?.id;
}

export async function joinContractor(tx: Tx, who: Who, staff: string, contractor: string): Promise<void> {
  await sql`
    update staff set contractor_id = ${contractor} where company_id = ${who.company} and id = ${staff}
  `.execute(tx);
}
