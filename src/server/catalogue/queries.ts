import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { ServiceClass } from "./words.ts";

export interface ItemRow {
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly class: ServiceClass;
  readonly name: string;
  readonly measure: string;
  readonly materials: "customer" | "included";
  readonly negotiable: boolean;
  readonly note: string;
}
export interface PriceRow {
  readonly item: string;
  readonly fen: number;
  readonly furtherFen: number | null;
  /** Dates, inclusive. */
  readonly from: string;
  readonly until: string | null;
  readonly note: string;
  readonly setBy: { readonly id: string; readonly name: string };
  readonly setAt: string;
}
/** An item with the price of a day. */
export interface PricedRow extends ItemRow {
  readonly fen: number;
  readonly furtherFen: number | null;
  readonly since: string;
}

const columns = sql`i.id, i.unit_id as "unitId", i.code, i.class, i.name, i.unit as measure, i.materials, i.negotiable, i.note`;
const inOrder = sql`array_position(array['power', 'water', 'household', 'copying'], i.class), i.code`;

/** All items of some units, sold or not. */
export async function itemsOf(tx: Tx, who: Who, units: readonly string[]): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select ${columns} from catalogue_items i
    where i.company_id = ${who.company} and i.unit_id = any(${[...units]}::uuid[])
    order by ${inOrder}
  `.execute(tx);
  return rows;
}

export async function itemById(tx: Tx, who: Who, id: string): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`
    select ${columns} from catalogue_items i where i.company_id = ${who.company} and i.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** Every price some items ever had, the newest first. */
export async function pricesOf(tx: Tx, who: Who, items: readonly string[]): Promise<PriceRow[]> {
  const { rows } = await sql<PriceRow>`
    select p.item_id as item, p.fen, p.further_fen as "furtherFen", lower(p.valid)::text as from,
      (upper(p.valid) - 1)::text as until, p.note,
      json_build_object('id', s.id, 'name', s.name) as "setBy", p.set_at as "setAt"
    from catalogue_prices p join staff s on s.company_id = p.company_id and s.id = p.set_by
    where p.company_id = ${who.company} and p.item_id = any(${[...items]}::uuid[])
    order by lower(p.valid) desc
  `.execute(tx);
  return rows;
}

/** The list that holds on a day: of the units, the nearest first, the first that sells anything has the only one (S1). */
export async function listOn(tx: Tx, who: Who, units: readonly string[], day: string): Promise<PricedRow[]> {
  const { rows } = await sql<PricedRow>`
    with priced as (
      select ${columns}, p.fen, p.further_fen as "furtherFen", lower(p.valid)::text as since,
        array_position(${[...units]}::uuid[], i.unit_id) as distance
      from catalogue_items i
      join catalogue_prices p on p.company_id = i.company_id and p.item_id = i.id and p.valid @> ${day}::date
      where i.company_id = ${who.company} and i.unit_id = any(${[...units]}::uuid[])
    )
    select i.* from priced i where i.distance = (select min(distance) from priced)
    order by ${inOrder}
  `.execute(tx);
  return rows;
}

export interface NewItem extends Omit<ItemRow, "id" | "unitId"> {
  readonly unitId: string;
}

export async function insertItem(tx: Tx, who: Who, item: NewItem): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue_items (company_id, unit_id, code, class, name, unit, materials, negotiable, note)
    values (${who.company}, ${item.unitId}, ${item.code}, ${item.class}, ${item.name}, ${item.measure}, ${item.materials},
      ${item.negotiable}, ${item.note})
    returning id
  `.execute(tx);
  return rows[0]!.id;
}

export interface NewPrice {
  readonly fen: number;
  readonly furtherFen?: number | undefined;
  readonly from: string;
  readonly why: string;
}

/** From a day on an item is not sold at the price it has; what held before is kept. */
export async function endPrice(tx: Tx, who: Who, item: string, from: string): Promise<void> {
  await sql`
    update catalogue_prices set valid = daterange(lower(valid), ${from}::date)
    where company_id = ${who.company} and item_id = ${item} and valid @> ${from}::date and lower(valid) < ${from}::date
  `.execute(tx);
}

export async function insertPrice(tx: Tx, who: Who, item: string, price: NewPrice, at: string): Promise<void> {
  await sql`
    insert into catalogue_prices (company_id, item_id, fen, further_fen, valid, note, set_by, set_at)
    values (${who.company}, ${item}, ${price.fen}, ${price.furtherFen ?? null}, daterange(${price.from}::date, null),
      ${price.why}, ${who.staff}, ${at})
  `.execute(tx);
}

/** Gives a unit the list of another as it holds on a day, from that day on. */
export async function copyList(
  tx: Tx,
  who: Who,
  { from, to, day, at, why }: { from: string; to: string; day: string; at: string; why: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with sold as (
      select i.*, p.fen, p.further_fen from catalogue_items i
      join catalogue_prices p on p.company_id = i.company_id and p.item_id = i.id and p.valid @> ${day}::date
      where i.company_id = ${who.company} and i.unit_id = ${from}
    ), copied as (
      insert into catalogue_items (company_id, unit_id, code, class, name, unit, materials, negotiable, note)
      select company_id, ${to}, code, class, name, unit, materials, negotiable, note from sold
      on conflict (company_id, unit_id, code) do update set name = excluded.name
      returning id, code
    ), priced as (
      insert into catalogue_prices (company_id, item_id, fen, further_fen, valid, note, set_by, set_at)
      select ${who.company}, c.id, s.fen, s.further_fen, daterange(${day}::date, null), ${why}, ${who.staff}, ${at}
      from copied c join sold s on s.code = c.code
      returning 1
    )
    select count(*)::int as n from priced
  `.execute(tx);
  return rows[0]!.n;
}
