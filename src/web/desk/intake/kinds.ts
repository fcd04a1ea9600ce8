import { cases } from "#kit/depends.ts";
import type { By } from "#kit/procedure.ts";
import { start } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { register } from "#procedures/register.ts";

export interface Opening {
  readonly action: string;
  readonly title: string;
  /** The posts and relations of whom it is. */
  readonly by: readonly string[];
}
/** One thing a caller can come with: a procedure, and the actions of people that open it. */
export interface Kind {
  readonly key: string;
  readonly title: string;
  readonly openings: readonly Opening[];
}

/** In the order of how often the phone rings for them. */
const order = ["repair", "complaint", "consultation", "visit"];
const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

const rolesOf = (by: unknown) =>
  cases<By<string, string>>(by).flatMap(({ value }) => ("together" in value ? value.together : value));

/** What people can open, in the order of use; what only the system opens is left out. */
export const kinds: readonly Kind[] = register
  .toSorted((a, b) => placeOf(a.name) - placeOf(b.name))
  .map((p) => ({
    key: p.name,
    title: procedureTitles[p.name],
    openings: Object.entries(p.actions)
      .filter(([, { from }]) => from === start)
      .map(([action, { title, by }]) => ({ action, title, by: rolesOf(by) }))
      .filter(({ by }) => by.some((role) => role !== "system")),
  }))
  .filter(({ openings }) => openings.length > 0);

/** What somebody with these posts may open. A relation to a home is for the server to judge. */
export const kindsFor = (posts: readonly string[]): readonly Kind[] =>
  kinds
    .map((kind) => ({ ...kind, openings: kind.openings.filter(({ by }) => by.some((role) => mine(role, posts))) }))
    .filter(({ openings }) => openings.length > 0);

const mine = (role: string, posts: readonly string[]) => role === "staff" || posts.includes(role);
