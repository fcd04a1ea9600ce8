import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { dayOf } from "#server/homes/day.ts";
import { scopeOf } from "#server/policies/scope.ts";
import { units } from "#server/org/queries.ts";
import { itemsOf, listOn, pricesOf, type ItemRow, type PriceRow } from "./queries.ts";
import { classTitles } from "./words.ts";

/** An item with the price of today, if it is sold today, and every price it had or will have. */
interface Listed extends Omit<ItemRow, "unitId"> {
  readonly classTitle: string;
  readonly fen?: number;
  readonly furtherFen?: number;
  readonly since?: string;
  readonly history: readonly PriceOf[];
}
type PriceOf = Omit<PriceRow, "item" | "furtherFen" | "until"> & {
  readonly furtherFen?: number;
  readonly until?: string;
};
export interface Catalogue {
  /** Whose list holds here. */
  readonly unit: { readonly id: string; readonly name: string };
  /** Whether it is the unit's own list, and no list of one above. */
  readonly own: boolean;
  /** The list should be revised by then (S1): a year after its newest price. */
  readonly reviewDue?: string;
  readonly rows: readonly Listed[];
}

/** The list that holds in a company, region or project today, with what it sold before and will sell. */
export async function catalogueOf(tx: Tx, who: Who, unit: string | undefined, at = present()): Promise<Catalogue> {
  const { unit: here, above } = await scopeOf(tx, who, unit);
  const day = dayOf(at);
  const held = await listOn(tx, who, above, day);
  const holder = held[0]?.unitId ?? here.id;
  const items = await itemsOf(tx, who, [holder]);
  const prices = Map.groupBy(
    await pricesOf(
      tx,
      who,
      items.map(({ id }) => id),
    ),
    ({ item }) => item,
  );
  const names = new Map((await units(tx, who)).map(({ id, name }) => [id, name]));
  const newest = held
    .map(({ since }) => since)
    .toSorted()
    .at(-1);
  return {
    unit: { id: holder, name: names.get(holder) ?? here.name },
    own: holder === here.id,
    ...(newest && { reviewDue: Temporal.PlainDate.from(newest).add({ years: 1 }).toString() }),
    rows: items.map((item) => listed(item, prices.get(item.id) ?? [], day)),
  };
}

function listed({ unitId: _unit, ...item }: ItemRow, prices: readonly PriceRow[], day: string): Listed {
  const now = prices.find(({ from, until }) => from <= day && (until === null || until >= day));
  return {
    ...item,
    classTitle: classTitles[item.class],
    ...(now && { fen: now.fen, since: now.from, ...(now.furtherFen !== null && { furtherFen: now.furtherFen }) }),
    history: prices.map(({ item: _item, furtherFen, until, setAt, ...price }) => ({
      ...price,
      setAt: new Date(setAt).toISOString(),
      ...(furtherFen !== null && { furtherFen }),
      ...(until !== null && { until }),
    })),
  };
}
