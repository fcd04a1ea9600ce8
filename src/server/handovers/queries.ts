import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { PlannedSlot } from "./plan.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface CampaignRow {
  readonly id: string;
  readonly project_id: string;
  readonly project: string;
  readonly name: string;
  readonly buildings: readonly Named[];
  readonly first_day: string;
  readonly last_day: string;
  readonly venue: string;
  readonly agreed_on: string;
  readonly closed_at: string | null;
  readonly total: number;
  readonly states: readonly { readonly state: string; readonly count: number }[];
}

/** Campaigns with how their hand-overs stand, those under way first; one of them, or all of a project. */
export async function campaignsOf(
  tx: Tx,
  who: Who,
  { id, project }: { readonly id?: string | undefined; readonly project?: string | undefined },
): Promise<CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`
    select c.id, c.project_id, u.name as project, c.name, c.first_day::text as first_day, c.last_day::text as last_day,
      c.venue, c.agreed_on::text as agreed_on, c.closed_at,
      coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name) order by b.sort, b.name)
        from buildings b where b.company_id = c.company_id and b.id = any(c.buildings)), '[]') as buildings,
      (select count(*)::int from campaign_homes h where h.company_id = c.company_id and h.campaign_id = c.id) as total,
      coalesce((select json_agg(json_build_object('state', state, 'count', n)) from (
        select m.state, count(*)::int as n from campaign_homes h
        join matters m on m.company_id = h.company_id and m.id = h.matter_id
        where h.company_id = c.company_id and h.campaign_id = c.id group by m.state) s), '[]') as states
    from campaigns c join units u on u.company_id = c.company_id and u.id = c.project_id
    where c.company_id = ${who.company}
      ${id === undefined ? sql`` : sql`and c.id = ${id}`} ${project === undefined ? sql`` : sql`and c.project_id = ${project}`}
    order by c.closed_at is not null, c.first_day desc, c.id limit 100
  `.execute(tx);
  return rows;
}

export interface NewCampaign {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  readonly buildings: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly venue: string;
  readonly agreedOn: string;
}

/** Whether all these buildings stand in a project. */
export async function areIn(tx: Tx, who: Who, project: string, buildings: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from buildings
    where company_id = ${who.company} and project_id = ${project} and id = any(${[...buildings]}::uuid[])
  `.execute(tx);
  return rows[0]?.n === buildings.length;
}

/** Adds a campaign; false where its project has one of that name. */
export async function insertCampaign(tx: Tx, who: Who, campaign: NewCampaign, now: string): Promise<boolean> {
  const { id, project, name, buildings, firstDay, lastDay, venue, agreedOn } = campaign;
  const { rows } = await sql`
    insert into campaigns (company_id, id, project_id, name, buildings, first_day, last_day, venue, agreed_on, created_by, created_at)
    values (${who.company}, ${id}, ${project}, ${name}, ${[...buildings]}::uuid[], ${firstDay}::date, ${lastDay}::date,
      ${venue}, ${agreedOn}::date, ${who.staff}, ${now})
    on conflict do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Takes the homes of its buildings that were not handed over and are in no other campaign under way; how many. */
export async function takeHomes(tx: Tx, who: Who, campaign: string): Promise<number> {
  const { rows } = await sql`
    insert into campaign_homes (company_id, project_id, campaign_id, home_id)
    select h.company_id, h.project_id, c.id, h.id
    from campaigns c join homes h on h.company_id = c.company_id and h.building_id = any(c.buildings)
    where c.company_id = ${who.company} and c.id = ${campaign} and h.delivered_on is null and not exists (
      select from campaign_homes o join campaigns other on other.company_id = o.company_id and other.id = o.campaign_id
      where o.company_id = h.company_id and o.home_id = h.id and other.closed_at is null)
    returning home_id
  `.execute(tx);
  return rows.length;
}

export async function insertSlots(
  tx: Tx,
  who: Who,
  { project, campaign }: { readonly project: string; readonly campaign: string },
  slots: readonly PlannedSlot[],
): Promise<void> {
  await sql`
    insert into campaign_slots (company_id, project_id, campaign_id, starts_at, ends_at, room, capacity)
    select ${who.company}, ${project}, ${campaign}, starts_at, ends_at, room, capacity
    from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as x(starts_at timestamptz, ends_at timestamptz, room text, capacity integer)
  `.execute(tx);
}

export async function closeCampaign(tx: Tx, who: Who, id: string, now: string): Promise<void> {
  await sql`
    update campaigns set closed_at = ${now} where company_id = ${who.company} and id = ${id} and closed_at is null
  `.execute(tx);
}

export interface CampaignHomeRow {
  readonly home: string;
  readonly name: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly room: string;
  readonly owner: string | null;
  readonly slot: string | null;
  readonly starts_at: string | null;
  readonly slot_room: string | null;
  readonly matter: string | null;
  readonly number: string | null;
  readonly version: number | null;
  readonly state: string | null;
  readonly late: boolean | null;
  readonly defects: number | null;
}

/** The homes of a campaign from the top floor down, each with its owner, its slot and how its hand-over stands. */
export async function homesOf(
  tx: Tx,
  who: Who,
  campaign: string,
  now: string,
  day: string,
): Promise<CampaignHomeRow[]> {
  const { rows } = await sql<CampaignHomeRow>`
    select h.id as home, h.name, h.building_id as building, h.entrance, h.floor, h.room, o.name as owner,
      s.id as slot, s.starts_at, s.room as slot_room, m.id as matter, m.number, m.version, m.state,
      not m.final and m.due_at < ${now} as late, coalesce(jsonb_array_length(m.data -> 'defects'), 0) as defects
    from campaign_homes c
    join homes h on h.company_id = c.company_id and h.id = c.home_id
    left join matters m on m.company_id = c.company_id and m.id = c.matter_id
    left join campaign_bookings b on b.company_id = c.company_id and b.matter_id = c.matter_id
    left join campaign_slots s on s.company_id = b.company_id and s.id = b.slot_id
    left join lateral (
      select p.name from occupancies o join people p on p.company_id = o.company_id and p.id = o.person_id
      where o.company_id = h.company_id and o.home_id = h.id and o.role = 'owner' and o.valid @> ${day}::date
      order by o.main desc, p.id limit 1
    ) o on true
    where c.company_id = ${who.company} and c.campaign_id = ${campaign}
    order by h.building_id, h.floor desc, h.entrance, h.room
  `.execute(tx);
  return rows;
}

export interface SlotRow {
  readonly id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly room: string;
  readonly capacity: number;
  readonly taken: number;
}

/** The slots of a campaign, or of one of its days, in order, with how many places are taken. */
export async function slotsIn(
  tx: Tx,
  who: Who,
  campaign: string,
  within: { readonly from: string; readonly until: string } | undefined,
): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select s.id, s.starts_at, s.ends_at, s.room, s.capacity, count(b.place)::int as taken
    from campaign_slots s
    left join campaign_bookings b on b.company_id = s.company_id and b.slot_id = s.id
    where s.company_id = ${who.company} and s.campaign_id = ${campaign}
      ${within === undefined ? sql`` : sql`and s.starts_at >= ${within.from} and s.starts_at < ${within.until}`}
    group by s.id, s.starts_at, s.ends_at, s.room, s.capacity
    order by s.starts_at, s.room limit 5000
  `.execute(tx);
  return rows;
}
