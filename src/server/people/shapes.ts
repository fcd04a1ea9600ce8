import {
  dateText,
  id,
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
import { addressTitles, titles } from "./words.ts";

const place = object({ id, name: text, roleTitle: text });

/** The answers about people. Phones and ID numbers in them are masked. */
export const shapes = [
  named("PersonHit", { kind: { const: "person" }, id, name: text, homes: list(place), open: whole }, { phone: text }),
  page("PersonPage", "PersonHit"),
  named(
    "PersonOccupancy",
    {
      occupancy: id,
      home: object({ id, name: text }),
      project: ref("Person"),
      role: text,
      roleTitle: text,
      main: yes,
      since: dateText,
    },
    { until: dateText },
  ),
  named(
    "PersonDetail",
    {
      id,
      kind: text,
      name: text,
      note: text,
      occupancies: list(ref("PersonOccupancy")),
      matters: list(ref("MatterRow")),
    },
    { addressAs: text, phone: text, idNumber: text, plate: text },
  ),
] as const;

const title = (schema: object, words: string) => ({ ...schema, title: words });
const answers = {
  kind: oneOf("person", "company"),
  addressAs: title(oneOf(...Object.keys(addressTitles), ""), titles.addressAs),
  phone: title(short(30), titles.phone),
  idNumber: title(short(30), titles.idNumber),
  plate: title(short(20), titles.plate),
  note: title(short(500), titles.note),
};
const name = title({ ...short(60, 1), pattern: "\\S" }, titles.name);

/** A person written down: a name at least. */
export const newPerson = object({ name }, answers);
export const personBody = object({ name }, { ...answers, project: id });
export const changeBody = object({}, { name, ...answers });
export const revealBody = object({
  field: title(oneOf("phone", "idNumber"), titles.field),
  reason: title(short(200), titles.reason),
});
export const listQuery = object(
  {},
  { text: short(100), after: short(400), limit: { type: "integer", minimum: 1, maximum: 100 } },
);
export const byId = object({ id });
