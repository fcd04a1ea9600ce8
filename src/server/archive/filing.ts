import { filingOf } from "#kit/filing.ts";
import { retentions, type Retention } from "#kit/forms.ts";
import { local } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { story, type Held } from "#server/matters/held.ts";
import { nextNumbers } from "./numbering.ts";

/** The archive entries of matters that end now (A6); their numbers are taken late, since others wait for them. */
export async function filings(tx: Tx, who: Who, ending: readonly Held[], now: string): Promise<object[]> {
  const entries = ending.map((held) => ({ held, entry: entryOf(held, now) }));
  const groups = Map.groupBy(entries, ({ held, entry }) => `${held.place.id} ${entry.category} ${yearOf(entry)}`);
  const filed = [];
  for (const [, group] of [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const { held, entry } = group[0]!;
    const wanted = { category: entry.category, year: yearOf(entry), many: group.length, now };
    const numbers = await nextNumbers(tx, who, held.place, wanted);
    filed.push(...group.map((each, n) => ({ ...each.entry, number: numbers[n]! })));
  }
  return filed;
}

function entryOf(held: Held, now: string) {
  const { id, p, place, matter, row, number } = held;
  const { missing, forms, form, ...kept } = filingOf(p, matter!.data, issuedIn(held));
  const at = row!.closed_at ?? now;
  const closed = local(at, place.calendar.zone).toPlainDate();
  return {
    project_id: place.id,
    matter_id: id,
    ...kept,
    form: form ?? null,
    forms,
    missing,
    title: row!.title,
    reference: number,
    formed_on: closed.toString(),
    department: row!.department ?? "service",
    home_id: row!.home_id,
    person_id: row!.person_id,
    medium: "electronic",
    status: "inStore",
    tier: "department",
    keep_until: keepUntil(kept.retention, closed),
    filed_at: at,
  };
}

const yearOf = ({ formed_on }: { readonly formed_on: string }) => Number(formed_on.slice(0, 4));

/** The last day a thing is kept that was closed on a day; nothing where no day can be named yet. */
export function keepUntil(retention: Retention, closed: Temporal.PlainDate): string | null {
  const { years } = retentions[retention];
  // The years of RC-O3 begin when the person has moved out.
  return years === null || retention === "RC-O3" ? null : closed.add({ years }).toString();
}

const issuedIn = (held: Held): ReadonlySet<string> =>
  new Set(
    story(held).flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === "issue" ? [effect.paper] : []))),
  );
