import { useMe } from "#web/api/queries.ts";
import type { Project } from "#web/api/types.ts";
import { useSyncExternalStore } from "react";

/** The project the desk looks at; kept in this browser, since a counter serves one project day after day. */
const place = "project";
const listeners = new Set<() => void>();

/** Looks at one project from now on, or at all of one's own. */
export function chooseProject(id: string | undefined) {
  localStorage.setItem(place, id ?? "all");
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The project chosen, if it is still one of mine; with one project only, that one. Undefined is all of mine. */
export function useProject(): { readonly project?: string; readonly chosen?: Project } {
  const { projects } = useMe();
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(place));
  const chosen = projects.length === 1 ? projects[0] : projects.find(({ id }) => id === kept);
  return chosen ? { project: chosen.id, chosen } : {};
}
