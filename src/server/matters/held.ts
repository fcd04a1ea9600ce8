import { randomUUIDv7 } from "node:crypto";
import type { Matter } from "#kit/matter.ts";
import type { PolicyValue } from "#kit/policy.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import type { Settled } from "#kit/settle.ts";
import type { Around } from "./around-queries.ts";
import type { Place } from "./place.ts";
import { procedureOf } from "./procedures.ts";
import type { rowOf } from "./row.ts";
import { isDeed, type Happened, type Stored } from "./record.ts";

/** A matter in the hands of a command: as it was, and as it is becoming. */
export interface Held {
  readonly id: string;
  readonly p: AnyProcedure;
  readonly place: Place;
  readonly policies: Readonly<Record<string, PolicyValue>>;
  /** As loaded; nothing for a matter being opened. */
  readonly stored: Stored | undefined;
  readonly opened: { readonly at: string; readonly by: string | null; readonly occurred: string | null };
  around: Around;
  matter: Matter | null;
  version: number;
  runs: string[];
  events: Happened[];
  mergedInto: string | null;
  number: string;
  /** What its command has made of its row; nothing until it is written. */
  row?: ReturnType<typeof rowOf>;
}

/** Who is behind an act: the person, and a member of staff acting for them. */
export interface By {
  readonly id: string;
  readonly via?: string;
  readonly viaHow?: string;
}

/** A stored matter, taken in hand. */
export const hold = (stored: Stored, place: Place, around: Around): Held => ({
  id: stored.row.id,
  p: procedureOf(stored.row.procedure),
  place,
  policies: stored.row.policies,
  stored,
  opened: { at: stored.row.opened_at, by: stored.row.opened_by, occurred: stored.row.occurred_at },
  around,
  matter: stored.matter,
  version: stored.row.version,
  runs: [...stored.runs],
  events: [],
  mergedInto: stored.row.merged_into,
  number: stored.row.number,
});

/** A matter that is about to be opened. */
export const fresh = (
  p: AnyProcedure,
  place: Place,
  around: Around,
  more: Pick<Held, "policies" | "opened">,
): Held => ({
  id: randomUUIDv7(),
  p,
  place,
  stored: undefined,
  around,
  matter: null,
  version: 0,
  runs: [],
  events: [],
  mergedInto: null,
  number: "",
  ...more,
});

/** The matter has become this by its last deed: the event is noted, new turns of clocks get their ids. */
export function become(held: Held, after: Matter, effects: readonly Settled[], by: By): Happened {
  const deed = after.deeds.at(-1)!;
  const from = held.matter?.state ?? "start";
  held.matter = after;
  held.runs = after.runs.map((_, n) => held.runs[n] ?? randomUUIDv7());
  return note(held, {
    action: deed.action,
    who: by.id,
    via: by.via ?? null,
    viaHow: by.viaHow ?? null,
    roles: deed.as,
    done: deed.done,
    from,
    to: deed.to,
    form: deed.form ?? {},
    effects,
    at: deed.at,
  });
}

/** Notes one more thing that happened to a matter. The version counts them. */
export function note(held: Held, what: Omit<Happened, "id" | "seq">): Happened {
  held.version += 1;
  const event = { id: randomUUIDv7(), seq: held.version, ...what };
  held.events.push(event);
  return event;
}

/** All that ever happened to a matter in hand. */
export const story = ({ stored, events }: Held): readonly Happened[] => [...(stored?.happened ?? []), ...events];

/** When it came into its present state, and how often it was sent back to one it had left. */
export function pathOf(held: Held): { readonly since: string; readonly reopened: number } {
  const moves = story(held).filter((event) => isDeed(event) && event.done && event.to !== "stay");
  const seen: string[] = [];
  let reopened = 0;
  for (const { to } of moves) {
    const before = seen.indexOf(to);
    if (before >= 0 && before < seen.length - 1) reopened += 1;
    if (before >= 0) seen.length = before;
    seen.push(to);
  }
  return { since: moves.at(-1)?.at ?? held.opened.at, reopened };
}
