import { pathOf, type Held } from "./held.ts";
import type { ListedRow } from "./rows-queries.ts";
import { standing } from "./standing.ts";
import { givenOf, type Work } from "./work.ts";

/** What of a matter's row never changes. */
export const born = ({ id, p, place, policies, opened }: Held) => ({
  id,
  project_id: place.id,
  procedure: p.name,
  policies,
  opened_by: opened.by,
  opened_at: opened.at,
  occurred_at: opened.occurred,
});

/** What a command has made of the rest of it. */
export function rowOf(work: Work, held: Held) {
  const { since, reopened } = pathOf(held);
  const stands = standing(held.p, held.matter!, held.place.calendar, givenOf(work, held));
  const merged = held.mergedInto !== null;
  const final = stands.final || merged;
  const closed = merged ? work.now : since;
  return {
    ...stands,
    ...(merged && nothingLeft),
    final,
    number: held.number,
    version: held.version,
    state_since: since,
    reopened,
    merged_into: held.mergedInto,
    closed_at: final ? (held.stored?.row.closed_at ?? closed) : null,
  };
}

/** A merged matter has left all lists of things to do. */
const nothingLeft = {
  expected: null,
  awaits: [],
  appointment_at: null,
  clock: null,
  due_at: null,
  paused: null,
  wake_at: null,
} as const;

/** The row of a matter in hand as a list would show it, without asking the database again. */
export function ownRow(held: Held): ListedRow {
  const { id, p, place, around, stored, opened } = held;
  const row = held.row ?? stored!.row;
  return {
    id,
    number: held.number,
    version: held.version,
    procedure: p.name,
    title: row.title,
    state: row.state,
    final: row.final,
    merged_into: held.mergedInto,
    project_id: place.id,
    project_name: place.name,
    home_id: row.home_id,
    home_name: row.home_id && (around.homes.get(row.home_id)?.name ?? null),
    person_id: row.person_id,
    person_name: row.person_id && (around.people.get(row.person_id)?.name ?? null),
    severity: row.severity,
    category: row.category,
    opened_at: opened.at,
    closed_at: row.closed_at,
    clock: row.clock,
    due_at: row.due_at,
    paused: row.paused,
    expected: row.expected,
    awaits: row.awaits,
    appointment_at: row.appointment_at,
  };
}
