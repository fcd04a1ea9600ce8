import {
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  page,
  ref,
  short,
  text,
  whole,
  yes,
} from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const named_ = object({ id, name: text });
const counts = object({ total: whole, opened: whole }, {});

/** The answers about campaigns. */
export const shapes = [
  named(
    "Campaign",
    {
      id,
      project: named_,
      name: text,
      buildings: list(named_),
      firstDay: dateText,
      lastDay: dateText,
      venue: text,
      agreedOn: dateText,
      counts,
      /** How many of its hand-overs stand in each state. */
      states: list(object({ state: text, title: text, count: whole })),
      closed: yes,
    },
    {},
  ),
  page("CampaignPage", "Campaign"),
  named(
    "CampaignHome",
    { home: named_, building: id, entrance: text, floor: whole, room: text },
    {
      owner: text,
      slot: object({ id, startsAt: instantText, room: text }),
      matter: object({ id, number: text, version: whole, state: text, stateTitle: text, late: yes, defects: whole }),
    },
  ),
  named("CampaignHomes", { rows: list(ref("CampaignHome")) }),
  named("CampaignSlot", { id, startsAt: instantText, endsAt: instantText, room: text, capacity: whole, taken: whole }),
  named("CampaignSlots", { rows: list(ref("CampaignSlot")) }),
  named("CampaignProgress", { total: whole, opened: whole }),
] as const;

const title = <S extends object>(schema: S, words: string) => ({ ...schema, title: words });
const filled = (most: number, words: string) => title({ ...short(most, 1), pattern: "\\S" }, words);
const time = (words: string) => title({ type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }, words);
const upTo = (most: number, words: string) => title({ type: "integer", minimum: 1, maximum: most }, words);

export const byId = object({ id });
export const listQuery = object({}, { project: title(id, titles.project) });
export const dayQuery = object({}, { day: title(dateText, titles.firstDay) });
export const campaignBody = object(
  {
    project: title(id, titles.project),
    name: filled(60, titles.name),
    buildings: title(list(id, { minItems: 1, maxItems: 50, uniqueItems: true }), titles.buildings),
    firstDay: title(dateText, titles.firstDay),
    lastDay: title(dateText, titles.lastDay),
    venue: filled(100, titles.venue),
    agreedOn: title(dateText, titles.agreedOn),
    from: time(titles.from),
    until: time(titles.until),
    minutes: title({ type: "integer", minimum: 10, maximum: 480 }, titles.minutes),
    rooms: title(
      list({ ...short(40, 1), pattern: "\\S" }, { minItems: 1, maxItems: 20, uniqueItems: true }),
      titles.rooms,
    ),
    capacity: upTo(20, titles.capacity),
    weekends: title(yes, titles.weekends),
  },
  { pauseFrom: time(titles.pauseFrom), pauseUntil: time(titles.pauseUntil) },
);
export const openBody = object({ method: title(oneOf("sms", "app", "phone", "handDelivery"), titles.method) });
export const bookingBody = object({ matter: title(id, titles.matter), slot: title(id, titles.slot) });
