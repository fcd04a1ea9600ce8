import { local } from "#kit/moment.ts";
import type { Facts } from "#kit/facts.ts";
import { openedOn, ticketsIn } from "./facts-registers-queries.ts";
import type { Held } from "./held.ts";
import type { Work } from "./work.ts";

/** Water tickets bought and given back in the project, less those given out (I6). */
export const ticketsInStock = ({ tx, who }: Work, { place }: Held): Promise<number> => ticketsIn(tx, who, place.id);

/** What was registered in the project today, by procedure, and by telephone; with the homes under renovation (I7). */
export async function openedToday({ tx, who, now }: Work, { place }: Held): Promise<Facts["openedToday"]> {
  const midnight = local(now, place.calendar.zone).startOfDay().toInstant().toString();
  return openedOn(tx, who, place.id, midnight);
}
