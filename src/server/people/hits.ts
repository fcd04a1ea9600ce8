import { maskText } from "#kit/masking.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { phoneIn } from "./people.ts";
import { homesOf, openOf, peopleByIds } from "./queries.ts";
import { roleTitles } from "./words.ts";

/** A person as a line of a list: where they belong, a masked number, what is open. */
export interface PersonHit {
  readonly kind: "person";
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly homes: readonly { readonly id: string; readonly name: string; readonly roleTitle: string }[];
  readonly open: number;
}

/** The people of some ids, in their order. */
export async function personHits(tx: Tx, who: Who, ids: readonly string[]): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const people = await peopleByIds(tx, who, ids);
  const homes = await homesOf(tx, who, ids);
  const open = await openOf(tx, who, ids);
  return people.map((person) => ({
    kind: "person",
    id: person.id,
    name: person.name,
    ...maskedPhone(who, person),
    homes: homes
      .filter((home) => home.person === person.id && home.until === null)
      .map(({ home, name, role }) => ({ id: home, name, roleTitle: roleTitles[role] })),
    open: open.get(person.id) ?? 0,
  }));
}

/** The number of a person, masked, where they have one. */
export function maskedPhone(who: Who, person: { readonly id: string; readonly phone_sealed: string | null }) {
  const phone = phoneIn(who, person);
  return phone === undefined ? {} : { phone: maskText(phone) };
}
