import { sql, type Insertable } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { DB } from "#server/base/schema.ts";

export type EntryRecord = Omit<Insertable<DB["archive_entries"]>, "company_id">;

export async function insertEntry(tx: Tx, who: Who, entry: EntryRecord): Promise<void> {
  await tx
    .insertInto("archive_entries")
    .values({ company_id: who.company, ...entry })
    .execute();
}

/** Whether a project has a home. */
export async function homeIn(tx: Tx, who: Who, project: string, home: string): Promise<boolean> {
  const { rows } = await sql`
    select from homes where company_id = ${who.company} and project_id = ${project} and id = ${home}
  `.execute(tx);
  return rows.length > 0;
}
