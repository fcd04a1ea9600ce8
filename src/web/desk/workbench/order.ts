import type { MatterRow } from "#web/api/types.ts";
import { serverNow } from "#web/ui/now.ts";
import { groupOf, type DueGroup } from "#web/ui/when.ts";
import { useRef, useState } from "react";

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
