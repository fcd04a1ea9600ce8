import { start } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { register } from "#procedures/register.ts";

/** One thing a caller can come with: a procedure, and one of the actions that open it. */
export interface Kind {
  /** In the address: "repair", or "repair.alarm" where a procedure has several openings. */
  readonly key: string;
  readonly procedure: string;
  readonly action: string;
  readonly title: string;
  readonly home: boolean;
}

const onlySystem = (by: unknown) => Array.isArray(by) && by.every((role) => role === "system");
/** In the order of how often the phone rings for them. */
const order = ["repair", "complaint", "consultation", "visit"];
const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

/** What people can open, in the order of use; what only the system opens is left out. */
export const kinds: readonly Kind[] = register
  .toSorted((a, b) => placeOf(a.name) - placeOf(b.name))
  .flatMap((p) => {
    const openings = Object.entries(p.actions).filter(([, { from, by }]) => from === start && !onlySystem(by));
    return openings.map(([action, { title }], n) => ({
      key: n === 0 ? p.name : `${p.name}.${action}`,
      procedure: p.name,
      action,
      title: n === 0 ? procedureTitles[p.name] : title,
      home: p.about === "home",
    }));
  });
