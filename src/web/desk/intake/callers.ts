import type { HomeCard } from "#web/api/types.ts";
import { intakeWords } from "./words.ts";

/** Those who live there now. */
export const present = (card: HomeCard | undefined) => (card?.occupants ?? []).filter(({ until }) => !until);

/** Whoever calls is first taken to be the main occupant. */
export const firstCaller = (card: HomeCard | undefined) => {
  const all = present(card);
  return (all.find(({ main }) => main) ?? all[0])?.person.id;
};

/** How the caller is spoken to: surname and form of address, where one is on record; else not at all. */
export function spokenTo(card: HomeCard | undefined, person: string | undefined) {
  const found = present(card).find((one) => one.person.id === person)?.person;
  if (!found?.addressAs) return "";
  const surname = intakeWords.longSurnames.find((long) => found.name.startsWith(long)) ?? found.name.slice(0, 1);
  return found.addressAs.startsWith(surname) ? found.addressAs : `${surname}${found.addressAs}`;
}

/** In the address: the caller is none of those on record. */
export const other = "other";
