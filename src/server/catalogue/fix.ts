import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { BadForm } from "#server/base/refusal.ts";
import type { Held } from "#server/matters/held.ts";
import type { Work } from "#server/matters/work.ts";
import { listOn, type PricedRow } from "./queries.ts";
import { amountOf } from "./reckoning.ts";
import { sentences } from "./words.ts";

interface Chosen {
  readonly item: string;
  readonly quantity: number;
  readonly offer?: number;
}

/** A table of items from the catalogue of paid services. */
const isServices = (field: AnyProcedure["fields"][string] | undefined) => field?.columns?.["item"]?.kind === "service";

/**
 * A form with the names, units and prices of today put to the services it has chosen (S2): nobody raises or lowers them,
 * and what was agreed stays when the list changes. BadForm names the row that is not in the list.
 */
export async function fixServices(work: Work, { p, place }: Held, form: Values): Promise<Values> {
  const tables = Object.keys(form).filter((name) => isServices(p.fields[name]));
  if (tables.length === 0) return form;
  const day = local(work.now, place.calendar.zone).toPlainDate().toString();
  const sold = await listOn(work.tx, work.who, place.units, day);
  const fixed = tables.map((name) => {
    const { title, only } = p.fields[name]!;
    const list = new Map(
      sold.flatMap((item) => (only === undefined || only === item.class ? [[item.code, item]] : [])),
    );
    const rows = form[name] as readonly Chosen[];
    return [name, rows.map((row, n) => fixRow(row, n + 1, list, name, title))] as const;
  });
  return { ...form, ...Object.fromEntries(fixed) };
}

function fixRow(
  { item: code, quantity, offer }: Chosen,
  n: number,
  list: ReadonlyMap<string, PricedRow>,
  field: string,
  title: string,
) {
  const wrong = (problem: string): never => {
    throw new BadForm(field, title, problem);
  };
  const item = list.get(code) ?? wrong(sentences.notListed(n, code));
  if (offer !== undefined && !item.negotiable) wrong(sentences.notNegotiable(n));
  if (offer !== undefined && offer < item.fen) wrong(sentences.below(n));
  return {
    item: code,
    quantity,
    ...(offer !== undefined && { offer }),
    name: item.name,
    unit: item.measure,
    price: offer ?? item.fen,
    amount: amountOf(item, quantity, offer),
  };
}
