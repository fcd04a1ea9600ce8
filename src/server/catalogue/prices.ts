import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { mustReach, scopeOf, type Scope } from "#server/policies/scope.ts";
import {
  copyList,
  endPrice,
  insertItem,
  insertPrice,
  itemById,
  itemsOf,
  listOn,
  pricesOf,
  type NewItem,
  type NewPrice,
} from "./queries.ts";
import { pricers } from "./pricers.ts";
import { sentences, titles } from "./words.ts";

/** Puts an item on the list of a company or region, with its first price. */
export async function addItem(tx: Tx, who: Who, { price, ...item }: NewItem & { price: NewPrice }, at = present()) {
  const scope = await mine(tx, who, item.unitId, at);
  const own = await itemsOf(tx, who, [item.unitId]);
  if (own.some(({ code }) => code === item.code)) throw new Refused("taken", sentences.taken(item.code));
  if (own.length === 0 && (await listOn(tx, who, scope.above, dayOf(at))).length > 0)
    throw new Refused("inherited", sentences.inherited);
  mustFit(price, at);
  const id = await insertItem(tx, who, item);
  await insertPrice(tx, who, id, price, at.toString());
  await noted(tx, who, "catalogue.add", id, { code: item.code, ...price }, at);
  return { id };
}

/** A new price from a day on; the old one is kept with its days (S2). */
export async function setPrice(tx: Tx, who: Who, id: string, price: NewPrice, at = present()): Promise<void> {
  const item = await itemById(tx, who, id);
  if (!item) throw new NotFound();
  await mine(tx, who, item.unitId, at);
  mustFit(price, at);
  await mustBeLast(tx, who, id, price.from);
  await endPrice(tx, who, id, price.from);
  await insertPrice(tx, who, id, price, at.toString());
  await noted(tx, who, "catalogue.price", id, { code: item.code, ...price }, at);
}

/** From a day on an item is not sold any more. */
export async function withdraw(tx: Tx, who: Who, id: string, from: string, at = present()): Promise<void> {
  const item = await itemById(tx, who, id);
  if (!item) throw new NotFound();
  await mine(tx, who, item.unitId, at);
  mustNotBePast(from, at);
  await mustBeLast(tx, who, id, from);
  await endPrice(tx, who, id, from);
  await noted(tx, who, "catalogue.withdraw", id, { code: item.code, from }, at);
}

/** A region publishes its own list, which begins as the one it followed so far (S1). */
export async function adopt(tx: Tx, who: Who, unit: string, why: string, at = present()): Promise<{ items: number }> {
  const scope = await mine(tx, who, unit, at);
  const day = dayOf(at);
  const held = await listOn(tx, who, scope.above, day);
  const from = held[0]?.unitId;
  if (from === undefined) throw new Refused("noList", sentences.noList);
  if (from === unit) throw new Refused("adopted", sentences.adopted);
  const items = await copyList(tx, who, { from, to: unit, day, at: at.toString(), why });
  await noted(tx, who, "catalogue.adopt", unit, { from, items }, at);
  return { items };
}

/** A company or region within one's reach. */
async function mine(tx: Tx, who: Who, unit: string, at: Temporal.Instant): Promise<Scope> {
  const scope = await scopeOf(tx, who, unit);
  if (scope.unit.kind === "project") throw new Refused("onlyRegions", sentences.onlyRegions);
  await mustReach(tx, who, scope, dayOf(at), pricers);
  return scope;
}

function mustFit({ fen, furtherFen, from }: NewPrice, at: Temporal.Instant): void {
  if (furtherFen !== undefined && furtherFen > fen)
    throw new BadForm("furtherFen", titles.furtherFen, sentences.dearer);
  mustNotBePast(from, at);
}

function mustNotBePast(from: string, at: Temporal.Instant): void {
  if (from < dayOf(at)) throw new BadForm("from", titles.from, sentences.past);
}

async function mustBeLast(tx: Tx, who: Who, id: string, from: string): Promise<void> {
  const [last] = await pricesOf(tx, who, [id]);
  if (last && last.from >= from) throw new Refused("planned", sentences.planned(last.from));
}

const noted = (tx: Tx, who: Who, action: string, subject: string, form: object, at: Temporal.Instant) =>
  record(tx, who, { kind: "policy", action, subject, form: { ...form }, at: at.toString() });
