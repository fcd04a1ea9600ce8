import { sql, type RawBuilder } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { movedOut } from "./entries-queries.ts";

/** An entry as the catalogue shows it (A01). */
export interface EntryRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly form: string | null;
  readonly forms: readonly string[];
  readonly reference: string | null;
  readonly party: string | null;
  readonly formed_on: string;
  readonly year: number;
  readonly secrecy: string;
  readonly retention: string;
  readonly keep_until: string | null;
  readonly department: string;
  readonly medium: string;
  readonly pages: number | null;
  readonly status: string;
  readonly tier: string;
  readonly hold: string | null;
  readonly held_at: string | null;
  readonly missing: readonly string[];
  readonly filed_at: string;
  readonly erased_at: string | null;
  readonly filed_by: string | null;
  readonly project: { readonly id: string; readonly name: string };
  readonly home: { readonly id: string; readonly name: string } | null;
  readonly matter: { readonly id: string; readonly number: string; readonly procedure: string } | null;
  readonly box: { readonly id: string; readonly code: string; readonly title: string; readonly place: string } | null;
  readonly scans: number;
}

export interface Filter {
  readonly project?: string;
  readonly category?: string;
  readonly form?: string;
  readonly year?: number;
  readonly home?: string;
  readonly status?: string;
  readonly tier?: string;
  readonly secrecy?: string;
  readonly department?: string;
  readonly box?: string;
  readonly text?: string;
  /** Those a document is missing in, those frozen, those that may be destroyed. */
  readonly only?: "incomplete" | "held" | "due";
  /** Whoever asks is not cleared for top-secret titles: words do not find them either. */
  readonly sealed?: boolean;
}

export interface Place {
  readonly at: string;
  readonly id: string;
}

const columns = sql`
  a.id, a.number, a.title, a.category, a.form, a.forms, a.reference, a.party, a.formed_on, a.year, a.secrecy, a.retention,
  a.keep_until, a.department, a.medium, a.pages, a.status, a.tier, a.hold, a.held_at, a.missing, a.filed_at, a.erased_at,
  (select s.name from staff s where s.company_id = a.company_id and s.id = a.filed_by) as filed_by,
  json_build_object('id', u.id, 'name', u.name) as project,
  case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as home,
  case when m.id is not null
    then json_build_object('id', m.id, 'number', m.number, 'procedure', m.procedure) end as matter,
  case when b.id is not null then json_build_object('id', b.id, 'code', b.code, 'title', b.title,
    'place', concat_ws('-', p.room, p.cabinet, p.shelf)) end as box,
  (select count(*)::int from archive_scans c where c.company_id = a.company_id and c.entry_id = a.id) as scans`;

const joins = sql`
  join units u on u.company_id = a.company_id and u.id = a.project_id
  left join homes h on h.company_id = a.company_id and h.id = a.home_id
  left join matters m on m.company_id = a.company_id and m.id = a.matter_id
  left join archive_boxes b on b.company_id = a.company_id and b.id = a.box_id
  left join archive_places p on p.company_id = b.company_id and p.id = b.place_id`;

/** A page of the catalogue, the latest first: the ids by an index, and only then what they say. */
export async function entriesPage(
  tx: Tx,
  who: Who,
  filter: Filter,
  { after, limit, today }: { readonly after?: Place | undefined; readonly limit: number; readonly today: string },
): Promise<EntryRow[]> {
  const from = after ? sql`and (a.filed_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<EntryRow>`
    with page as materialized (
      select a.id from archive_entries a
      where a.company_id = ${who.company} and ${conditions(who, filter, today)} ${from}
      order by a.filed_at desc, a.id desc limit ${limit}
    )
    select ${columns} from archive_entries a ${joins}
    where a.company_id = ${who.company} and a.id in (select id from page)
    order by a.filed_at desc, a.id desc
  `.execute(tx);
  return rows;
}

/** How many entries a filter finds, counted no further than to a number. */
export async function countEntries(tx: Tx, who: Who, filter: Filter, today: string, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from archive_entries a where a.company_id = ${who.company} and ${conditions(who, filter, today)} limit ${most}
    ) found
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** An entry by its id or its number. */
export async function entryBy(tx: Tx, who: Who, key: { readonly id: string }): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from archive_entries a ${joins} where a.company_id = ${who.company} and a.id = ${key.id}
  `.execute(tx);
  return rows[0];
}

/** Everything that is kept of a home, by category and the latest first. */
export async function entriesOfHome(tx: Tx, who: Who, home: string, most: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from archive_entries a ${joins}
    where a.company_id = ${who.company} and a.home_id = ${home}
    order by a.category, a.filed_at desc, a.id desc limit ${most}
  `.execute(tx);
  return rows;
}

/** The condition a filter makes on entries (called a). */
export function conditions(who: Who, filter: Filter, today: string): RawBuilder<unknown> {
  const parts = [
    ...equals("project_id", filter.project ?? only(who)),
    ...equals("category", filter.category),
    ...equals("form", filter.form),
    ...equals("year", filter.year),
    ...equals("home_id", filter.home),
    ...equals("status", filter.status),
    ...equals("tier", filter.tier),
    ...equals("secrecy", filter.secrecy),
    ...equals("department", filter.department),
    ...equals("box_id", filter.box),
    ...(filter.text ? [saying(filter.text)] : []),
    ...(filter.text && filter.sealed ? [sql`a.secrecy <> 'topSecret'`] : []),
    ...(filter.only === "incomplete" ? [sql`a.missing <> '{}'`] : []),
    ...(filter.only === "held" ? [sql`a.hold is not null`] : []),
    ...(filter.only === "due" ? [isDue(who, today)] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

const equals = (column: string, value: string | number | undefined) =>
  value === undefined ? [] : [sql`${sql.ref(`a.${column}`)} = ${value}`];

/** Row-level security says the same, but an index knows it only when it is said aloud. */
const only = ({ projects }: Who) => (projects !== "all" && projects.length === 1 ? projects[0] : undefined);

const said = sql`lower(a.title || ' ' || a.number || ' ' || coalesce(a.reference, '') || ' ' || coalesce(a.party, ''))`;

/** Words are found by their pairs of neighbouring characters; a single character cannot be looked up and is compared. */
function saying(text: string) {
  const words = text.trim().toLowerCase();
  const plain = sql`strpos(${said}, ${words}) > 0`;
  return words.length < 2 ? plain : sql`a.words @> app.bigrams(${words}) and ${plain}`;
}

/** Kept long enough, not frozen and still there: few of many, so that they are looked up and not sifted out. */
const isDue = (who: Who, today: string) => sql`a.hold is null and a.id in (
  select e.id from archive_entries e
  where e.company_id = ${who.company} and e.status not in ('destroyed', 'transferred') and e.keep_until < ${today}::date
  union all
  select e.id from archive_entries e
  where e.company_id = ${who.company} and e.status not in ('destroyed', 'transferred') and e.retention = 'RC-O3'
    and ${movedOut("e")} < ${today}::date
)`;
