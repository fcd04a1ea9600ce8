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
import { newPerson } from "#server/people/shapes.ts";
import { roleTitles } from "#server/people/words.ts";
import { storyKinds } from "./story-queries.ts";
import { occupiedTitles, titles, useTitles } from "./words.ts";

const number = { type: "number" } as const;
const nothing = { type: "null" } as const;
const matter = object({ id, number: text });
const occupant = object({ person: ref("Person"), role: text, roleTitle: text }, { phone: text });

const described = {
  id,
  name: text,
  project: ref("Person"),
  building: text,
  floor: whole,
  room: text,
  builtArea: number,
  useTitle: text,
  occupied: text,
  occupiedTitle: text,
};

/** The answers about homes. */
export const shapes = [
  named(
    "HomeHit",
    {
      kind: { const: "home" },
      id,
      name: text,
      project: ref("Person"),
      building: text,
      occupants: list(occupant),
      open: whole,
    },
    { arrears: nothing },
  ),
  named(
    "HomeOccupancy",
    {
      occupancy: id,
      person: object({ id, name: text }, { addressAs: text }),
      role: text,
      roleTitle: text,
      main: yes,
      since: dateText,
    },
    { until: dateText, phone: text },
  ),
  named(
    "HomeCard",
    {
      ...described,
      entrance: text,
      use: text,
      occupants: list(ref("HomeOccupancy")),
      open: list(ref("MatterRow")),
      recent: list(object({ at: instantText, sentence: text }, { matter })),
      balance: nothing,
    },
    { deliveredOn: dateText, accountManager: object({ id, name: text, since: dateText }) },
  ),
  named(
    "HomeRow",
    { ...described, open: whole },
    { deliveredOn: dateText, owner: text, accountManager: ref("Person") },
  ),
  page("HomePage", "HomeRow"),
  named("HomeEvent", { at: instantText, kind: text, sentence: text }, { matter }),
  page("HomeStory", "HomeEvent"),
  named("Building", {
    id,
    name: text,
    kind: text,
    kindTitle: text,
    floors: whole,
    homes: whole,
    open: whole,
    project: ref("Person"),
  }),
  named(
    "Cell",
    {
      id,
      name: text,
      room: text,
      floor: whole,
      entrance: text,
      occupied: text,
      open: whole,
      late: whole,
      arrears: yes,
    },
    { family: text },
  ),
  named("ImportResult", {
    rows: whole,
    created: whole,
    changed: whole,
    problems: list(object({ row: whole, column: text, problem: text })),
  }),
] as const;

const title = (schema: object, words: string) => ({ ...schema, title: words });
const day = (words: string) => title(dateText, words);
const area = title({ type: "number", exclusiveMinimum: 0, maximum: 1_000_000 }, titles.builtArea);
const use = title(oneOf(...Object.keys(useTitles)), titles.use);
const occupied = title(oneOf(...Object.keys(occupiedTitles)), titles.occupied);
const role = title(oneOf(...Object.keys(roleTitles)), titles.role);

export const byId = object({ id });
export const buildingsQuery = object({}, { project: id });
export const homesQuery = object(
  {},
  {
    project: id,
    building: id,
    occupied,
    text: short(60),
    after: short(400),
    limit: { type: "integer", minimum: 1, maximum: 100 },
  },
);
export const storyQuery = object(
  {},
  { after: short(400), kinds: { type: "string", pattern: `^(${storyKinds.join("|")})(,(${storyKinds.join("|")}))*$` } },
);
export const homeBody = object(
  {
    building: title(id, titles.building),
    floor: title({ type: "integer", minimum: -9, maximum: 200 }, titles.floor),
    room: title({ ...short(12, 1), pattern: "^[\\p{L}\\d-]+$" }, titles.room),
    builtArea: area,
    use,
  },
  {
    entrance: title({ ...short(8), pattern: "^[\\p{L}\\d]*$" }, titles.entrance),
    occupied,
    deliveredOn: day(titles.deliveredOn),
  },
);
export const changeBody = object(
  {},
  { builtArea: area, use, occupied, deliveredOn: title({ anyOf: [dateText, nothing] }, titles.deliveredOn) },
);
export const managerBody = object({ staff: title(id, titles.staff), from: day(titles.from) });
export const moveInBody = object(
  { role, from: day(titles.from) },
  { person: title(id, titles.person), newPerson, main: yes },
);
export const moveOutBody = object({ until: day(titles.until) });
export const importQuery = object({ project: id }, { dry: yes });
