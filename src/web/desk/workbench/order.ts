import type { MatterRow, Workbench } from "#web/api/types.ts";
import { serverNow } from "#web/ui/now.ts";
import { groupOf, type DueGroup } from "#web/ui/when.ts";
import { useRef, useState } from "react";
import { workbenchWords } from "./words.ts";

const order: readonly DueGroup[] = ["late", "today", "near", "later", "none"];

/** Rows by how much they press; what stands still while it waits for somebody has no due time. */
export function grouped(rows: readonly MatterRow[]) {
  const now = serverNow();
  const byGroup = Map.groupBy(rows, ({ deadline }) => groupOf(deadline?.paused ? undefined : deadline?.due, now));
  return order.flatMap((group) => {
    const theirs = byGroup.get(group);
    return theirs ? [{ group, rows: theirs }] : [];
  });
}

interface Group {
  readonly title: string;
  readonly late: boolean;
  readonly rows: readonly MatterRow[];
  /** Said beside the title. */
  readonly more?: string;
}

/** Groups under the titles they have in the list of what is mine. */
export const named = (groups: ReturnType<typeof grouped>): Group[] =>
  groups.map(({ group, rows }) => ({ title: workbenchWords.groups[group], late: group === "late", rows }));

/** What waits for others and presses: late, then due today. */
export function watched({ watched: all = [] }: Pick<Workbench, "watched">): Group[] {
  const now = serverNow();
  const of = (late: boolean) => all.filter(({ deadline }) => (groupOf(deadline?.due, now) === "late") === late);
  const groups = [
    { title: workbenchWords.watched.late, late: true, rows: of(true) },
    { title: workbenchWords.watched.today, late: false, rows: of(false) },
  ].filter(({ rows }) => rows.length > 0);
  return groups.map((group, n) => (n === 0 ? { ...group, more: workbenchWords.watchedMore } : group));
}

/**
 * Rows that keep their places while the pointer is among them: what is in a row is always the newest, where it stands
 * changes only once the pointer has left.
 */
export function useSteady(fresh: readonly MatterRow[]) {
  const [held, setHeld] = useState<readonly MatterRow[]>();
  const latest = useRef(fresh);
  latest.current = fresh;
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const rows = held ? held.flatMap(({ id }) => byId.get(id) ?? []).concat(newcomers(held, fresh)) : fresh;
  return { rows, hold: () => setHeld(latest.current), release: () => setHeld(undefined) };
}

function newcomers(held: readonly MatterRow[], fresh: readonly MatterRow[]) {
  const known = new Set(held.map(({ id }) => id));
  return fresh.filter(({ id }) => !known.has(id));
}
