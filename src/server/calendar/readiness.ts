import { sql } from "kysely";
import { homeZone, local } from "#kit/moment.ts";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { provisional } from "./notices.ts";

/** The notice of a year comes out in the last months of the one before. */
const expectedFrom = 11;

/** Years that must be known by now and whose notice some company does not have: dates in them may still move. */
export async function noticesMissing(db: Database, at = present()): Promise<number[]> {
  const { year, month } = local(at.toString(), homeZone);
  const years = [year, ...(month >= expectedFrom ? [year + 1] : [])].filter(provisional);
  if (years.length === 0) return [];
  const missing = new Set<number>();
  for (const company of await db.companies()) {
    const who = systemOf(company);
    const known = await db.read(who, (tx) => importedYears(tx, who));
    for (const each of years) if (!known.includes(each)) missing.add(each);
  }
  return [...missing];
}

async function importedYears(tx: Tx, who: Who): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from d.date)::int as year from calendar_days d
    join units u on u.company_id = d.company_id and u.id = d.unit_id and u.kind = 'company'
    where d.company_id = ${who.company} and d.source = 'notice'
  `.execute(tx);
  return rows.map(({ year }) => year);
}
