import { departments, shortTitles, type Department, type Post } from "#kit/people.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { stations } from "#kit/route.ts";
import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { isMine, type Mine } from "./mine.ts";
import { openings, procedureOf } from "./procedures.ts";
import { instant } from "./restore.ts";
import { besideRows, type Beside, type ListedRow } from "./rows-queries.ts";
import type { MatterRow } from "./shapes.ts";
import { headOf, mergedTitle, unknown } from "./words.ts";

/** Rows as the desk shows them: whom each waits for by name, and what I may do about it. One more look for the page. */
export async function matterRows(
  tx: Tx,
  who: Who,
  mine: Mine,
  now: string,
  rows: readonly ListedRow[],
): Promise<MatterRow[]> {
  if (rows.length === 0) return [];
  const first = rows.map(({ awaits }) => awaits[0] ?? "");
  const idsOf = (kind: string) =>
    first.filter((token) => token.startsWith(kind)).map((token) => token.slice(kind.length));
  const beside = await besideRows(tx, who, {
    staff: idsOf("staff:").filter((id) => id !== "system"),
    people: [...idsOf("person:"), ...idsOf("firm:")],
    matters: rows.filter((row) => isMine(mine, row.project_id, row.awaits)).map(({ id }) => id),
  });
  return rows.map((row) => matterRow(row, beside, mine, now));
}

/** One row, from what is known beside it. */
export function matterRow(row: ListedRow, beside: Beside, mine: Mine, now: string): MatterRow {
  const p = procedureOf(row.procedure);
  const offer = offerOf(p, row, beside, mine);
  const awaits = row.expected ? awaitsOf(p, row, beside) : undefined;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    procedure: row.procedure,
    procedureTitle: procedureTitles[row.procedure as ProcedureName],
    title: row.title,
    state: row.merged_into ? "merged" : row.state,
    stateTitle: row.merged_into ? mergedTitle : stateTitle(p, row.state),
    final: row.final,
    progress: row.final ? 1 : progress(p, row.state),
    project: { id: row.project_id, name: row.project_name },
    openedAt: instant(row.opened_at),
    ...(row.home_id && { home: { id: row.home_id, name: row.home_name ?? unknown } }),
    ...(row.person_id && { person: { id: row.person_id, name: row.person_name ?? unknown } }),
    ...(row.severity && { severity: row.severity }),
    ...(row.category && { category: row.category }),
    ...(row.closed_at && { closedAt: instant(row.closed_at) }),
    ...(row.clock && { deadline: deadlineOf(p, row, now) }),
    ...(offer && { offer }),
    ...(awaits && { awaits }),
    ...(row.appointment_at && { appointmentAt: instant(row.appointment_at) }),
  };
}

export const stateTitle = (p: AnyProcedure, state: string): string =>
  p.states[state]?.short ?? p.states[state]?.title ?? state;

/** A deadline as a row keeps it. Late is judged by the due time. */
export function deadlineOf(p: AnyProcedure, row: Pick<ListedRow, "clock" | "due_at" | "paused">, now: string) {
  const due = row.due_at ? instant(row.due_at) : undefined;
  return {
    clock: row.clock!,
    title: p.clocks[row.clock!]?.title ?? row.clock!,
    ...(due && { due }),
    ...(row.paused && { paused: row.paused }),
    late: due !== undefined && Temporal.Instant.compare(due, now) < 0,
  };
}

function offerOf(p: AnyProcedure, row: ListedRow, { acted }: Beside, mine: Mine) {
  const action = row.expected ? p.actions[row.expected] : undefined;
  if (!action || row.final || !isMine(mine, row.project_id, row.awaits)) return undefined;
  const did = acted.get(row.id) ?? [];
  if (did.some((each) => (action.apart as readonly string[] | undefined)?.includes(each))) return undefined;
  return { action: row.expected!, title: action.title };
}

function awaitsOf(p: AnyProcedure, row: ListedRow, beside: Beside) {
  const title = p.actions[row.expected!]?.title;
  const [token] = row.awaits;
  return title === undefined || token === undefined
    ? undefined
    : { words: tokenWords(token, beside.names), action: row.expected!, title };
}

/** Whom a token names, in words. */
function tokenWords(token: string, names: ReadonlyMap<string, string>): string {
  const [kind = "", value = ""] = token.split(":");
  if (kind === "staff" || kind === "person" || kind === "firm") return names.get(value) ?? unknown;
  if (kind === "department") return departments[value as Department] ?? value;
  if (kind === "head") return headOf(departments[value as Department] ?? value);
  return shortTitles[value as Post] ?? value;
}

const lengths = new WeakMap<AnyProcedure, Map<string, number>>();

/** How far along the shortest way to the goal a state is, from 0 to 1. */
export function progress(p: AnyProcedure, state: string): number {
  const known = lengths.get(p) ?? new Map<string, number>();
  lengths.set(p, known);
  const left = (from: string) => {
    const length = known.get(from) ?? stations(p, from).length - 1;
    known.set(from, length);
    return length;
  };
  const whole = Math.max(1, ...firstStates(p).map(left));
  return Math.min(1, Math.max(0, 1 - left(state) / (whole + 1)));
}

const firstStates = (p: AnyProcedure) =>
  openings(p).flatMap((action) => (typeof p.actions[action]?.to === "string" ? [String(p.actions[action]?.to)] : []));
