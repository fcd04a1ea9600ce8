import type pg from "pg";

/** Tables whose rows have ids that could be seen from outside. */
export const tables =
  "units staff posts assignments sessions buildings homes people occupancies matters clock_runs links charges papers files notices archive_entries archive_boxes archive_places policy_values views".split(
    " ",
  );

/** What stands in every row of a company. */
export async function contentOf(owner: pg.Client, company: string): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const table of [...tables, "events", "calendar_days", "calendars", "account_managers", "counters"]) {
    const { rows } = await owner.query(
      `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${table} t where company_id = $1`,
      [company],
    );
    content[table] = rows[0].sum;
  }
  return content;
}
