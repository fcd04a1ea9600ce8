import { departments, posts } from "#kit/people.ts";
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
import { titles } from "./words.ts";

const kinds = ["company", "region", "project", "department"] as const;

/** The answers about the organisation. */
export const shapes = [
  named(
    "Unit",
    { id, parentId: { anyOf: [id, { type: "null" }] }, kind: oneOf(...kinds), name: text, code: text },
    { department: text, closedOn: dateText },
  ),
  named("UnitPost", {
    id,
    unitId: id,
    post: text,
    title: text,
    heads: whole,
    actual: whole,
    over: yes,
    concurrent: yes,
    outside: yes,
    holders: list(object({ assignment: id, staff: ref("Person"), since: dateText })),
  }),
  named("Organisation", {
    units: list(ref("Unit")),
    posts: list(ref("UnitPost")),
    establishment: object({ planned: whole, actual: whole, posts: whole }),
  }),
  named(
    "StaffRow",
    { id, name: text, posts: list(object({ post: text, title: text, unitName: text })), open: whole },
    { userName: text, mustUseTotp: yes, leftOn: dateText },
  ),
  page("StaffPage", "StaffRow"),
] as const;

const title = (schema: object, words: string) => ({ ...schema, title: words });
const filled = { ...short(60, 1), pattern: "\\S" };
const day = (words: string) => title(dateText, words);
const heads = title({ type: "integer", minimum: 0, maximum: 10_000 }, titles.heads);
const password = title(short(200, 8), titles.password);
const phone = title(short(30), titles.phone);

export const byId = object({ id });
export const staffQuery = object(
  {},
  {
    id,
    post: oneOf(...Object.keys(posts)),
    department: oneOf(...Object.keys(departments)),
    project: id,
    text: short(60),
    left: yes,
  },
);
export const unitBody = object(
  {
    parentId: title(id, titles.parent),
    kind: title(oneOf("region", "project", "department"), titles.kind),
    name: title(filled, titles.unit),
    code: title({ ...short(12, 1), pattern: "^[A-Z0-9-]+$" }, titles.code),
  },
  { department: title(oneOf(...Object.keys(departments)), titles.department) },
);
export const unitChanges = object({}, { name: title(filled, titles.unit), closedOn: day(titles.closedOn) });
export const postBody = object(
  {
    unitId: title(id, titles.unit),
    post: title(oneOf(...Object.keys(posts)), titles.post),
    heads,
    concurrent: yes,
    outside: yes,
  },
  { title: title(filled, titles.post) },
);
export const postChanges = object({}, { title: title(filled, titles.post), heads, concurrent: yes, outside: yes });
export const planBody = object({
  total: heads,
  posts: { ...list(object({ id: title(id, titles.post), heads })), maxItems: 500 },
});
export const staffBody = object(
  {
    name: title(filled, titles.staff),
    userName: title({ ...short(40, 2), pattern: "^[a-z0-9][a-z0-9._-]*$" }, titles.userName),
    password,
  },
  { phone, mustUseTotp: yes },
);
export const staffChanges = object(
  {},
  { name: title(filled, titles.staff), phone, password, mustUseTotp: yes, leftOn: day(titles.leftOn) },
);
export const assignmentBody = object({
  staff: title(id, titles.staff),
  post: title(id, titles.post),
  from: day(titles.from),
});
export const assignmentEnd = object({ until: day(titles.until) });
