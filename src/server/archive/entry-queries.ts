import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A file of an entry: brought by its matter, or scanned. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly scan: boolean;
}

export async function filesOf(tx: Tx, who: Who, entry: string, matter: string | null): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select f.id, f.name, f.mime, f.bytes, encode(f.sha256, 'hex') as sha256, f.uploaded_at as at,
      json_build_object('id', s.id, 'name', s.name) as by, c.file_id is not null as scan
    from files f
    join staff s on s.company_id = f.company_id and s.id = f.uploaded_by
    left join archive_scans c on c.company_id = f.company_id and c.file_id = f.id and c.entry_id = ${entry}
    where f.company_id = ${who.company} and (c.file_id is not null or f.matter_id = ${matter})
    order by f.uploaded_at, f.id
  `.execute(tx);
  return rows;
}

export interface Used {
  readonly mark: string;
  readonly at: string;
  readonly matter: string;
  readonly number: string;
}

/** What loans, transfers and destructions did with an entry, the latest first. */
export async function usesOf(tx: Tx, who: Who, entry: string): Promise<Used[]> {
  const { rows } = await sql<Used>`
    select u.mark, u.at, m.id as matter, m.number
    from archive_uses u join matters m on m.company_id = u.company_id and m.id = u.matter_id
    where u.company_id = ${who.company} and u.entry_id = ${entry}
    order by u.at desc limit 100
  `.execute(tx);
  return rows;
}

export interface Copied {
  readonly n: number;
  readonly what: string;
  readonly at: string;
  readonly by: string;
  readonly loan: string;
}

/** The copies that were made of an entry, the latest first. */
export async function copiesOf(tx: Tx, who: Who, entry: string): Promise<Copied[]> {
  const { rows } = await sql<Copied>`
    select c.n, c.what, c.made_at as at, s.name as by, m.number as loan
    from archive_copies c
    join staff s on s.company_id = c.company_id and s.id = c.made_by
    join matters m on m.company_id = c.company_id and m.id = c.loan_id
    where c.company_id = ${who.company} and c.entry_id = ${entry}
    order by c.n desc limit 200
  `.execute(tx);
  return rows;
}

/** The papers of a matter and when each was issued last. */
export async function issuesOf(tx: Tx, who: Who, matter: string): Promise<{ paper: string; at: string }[]> {
  const { rows } = await sql<{ paper: string; at: string }>`
    select paper, max(issued_at) as at from papers
    where company_id = ${who.company} and matter_id = ${matter} group by paper
  `.execute(tx);
  return rows;
}

export interface Looked {
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** Who looked into an entry or changed it, the latest first (O5). */
export async function looksInto(tx: Tx, who: Who, entry: string): Promise<Looked[]> {
  const { rows } = await sql<Looked>`
    select e.at, coalesce(s.name, e.who) as who, e.action, e.form
    from events e left join staff s on s.company_id = e.company_id and s.id::text = e.who
    where e.company_id = ${who.company} and e.subject_id = ${entry} and e.kind in ('reveal', 'file')
    order by e.at desc limit 100
  `.execute(tx);
  return rows;
}

/** Adds scans to an entry; they belong to its project from now on. Only one's own files of no matter are taken. */
export async function addScans(
  tx: Tx,
  who: Who,
  entry: { readonly id: string; readonly project: string },
  files: readonly string[],
  at: string,
): Promise<number> {
  const { numAffectedRows } = await sql`
    with taken as (
      update files set project_id = ${entry.project}
      where company_id = ${who.company} and id = any(${[...files]}::uuid[]) and matter_id is null
        and uploaded_by = ${who.staff}
      returning id
    )
    insert into archive_scans (company_id, project_id, entry_id, file_id, added_by, added_at)
    select ${who.company}, ${entry.project}, ${entry.id}, id, ${who.staff}, ${at} from taken
    on conflict do nothing
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export interface Changes {
  readonly title?: string;
  readonly reference?: string | null;
  readonly party?: string | null;
  readonly secrecy?: string;
  readonly department?: string;
  readonly medium?: string;
  readonly pages?: number | null;
  readonly box_id?: string | null;
  readonly hold?: string | null;
  readonly held_by?: string | null;
  readonly held_at?: string | null;
}

export async function updateEntry(tx: Tx, who: Who, id: string, changes: Changes): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx
    .updateTable("archive_entries")
    .set(changes)
    .where("company_id", "=", who.company)
    .where("id", "=", id)
    .execute();
}

/** Locks an entry; what of it must be known before it is changed. */
export async function lockEntry(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<{
    id: string;
    number: string;
    project: string;
    matter: string | null;
    status: string;
    hold: string | null;
    secrecy: string;
  }>`
    select id, number, project_id as project, matter_id as matter, status, hold, secrecy from archive_entries
    where company_id = ${who.company} and id = ${id} for update
  `.execute(tx);
  return rows[0];
}
