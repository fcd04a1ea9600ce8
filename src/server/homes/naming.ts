import { homeName, numberedBuilding } from "./words.ts";

/** Where a home is, as told by its parts: building "4幢", entrance "1", room "1202". */
export interface Parts {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
}

/** How people write a home and how it is searched: 4幢1-1202 and 4-1-1202, without zeros in front. */
export function named({ building, entrance, room }: Parts): { readonly name: string; readonly code: string } {
  const number = numberOf(building);
  const parts = /^\d/.test(room) ? [number, entrance, room] : [room];
  return {
    name: homeName(number, entrance, room),
    code: parts
      .filter((part) => part !== "")
      .map(bare)
      .join("-"),
  };
}

/** The digits of a building called by number, else its name. */
export const numberOf = (building: string): string => numberedBuilding.exec(building.trim())?.[1] ?? building.trim();

/** 0502 is 502. */
export const bare = (part: string): string => part.replace(/^0+(?=\d)/, "");
