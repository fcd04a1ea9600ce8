import { useState } from "react";
import { allColumns, usualColumns, type ColumnName } from "./columns.tsx";

const place = "matters.columns";
const known = (names: readonly string[]) => allColumns.filter((name) => names.includes(name));

/** The columns chosen here last, remembered by this browser. */
export function useRemembered() {
  const [names, setNames] = useState<readonly ColumnName[]>(() => {
    const kept = known((localStorage.getItem(place) ?? "").split(","));
    return kept.length > 0 ? kept : usualColumns;
  });
  const remember = (next: readonly ColumnName[]) => {
    localStorage.setItem(place, next.join(","));
    setNames(next);
  };
  return [names, remember] as const;
}

/** The columns an address or a saved view asks for. */
export const columnsIn = (words: string | undefined) => {
  const names = known((words ?? "").split(","));
  return names.length > 0 ? names : undefined;
};
