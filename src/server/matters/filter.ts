import { sql, type RawBuilder } from "kysely";
import type { Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { gave, lookedAt } from "#server/reports/rows-behind.ts";
import { waitsForMe, type Mine } from "./mine.ts";
import { problems, titles } from "./words.ts";

/** What a list of matters may be narrowed by, as it stands in the address. */
export interface Filter {
  readonly procedure?: string;
  readonly state?: string;
  readonly status?: "open" | "closed" | "all";
  /** "me", or a token such as 'post:serviceAgent', 'staff:<id>', 'department:engineering'. */
  readonly awaits?: string;
  readonly department?: string;
  readonly home?: string;
  readonly person?: string;
  readonly contractor?: string;
  readonly late?: boolean;
  readonly severity?: string;
  readonly category?: string;
  /** Opened on or after this date, and on or before. */
  readonly from?: string;
  readonly to?: string;
  /** Those dates are of the closing and not of the opening. */
  readonly dated?: "closed";
  readonly text?: string;
  readonly project?: string;
  /** Answers given, as a figure of a report puts them: `class:noise,severity:major`. */
  readonly answers?: string;
  /** A measure of work and its period: the matters it looks at. */
  readonly kpi?: string;
  readonly period?: string;
  /** Just these, by id, parted by commas. */
  readonly ids?: string;
}

/** The condition a filter makes on matters (called m), with the words it looks for apart from the rest. */
export function conditions(
  who: Who,
  filter: Filter,
  mine: Mine,
  now: string,
  zone = "Asia/Shanghai",
): RawBuilder<unknown> {
  const { status = "open" } = filter;
  const parts: RawBuilder<unknown>[] = [
    ...equals("procedure", filter.procedure),
    ...equals("state", filter.state),
    ...equals("department", filter.department),
    ...equals("home_id", filter.home),
    ...equals("person_id", filter.person),
    ...equals("contractor_id", filter.contractor),
    ...equals("severity", filter.severity),
    ...equals("category", filter.category),
    ...equals("project_id", filter.project ?? only(who)),
    ...(status === "open" ? [sql`not m.final`] : status === "closed" ? [sql`m.final`] : []),
    ...(filter.late ? [sql`not m.final and m.due_at < ${now}`] : []),
    ...(filter.from ? [sql`${datedBy(filter)} >= ${startOf(filter.from, zone)}`] : []),
    ...(filter.to ? [sql`${datedBy(filter)} < ${startOf(next(filter.to), zone)}`] : []),
    ...(filter.awaits
      ? [filter.awaits === "me" ? waitsForMe(who, mine) : sql`m.awaits @> ${[filter.awaits]}::text[]`]
      : []),
    ...(filter.text ? [saying(filter.text)] : []),
    ...(filter.ids ? [sql`m.id = any(${idsOf(filter.ids)}::uuid[])`] : []),
    ...(filter.answers ? [gave(filter.answers)] : []),
    ...(filter.kpi ? [lookedAt(who, filter.kpi, filter.period, now)] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** Row-level security says the same, but an index knows it only when it is said aloud. */
const only = ({ projects }: Who) => (projects !== "all" && projects.length === 1 ? projects[0] : undefined);

const equals = (column: string, value: string | undefined) =>
  value === undefined ? [] : [sql`${sql.ref(`m.${column}`)} = ${value}`];

function idsOf(text: string): string[] {
  const ids = text.split(",");
  if (!ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))
    throw new BadForm("ids", titles.ids, problems.wrong);
  return ids;
}

/** Words are found by their pairs of neighbouring characters; a single character cannot be looked up and is compared. */
function saying(text: string) {
  const words = text.trim().toLowerCase();
  const plain = sql`strpos(lower(m.title || ' ' || m.number), ${words}) > 0`;
  return words.length < 2 ? plain : sql`m.words @> app.bigrams(${words}) and ${plain}`;
}

const datedBy = ({ dated }: Filter) => (dated === "closed" ? sql`m.closed_at` : sql`m.opened_at`);

const startOf = (date: string, zone: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString();
const next = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
