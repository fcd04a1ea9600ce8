import { randomUUID } from "node:crypto";
import { homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { moment } from "#server/matters/matters.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { stateTitle } from "#server/matters/rows.ts";
import { slotsOf, type SlotPlan } from "./plan.ts";
import {
  areIn,
  campaignsOf,
  closeCampaign,
  homesOf,
  insertCampaign,
  insertSlots,
  slotsIn,
  takeHomes,
  type CampaignHomeRow,
  type CampaignRow,
  type NewCampaign,
} from "./queries.ts";
import { sentences, titles } from "./words.ts";

const mostDays = 60;
const mostSlots = 5000;

/** Campaigns with their progress; NotFound is for `one`. */
export const list = async (tx: Tx, who: Who, project?: string) =>
  (await campaignsOf(tx, who, { project })).map(described);

export async function one(tx: Tx, who: Who, id: string) {
  const [found] = await campaignsOf(tx, who, { id });
  if (!found) throw new NotFound();
  return described(found);
}

function described(row: CampaignRow) {
  const p = procedureOf("handover");
  const order = Object.keys(p.states);
  const states = row.states
    .map(({ state, count }) => ({ state, title: stateTitle(p, state), count }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return {
    id: row.id,
    project: { id: row.project_id, name: row.project },
    name: row.name,
    buildings: row.buildings,
    firstDay: row.first_day,
    lastDay: row.last_day,
    venue: row.venue,
    agreedOn: row.agreed_on,
    counts: { total: row.total, opened: states.reduce((sum, { count }) => sum + count, 0) },
    states,
    closed: row.closed_at !== null,
  };
}

export type CampaignForm = Omit<NewCampaign, "id"> & SlotPlan;

/** Plans a campaign: takes the homes of its buildings that are still to be handed over, and cuts its days into slots. */
export async function plan(tx: Tx, who: Who, form: CampaignForm, at: Temporal.Instant): Promise<string> {
  if (form.lastDay < form.firstDay) throw new BadForm("lastDay", titles.lastDay, sentences.backwards);
  const length = Temporal.PlainDate.from(form.firstDay).until(Temporal.PlainDate.from(form.lastDay)).days + 1;
  if (length > mostDays) throw new BadForm("lastDay", titles.lastDay, sentences.tooLong);
  const slots = slotsOf(form);
  if (slots.length === 0) throw new BadForm("minutes", titles.minutes, sentences.noSlots);
  if (slots.length > mostSlots) throw new BadForm("minutes", titles.minutes, sentences.tooManySlots);
  if (!(await areIn(tx, who, form.project, form.buildings)))
    throw new BadForm("buildings", titles.buildings, sentences.noBuilding);
  const id = randomUUID();
  if (!(await insertCampaign(tx, who, { ...form, id, name: form.name.trim() }, moment(at))))
    throw new Refused("sameName", sentences.sameName);
  if ((await takeHomes(tx, who, id)) === 0) throw new Refused("noHomes", sentences.noHomes);
  await insertSlots(tx, who, { project: form.project, campaign: id }, slots);
  await record(tx, who, {
    kind: "home",
    action: "planHandover",
    project: form.project,
    subject: id,
    form: { name: form.name },
  });
  return id;
}

/** Ends a campaign: nothing more can be booked in it, and its homes may go into another. */
export async function close(tx: Tx, who: Who, id: string, at: Temporal.Instant): Promise<void> {
  const { project, closed } = await one(tx, who, id);
  if (closed) throw new Refused("closed", sentences.closed);
  await closeCampaign(tx, who, id, moment(at));
  await record(tx, who, { kind: "home", action: "closeHandover", project: project.id, subject: id });
}

/** The homes of a campaign with how each stands. */
export async function homes(tx: Tx, who: Who, id: string, at: Temporal.Instant) {
  await one(tx, who, id);
  return (await homesOf(tx, who, id, moment(at), dayOf(at))).map(homeDescribed);
}

function homeDescribed(row: CampaignHomeRow) {
  const p = procedureOf("handover");
  const { home, name, building, entrance, floor, room, owner, slot, starts_at, slot_room, matter } = row;
  return {
    home: { id: home, name },
    building,
    entrance,
    floor,
    room,
    ...(owner !== null && { owner }),
    ...(slot !== null && { slot: { id: slot, startsAt: starts_at!, room: slot_room! } }),
    ...(matter !== null && {
      matter: {
        id: matter,
        number: row.number!,
        version: row.version!,
        state: row.state!,
        stateTitle: stateTitle(p, row.state!),
        late: row.late ?? false,
        defects: row.defects ?? 0,
      },
    }),
  };
}

/** The slots of a campaign, or of one of its days. */
export async function slots(tx: Tx, who: Who, id: string, day: string | undefined) {
  await one(tx, who, id);
  const start = day === undefined ? undefined : Temporal.PlainDate.from(day).toZonedDateTime(homeZone);
  const within = start && { from: start.toInstant().toString(), until: start.add({ days: 1 }).toInstant().toString() };
  const rows = await slotsIn(tx, who, id, within);
  return rows.map(({ starts_at: startsAt, ends_at: endsAt, ...slot }) => ({ ...slot, startsAt, endsAt }));
}
