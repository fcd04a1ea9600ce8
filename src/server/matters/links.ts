import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { Refused } from "#server/base/refusal.ts";
import { silent } from "./carry-out.ts";
import { flush } from "./flush.ts";
import { note, type Held } from "./held.ts";
import { moment, take } from "./matters.ts";
import { begin } from "./work.ts";
import { linkTitles, refusals } from "./words.ts";

export type LinkKind = "duplicate" | "caused" | "follow";

/** Links a matter to another, and notes it in both stories. */
export async function link(tx: Tx, who: Who, id: string, to: string, kind: LinkKind, at = present()): Promise<Held> {
  if (id === to) throw new Refused("cycle", refusals.cycle);
  const work = begin(tx, who, moment(at));
  const [first, second] = [id, to].toSorted() as [string, string];
  const held = new Map([
    [first, await take(work, first)],
    [second, await take(work, second)],
  ]);
  const [from, other] = [held.get(id)!, held.get(to)!];
  const by = { ...silent, who: who.staff, at: work.now };
  note(from, {
    ...by,
    action: "@linked",
    from: from.matter!.state,
    form: { number: other.number, kind: linkTitles[kind] },
  });
  note(other, {
    ...by,
    action: "@linked",
    from: other.matter!.state,
    form: { number: from.number, kind: linkTitles[kind] },
  });
  work.links.push({ from_id: id, to_id: to, kind, ends: {}, brings: {}, created_at: work.now });
  await flush(work);
  return from;
}
