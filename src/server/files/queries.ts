import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
}

export async function addFile(tx: Tx, who: Who, { id, name, mime, bytes, sha256, at }: NewFile): Promise<void> {
  await sql`
    insert into files (company_id, id, name, mime, bytes, sha256, uploaded_by, uploaded_at)
    values (${who.company}, ${id}, ${name}, ${mime}, ${bytes}, decode(${sha256}, 'hex'), ${who.staff}, ${at})
  `.execute(tx);
}

/** A file of a matter that one may see, or one that was handed in by oneself. */
export async function fileOf(tx: Tx, who: Who, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    select f.id, f.name, f.mime, f.bytes, encode(f.sha256, 'hex') as sha256, f.uploaded_at as at,
      json_build_object('id', s.id, 'name', s.name) as by
    from files f join staff s on s.company_id = f.company_id and s.id = f.uploaded_by
    where f.company_id = ${who.company} and f.id = ${id} and (f.matter_id is not null or f.uploaded_by = ${who.staff})
  `.execute(tx);
  return rows[0];
}

/** Whether the matter of a file was destroyed with what it had brought (A5). */
export async function wasDestroyed(tx: Tx, who: Who, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from files f join archive_entries a on a.company_id = f.company_id and a.matter_id = f.matter_id
    where f.company_id = ${who.company} and f.id = ${id} and a.status = 'destroyed'
  `.execute(tx);
  return rows.length > 0;
}
