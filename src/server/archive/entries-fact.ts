import { strictest, type Secrecy } from "#kit/forms.ts";
import type { Entries } from "#kit/facts.ts";
import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import type { Department } from "#kit/people.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import type { Held } from "#server/matters/held.ts";
import type { Work } from "#server/matters/work.ts";
import { entriesByNumber, type EntryFound } from "./entries-queries.ts";

/** What the catalogue says of the entries that the tables of a matter number; those one may not see it does not have. */
export async function entries(work: Work, held: Held, data: Values): Promise<Entries> {
  const numbers = numbersIn(held.p, data);
  const found = numbers.length > 0 ? await entriesByNumber(work.tx, work.who, numbers, held.id) : [];
  const today = local(work.now, held.place.calendar.zone).toPlainDate();
  const known = new Set(found.map(({ number }) => number));
  const those = (wrong: (entry: EntryFound) => boolean) => found.filter(wrong).map(({ number }) => number);
  return {
    unknown: numbers.filter((number) => !known.has(number)),
    secrecy: strictest(found.map(({ secrecy }) => secrecy as Secrecy)),
    departments: [...new Set(found.map(({ department }) => department as Department))],
    away: those(({ status }) => status !== "inStore"),
    early: those(({ until }) => until === null || Temporal.PlainDate.compare(until, today) >= 0),
    held: those(({ hold }) => hold !== null),
    disputed: those(({ disputed }) => disputed),
  };
}

/** The archive numbers in all tables that have a column for them. */
function numbersIn(p: AnyProcedure, data: Values): string[] {
  const tables = Object.entries(p.fields).flatMap(([name, { columns }]) => (columns?.["archiveNo"] ? [name] : []));
  const rows = tables.flatMap((name) => (data[name] ?? []) as readonly Values[]);
  return [...new Set(rows.map(({ archiveNo }) => String(archiveNo)))];
}
