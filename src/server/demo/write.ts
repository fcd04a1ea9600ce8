import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

type Row = Readonly<Record<string, unknown>>;

/** Writes rows of one table as they are: dates, ranges and bytes as the database spells them. All have the same keys. */
export async function put(tx: Tx, { company }: Who, table: string, rows: readonly Row[]): Promise<void> {
  const size = 2000;
  for (let n = 0; n < rows.length; n += size) {
    const part = rows.slice(n, n + size);
    const columns = sql.join(Object.keys(part[0]!).map((name) => sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (company_id, ${columns})
      select ${company}, ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb)
    `.execute(tx);
  }
}

/** From a day on. */
export const since = (day: string): string => `[${day},)`;
