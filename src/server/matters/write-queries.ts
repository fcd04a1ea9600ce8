import { sql, type RawBuilder } from "kysely";
import { channel, type Live } from "#server/base/live.ts";
import { keep, type Tx, type Who } from "#server/base/database.ts";

type Row = object;

/** Rows of several tables, written by one statement: the database is asked once for all that a command changes. */
export interface Writes {
  readonly opened: readonly Row[];
  readonly changed: readonly { readonly id: string }[];
  readonly runs: readonly Row[];
  readonly intervals: readonly Row[];
  readonly steps: readonly Row[];
  readonly links: readonly Row[];
  readonly notices: readonly Row[];
  readonly archived: readonly Row[];
  readonly files: readonly Row[];
  readonly charges: readonly Row[];
  readonly papers: readonly Row[];
  /** What open desks are to hear when it is done. */
  readonly words: readonly Live[];
}

const names = (rows: readonly Row[]) => Object.keys(rows[0]!).map((name) => sql.ref(name));
const given = (table: string, rows: readonly Row[]) =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;

function inserted(who: Who, table: string, rows: readonly Row[], more: RawBuilder<unknown> = sql``) {
  const columns = sql.join(names(rows));
  return sql`insert into ${sql.table(table)} (company_id, ${columns}) select ${who.company}, ${columns} from ${given(table, rows)} ${more}`;
}

/** Writes the rows; whether every matter to be changed was there. */
export async function writeRows(tx: Tx, who: Who, writes: Writes): Promise<void> {
  const parts: [string, RawBuilder<unknown>][] = [];
  const put = (name: string, rows: readonly Row[], part: () => RawBuilder<unknown>) => {
    if (rows.length > 0) parts.push([name, part()]);
  };
  put("opened", writes.opened, () => inserted(who, "matters", writes.opened));
  put("changed", writes.changed, () => changed(who, writes.changed));
  put("turns", writes.runs, () => inserted(who, "clock_runs", writes.runs, overwriteTurn));
  put("marks", writes.intervals, () => inserted(who, "clock_intervals", writes.intervals));
  put("steps", writes.steps, () => inserted(who, "clock_steps", writes.steps));
  put("joined", writes.links, () => inserted(who, "links", writes.links, sql`on conflict do nothing`));
  put("told", writes.notices, () => inserted(who, "notices", writes.notices));
  put("filed", writes.archived, () => inserted(who, "archive_entries", writes.archived));
  put("kept", writes.files, () => givenFiles(who, writes.files));
  put("billed", writes.charges, () => inserted(who, "charges", writes.charges));
  put("issued", writes.papers, () => inserted(who, "papers", writes.papers));
  if (parts.length === 0) return;
  await sql`${keep} with ${sql.join(parts.map(([name, part]) => sql`${sql.ref(name)} as (${part})`))} ${told(writes.words)}`.execute(
    tx,
  );
}

/** The words go out when the transaction commits. */
const told = (words: readonly Live[]) =>
  sql`select pg_notify(${channel}, word::text) from jsonb_array_elements(${JSON.stringify(words)}::jsonb) as word`;

const overwriteTurn = sql`on conflict (company_id, id) do update set
  span = excluded.span, policy = excluded.policy, due_at = excluded.due_at, stopped_at = excluded.stopped_at,
  outcome = excluded.outcome, breached_at = excluded.breached_at, retargeted = excluded.retargeted`;

function changed(who: Who, rows: readonly { readonly id: string }[]) {
  const columns = Object.keys(rows[0]!)
    .filter((name) => name !== "id")
    .map((name) => sql.ref(name));
  const values = columns.map((column) => sql`x.${column}`);
  return sql`
    update matters m set (${sql.join(columns)}) = row(${sql.join(values)})
    from ${given("matters", rows)} x where m.company_id = ${who.company} and m.id = x.id`;
}

const givenFiles = (who: Who, rows: readonly Row[]) => sql`
  update files f set matter_id = x.matter_id, project_id = x.project_id
  from ${given("files", rows)} x where f.company_id = ${who.company} and f.id = x.id and f.matter_id is null`;

/** BX-LT-2026-000123: series, code of the project, year, the how-manieth. */
export const numberOf = (series: string, code: string, year: number, n: number): string =>
  `${series}-${code}-${year}-${String(n).padStart(6, "0")}`;

/** The next numbers of some series in a project, taken late so that others wait no longer than they must. */
export async function takeNumbers(
  tx: Tx,
  who: Who,
  project: string,
  series: string,
  year: number,
  many: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`${keep}
    insert into counters (company_id, project_id, series, year, n)
    values (${who.company}, ${project}, ${series}, ${year}, ${many})
    on conflict (company_id, project_id, series, year) do update set n = counters.n + excluded.n
    returning n
  `.execute(tx);
  return rows[0]!.n - many + 1;
}
