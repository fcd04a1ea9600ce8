import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Slot {
  readonly id: string;
  readonly project_id: string;
  readonly campaign_id: string;
  readonly starts_at: string;
  readonly capacity: number;
  readonly closed: boolean;
}

/** A slot, locked: whoever wants a place in it waits for whoever came first. */
export async function lockSlot(tx: Tx, who: Who, id: string): Promise<Slot | undefined> {
  const { rows } = await sql<Slot>`
    select s.id, s.project_id, s.campaign_id, s.starts_at, s.capacity, c.closed_at is not null as closed
    from campaign_slots s join campaigns c on c.company_id = s.company_id and c.id = s.campaign_id
    where s.company_id = ${who.company} and s.id = ${id} for update of s
  `.execute(tx);
  return rows[0];
}

/** Whether a matter is a hand-over of a campaign. */
export async function isIn(tx: Tx, who: Who, campaign: string, matter: string): Promise<boolean> {
  const { rows } = await sql`
    select from campaign_homes where company_id = ${who.company} and campaign_id = ${campaign} and matter_id = ${matter}
  `.execute(tx);
  return rows.length > 0;
}

/** Gives up the place a hand-over has. */
export async function giveUp(tx: Tx, who: Who, matter: string): Promise<void> {
  await sql`delete from campaign_bookings where company_id = ${who.company} and matter_id = ${matter}`.execute(tx);
}

/** Takes the lowest free place of a slot that is locked; false where none is left. */
export async function takePlace(tx: Tx, who: Who, slot: Slot, matter: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    insert into campaign_bookings (company_id, project_id, slot_id, place, matter_id, booked_by, booked_at)
    select ${who.company}, ${slot.project_id}, ${slot.id}, min(n), ${matter}, ${who.staff}, ${now}
    from generate_series(1, ${slot.capacity}) as n
    where not exists (select from campaign_bookings b where b.company_id = ${who.company} and b.slot_id = ${slot.id} and b.place = n)
    having min(n) is not null
    returning place
  `.execute(tx);
  return rows.length > 0;
}
