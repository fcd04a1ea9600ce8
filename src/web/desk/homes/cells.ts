import { api } from "#web/api/client.ts";
import type { Building, Cell } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";
import { markWords } from "./words.ts";

export type Mark = keyof typeof markWords;
export const marks = Object.keys(markWords) as Mark[];

export const buildings = (project: string | undefined) =>
  queryOptions({
    queryKey: ["buildings", project],
    queryFn: ({ signal }) => api<Building[]>("/api/buildings", { query: { project }, signal }),
  });
export const cells = (building: string) =>
  queryOptions({
    queryKey: ["cells", building],
    queryFn: ({ signal }) => api<Cell[]>(`/api/buildings/${building}/cells`, { signal }),
  });

export const bears = (cell: Cell, mark: Mark) =>
  mark === "arrears"
    ? cell.arrears
    : mark === "open"
      ? cell.open > 0
      : mark === "late"
        ? cell.late > 0
        : cell.occupied === mark;

/** A building as rows of floors (the highest first) and, in each, its entrances with their cells. */
export interface Plan {
  readonly entrances: readonly { readonly entrance: string; readonly columns: number }[];
  readonly floors: readonly { readonly floor: number; readonly homes: readonly (readonly (Cell | undefined)[])[] }[];
}
export function planOf(all: readonly Cell[]): Plan {
  const byEntrance = Map.groupBy(all, ({ entrance }) => entrance);
  const names = [...byEntrance.keys()].toSorted((a, b) => a.localeCompare(b, "zh", { numeric: true }));
  const onFloor = (entrance: string, floor: number) =>
    (byEntrance.get(entrance) ?? []).filter((cell) => cell.floor === floor).toSorted(byRoom);
  const numbers = [...new Set(all.map(({ floor }) => floor))].toSorted((a, b) => b - a);
  const entrances = names.map((entrance) => ({
    entrance,
    columns: Math.max(...numbers.map((floor) => onFloor(entrance, floor).length)),
  }));
  const filled = (entrance: string, columns: number, floor: number) => {
    const here = onFloor(entrance, floor);
    return Array.from({ length: columns }, (_, n) => here[n]);
  };
  const floors = numbers.map((floor) => ({
    floor,
    homes: entrances.map(({ entrance, columns }) => filled(entrance, columns, floor)),
  }));
  return { entrances, floors };
}
const byRoom = (a: Cell, b: Cell) => a.room.localeCompare(b.room, "zh", { numeric: true });

/** As many buildings, from the first, as can be read at a glance. */
export function usuallyShown(all: readonly Building[], atMostHomes = 220): string[] {
  let homes = 0;
  return all.filter((building, n) => (homes += building.homes) <= atMostHomes || n === 0).map(({ name }) => name);
}
