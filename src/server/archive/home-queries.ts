import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export async function deliveredOn(tx: Tx, who: Who, home: string): Promise<string | null> {
  const { rows } = await sql<{ on: string | null }>`
    select delivered_on as "on" from homes where company_id = ${who.company} and id = ${home}
  `.execute(tx);
  return rows[0]?.on ?? null;
}

/** Delivered homes of a project, how many of the wanted forms are there in all, and entries that lack a signature. */
export async function completenessOf(
  tx: Tx,
  who: Who,
  project: string,
  wanted: readonly string[],
  categories: readonly string[],
): Promise<{ homes: number; present: number; incomplete: number }> {
  const { rows } = await sql<{ homes: number; present: number; incomplete: number }>`
    select
      (select count(*)::int from homes
       where company_id = ${who.company} and project_id = ${project} and delivered_on is not null) as homes,
      (select count(distinct (a.home_id, held.form))::int
       from archive_entries a
       join homes h on h.company_id = a.company_id and h.id = a.home_id and h.delivered_on is not null,
         unnest(a.forms) as held (form)
       where a.company_id = ${who.company} and a.project_id = ${project} and a.status <> 'destroyed'
         and a.category = any(${[...categories]}::text[]) and held.form = any(${[...wanted]}::text[])) as present,
      (select count(*)::int from archive_entries a
       where a.company_id = ${who.company} and a.project_id = ${project} and a.missing <> '{}') as incomplete
  `.execute(tx);
  return rows[0]!;
}
