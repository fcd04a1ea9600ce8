import type { Values } from "#kit/matter.ts";

/**
 * Half-filled forms, by the person who fills them in: they outlive a reload, a lost session and the day's last hour.
 * Sensitive answers are never written down here; signing out throws one's drafts away.
 */
const prefix = (owner: string) => `draft:${owner}:`;

export function readDraft(owner: string, name: string): Values | undefined {
  const kept = localStorage.getItem(prefix(owner) + name);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as Values;
  } catch {
    return undefined;
  }
}

export function writeDraft(owner: string, name: string, values: Values) {
  const filled = Object.entries(values).filter(([, v]) => v !== undefined && v !== "");
  if (filled.length > 0) localStorage.setItem(prefix(owner) + name, JSON.stringify(Object.fromEntries(filled)));
  else dropDraft(owner, name);
}

export const dropDraft = (owner: string, name: string) => localStorage.removeItem(prefix(owner) + name);

export function dropDrafts(owner: string) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix(owner))) localStorage.removeItem(key);
}
