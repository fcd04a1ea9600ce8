import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** The pictures among some files, as far as they can be printed. */
export async function picturesOf(tx: Tx, who: Who, files: readonly string[]) {
  if (files.length === 0) return [];
  const { rows } = await sql<{ id: string; mime: string; sha256: string }>`
    select id, mime, encode(sha256, 'hex') as sha256 from files
    where company_id = ${who.company} and id = any(${[...files]}::uuid[]) and mime in ('image/jpeg', 'image/png')
  `.execute(tx);
  return rows;
}

/** The name that stands at the head of every paper. */
export async function companyName(tx: Tx, who: Who): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from companies where id = ${who.company}`.execute(tx);
  return rows[0]?.name ?? "";
}

/** When a paper of a matter was issued last. */
export async function lastIssue(tx: Tx, who: Who, matter: string, paper: string): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`
    select max(issued_at) as at from papers
    where company_id = ${who.company} and matter_id = ${matter} and paper = ${paper}
  `.execute(tx);
  const at = rows[0]?.at;
  return at ? Temporal.Instant.from(at).toString() : undefined;
}
