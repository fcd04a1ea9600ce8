import type { Tx, Who } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import type { Held } from "#server/matters/held.ts";
import { lockMatter } from "#server/matters/load-queries.ts";
import { act, moment } from "#server/matters/matters.ts";
import { giveUp, isIn, lockSlot, takePlace } from "./booking-queries.ts";
import { sentences, titles } from "./words.ts";

/**
 * Books a slot for a hand-over, and gives up the one it had. Of two who want the last place at the same moment the
 * second is refused. The procedure says whether it may be booked at all.
 */
export async function book(
  tx: Tx,
  who: Who,
  campaign: string,
  { matter, slot: id }: { readonly matter: string; readonly slot: string },
  at: Temporal.Instant,
): Promise<Held> {
  const slot = await lockSlot(tx, who, id);
  if (!slot || slot.campaign_id !== campaign) throw new NotFound();
  if (slot.closed) throw new Refused("closed", sentences.closed);
  if (!(await isIn(tx, who, campaign, matter))) throw new BadForm("matter", titles.matter, sentences.notInCampaign);
  if (Temporal.Instant.compare(Temporal.Instant.from(slot.starts_at), at) <= 0)
    throw new Refused("slotPast", sentences.slotPast);
  await giveUp(tx, who, matter);
  if (!(await takePlace(tx, who, slot, matter, moment(at)))) throw new Refused("slotFull", sentences.slotFull);
  const stored = await lockMatter(tx, who, matter);
  if (!stored) throw new NotFound();
  const form = { appointment: slot.starts_at };
  return act(tx, who, matter, { action: "book", form, version: stored.row.version }, at);
}
