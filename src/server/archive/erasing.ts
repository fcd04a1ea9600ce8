import { sql } from "kysely";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import type { Store } from "#server/files/store.ts";

interface ToErase {
  readonly id: string;
  readonly number: string;
  readonly project: string;
  readonly digests: readonly string[];
}

/**
 * Erases from the store what was destroyed by an approved destruction (A5): the entry and the digests stay, the bytes go.
 * What is also part of something that is kept stays, whoever keeps it. Returns how many entries were erased.
 */
export async function eraseDestroyed(db: Database, store: Store): Promise<number> {
  const companies = (await db.companies()).map(systemOf);
  let erased = 0;
  for (const who of companies)
    for (const entry of await db.read(who, (tx) => toErase(tx, who))) {
      if (!(await eraseAll(db, store, companies, entry.digests))) continue;
      await db.write(who, (tx) => noteErased(tx, who, entry));
      erased += 1;
    }
  return erased;
}

/** Whether all of it is gone or kept for something else; what has only just been handed in again waits. */
async function eraseAll(db: Database, store: Store, companies: readonly Who[], digests: readonly string[]) {
  let done = true;
  for (const digest of digests)
    if (!(await keptAnywhere(db, companies, digest)) && !(await store.erase(digest))) done = false;
  return done;
}

const batch = 100;

async function toErase(tx: Tx, who: Who): Promise<ToErase[]> {
  const { rows } = await sql<ToErase>`
    select a.id, a.number, a.project_id as project, coalesce((
      select json_agg(distinct encode(f.sha256, 'hex')) from files f
      left join archive_scans c on c.company_id = f.company_id and c.file_id = f.id
      where f.company_id = a.company_id and (f.matter_id = a.matter_id or c.entry_id = a.id)
    ), '[]') as digests
    from archive_entries a
    where a.company_id = ${who.company} and a.status = 'destroyed' and a.erased_at is null
    order by a.id limit ${batch}
  `.execute(tx);
  return rows;
}

async function keptAnywhere(db: Database, companies: readonly Who[], digest: string): Promise<boolean> {
  for (const who of companies) if (await db.read(who, (tx) => isKept(tx, who, digest))) return true;
  return false;
}

/** Whether some file with this digest belongs to anything that was not destroyed. */
async function isKept(tx: Tx, who: Who, digest: string): Promise<boolean> {
  const { rows } = await sql`
    select from files f
    where f.company_id = ${who.company} and f.sha256 = decode(${digest}, 'hex')
      and not exists (
        select from archive_entries a
        left join archive_scans c on c.company_id = a.company_id and c.entry_id = a.id and c.file_id = f.id
        where a.company_id = f.company_id and a.status = 'destroyed' and (a.matter_id = f.matter_id or c.file_id = f.id)
      )
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

async function noteErased(tx: Tx, who: Who, { id, number, project, digests }: ToErase): Promise<void> {
  const at = present().toString();
  await sql`
    update archive_entries set erased_at = ${at} where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  await record(tx, who, { kind: "file", action: "archive.erase", project, subject: id, form: { number, digests }, at });
}
