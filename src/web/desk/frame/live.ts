import { client } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { useEffect, useSyncExternalStore } from "react";

type State = "open" | "lost";
let state: State = "lost";
/** When a matter was last changed by somebody, in this browser's milliseconds: rows mark it for a moment. */
const changed = new Map<string, number>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const set = (next: State) => {
  state = next;
  tell();
};

/** Whether the server tells us of changes at once. */
export const useLiveState = () => useSyncExternalStore(subscribe, () => state);
/** Whether a matter changed a moment ago. */
export const isFresh = (id: string) => Date.now() - (changed.get(id) ?? 0) < 3000;

/** What may show a matter, fetched anew at most once in this while. */
const gatherMilliseconds = 800;
let gathering: ReturnType<typeof setTimeout> | undefined;
function refreshLists() {
  gathering ??= setTimeout(() => {
    gathering = undefined;
    for (const noun of ["workbench", "matters", "home", "buildings", "cells", "campaigns", "contractors", "books"])
      void client.invalidateQueries({ queryKey: [noun] });
  }, gatherMilliseconds);
}

interface Changed {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}
function matterChanged({ id, number, version }: Changed) {
  const known = client.getQueryData<Matter>(["matter", number]);
  if (known && known.version < version) void client.invalidateQueries({ queryKey: ["matter", number] });
  if (!known || known.version < version) changed.set(id, Date.now());
  refreshLists();
}

/** Listens as long as the desk is open. What was missed while the line was down is fetched when it is back. */
export function useLive() {
  useEffect(() => {
    let missed = false;
    const source = new EventSource("/api/live");
    source.addEventListener("open", () => {
      set("open");
      if (missed) void client.invalidateQueries();
      missed = false;
    });
    source.addEventListener("error", () => {
      missed = true;
      set("lost");
    });
    source.addEventListener("matter", ({ data }) => matterChanged(JSON.parse(String(data)) as Changed));
    source.addEventListener("notice", () => void client.invalidateQueries({ queryKey: ["notices"] }));
    return () => source.close();
  }, []);
}
