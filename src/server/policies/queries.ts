import { sql } from "kysely";
import type { PolicyValue } from "#kit/policy.ts";
import type { Tx, Who } from "#server/base/database.ts";

/** A value that holds in a unit from a date on, until another one or for good. Dates are inclusive. */
export interface ValueRow {
  readonly id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_kind: string;
  readonly key: string;
  readonly value: PolicyValue;
  readonly from: string;
  readonly until: string | null;
  readonly note: string;
  readonly set_by: string;
  readonly set_by_name: string;
  readonly set_at: string;
}

/** All values ever set in some units, the newest first. */
export async function policyRows(tx: Tx, who: Who, units: readonly string[]): Promise<ValueRow[]> {
  const { rows } = await sql<ValueRow>`
    select v.id, v.unit_id, u.name as unit_name, u.kind as unit_kind, v.key, v.value, lower(v.valid)::text as from,
      (upper(v.valid) - 1)::text as until, v.note, v.set_by, s.name as set_by_name, v.set_at
    from policy_values v
    join units u on u.company_id = v.company_id and u.id = v.unit_id
    join staff s on s.company_id = v.company_id and s.id = v.set_by
    where v.company_id = ${who.company} and v.unit_id = any(${[...units]}::uuid[])
    order by lower(v.valid) desc, v.set_at desc
  `.execute(tx);
  return rows;
}

/**
 * Ends whatever holds on or after a date the day before it; a value planned from that date on is taken away, since the
 * new one holds in its place. What held before is kept.
 */
export async function endValues(tx: Tx, who: Who, unit: string, key: string, from: string): Promise<void> {
  await sql`
    delete from policy_values
    where company_id = ${who.company} and unit_id = ${unit} and key = ${key} and lower(valid) >= ${from}::date
  `.execute(tx);
  await sql`
    update policy_values set valid = daterange(lower(valid), ${from}::date)
    where company_id = ${who.company} and unit_id = ${unit} and key = ${key} and valid @> ${from}::date
  `.execute(tx);
}

export async function insertValue(
  tx: Tx,
  who: Who,
  unit: string,
  { key, value, from, note }: { key: string; value: PolicyValue; from: string; note: string },
): Promise<void> {
  await sql`
    insert into policy_values (company_id, unit_id, key, value, valid, note, set_by)
    values (${who.company}, ${unit}, ${key}, ${JSON.stringify(value)}::jsonb, daterange(${from}::date, null), ${note}, ${who.staff})
  `.execute(tx);
}
