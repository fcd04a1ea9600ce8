import { archiveCategories, forms, retentions, secrecies } from "#kit/forms.ts";
import { departments } from "#kit/people.ts";
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
import { mediumTitles, statusTitles, tierTitles, titles } from "./words.ts";

const matter = object({ id, number: text });
const named_ = object({ id, name: text });

const row = {
  id,
  number: text,
  title: text,
  category: text,
  categoryTitle: text,
  formedOn: dateText,
  year: whole,
  secrecy: text,
  secrecyTitle: text,
  retention: text,
  retentionTitle: text,
  department: text,
  departmentTitle: text,
  medium: text,
  mediumTitle: text,
  status: text,
  statusTitle: text,
  tier: text,
  tierTitle: text,
  project: ref("Person"),
  missing: list(text),
  filedAt: instantText,
  scans: whole,
};
const maybe = {
  form: text,
  formTitle: text,
  reference: text,
  party: text,
  keepUntil: dateText,
  pages: whole,
  home: named_,
  matter,
  box: object({ id, code: text, title: text, place: text }),
  hold: text,
  filedBy: text,
  erasedAt: instantText,
};
const use = object({ mark: text, words: text, at: instantText, matter });
const copy = object({ n: whole, what: text, at: instantText, by: text, loan: text });
const look = object({ at: instantText, by: text, action: text }, { reason: text });
const box = { id, code: text, title: text, place: named_, full: yes, entries: whole };
const place = { id, room: text, cabinet: text, shelf: text, boxes: whole };

/** The answers of the archive. */
export const shapes = [
  named("ArchiveRow", row, maybe),
  page("ArchivePage", "ArchiveRow"),
  named("ArchiveEntry", { ...row, readable: yes, uses: list(use), copies: list(copy), looks: list(look) }, maybe),
  named("ArchiveContents", {
    papers: list(object({ paper: text, title: text }, { issued: instantText })),
    files: list(
      object({ id, name: text, mime: text, bytes: whole, sha256: text, at: instantText, by: ref("Person"), scan: yes }),
    ),
  }),
  named("ArchiveBox", box),
  page("ArchiveBoxPage", "ArchiveBox"),
  named("ArchiveShelf", place),
  named("ArchiveHome", {
    groups: list(object({ category: text, title: text, rows: list(ref("ArchiveRow")) })),
    wanted: list(object({ form: text, title: text, there: yes })),
  }),
  named(
    "ArchiveCompleteness",
    { homes: whole, required: whole, present: whole, incomplete: whole },
    { rate: { type: "number" } },
  ),
] as const;

const title = (schema: object, words: string) => ({ ...schema, title: words });
const keys = (of: object) => oneOf(...Object.keys(of));
const line = (most: number, least = 0) => ({ ...short(most, least), ...(least > 0 && { pattern: "\\S" }) });

const filters = {
  project: id,
  category: title(keys(archiveCategories), titles.category),
  form: title(keys(forms), titles.form),
  year: title({ type: "integer", minimum: 1900, maximum: 2199 }, titles.year),
  home: id,
  status: title(keys(statusTitles), titles.status),
  tier: title(keys(tierTitles), titles.tier),
  secrecy: title(keys(secrecies), titles.secrecy),
  department: title(keys(departments), titles.department),
  box: title(id, titles.box),
  text: short(100),
  only: title(oneOf("incomplete", "held", "due"), titles.only),
};

export const filterQuery = object({}, filters);
export const listQuery = object(
  {},
  { ...filters, after: { ...short(200), title: titles.after }, limit: { type: "integer", minimum: 1, maximum: 200 } },
);
export const completenessQuery = object({ project: id });
export const boxQuery = object(
  {},
  {
    text: short(60),
    after: { ...short(60), title: titles.after },
    limit: { type: "integer", minimum: 1, maximum: 200 },
  },
);
export const byId = object({ id });
export const byFile = object({ id, file: id });

const files = title(list(id, { maxItems: 50 }), titles.files);
const described = {
  reference: title(short(100), titles.reference),
  party: title(short(100), titles.party),
  secrecy: title(keys(secrecies), titles.secrecy),
  pages: title({ type: "integer", minimum: 0, maximum: 100_000 }, titles.pages),
  files,
};
const entryTitle = title(line(200, 1), titles.title);
const medium = title(keys(mediumTitles), titles.medium);
const department = title(keys(departments), titles.department);

export const entryBody = object(
  {
    project: id,
    title: entryTitle,
    form: title(keys(forms), titles.form),
    formedOn: title(dateText, titles.formedOn),
    department,
    medium,
  },
  { ...described, home: id, retention: title(keys(retentions), titles.retention), box: title(id, titles.box) },
);
export const changeBody = object(
  {},
  {
    ...described,
    title: entryTitle,
    medium,
    department,
    box: title({ type: "string", pattern: "^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, titles.box),
  },
);
export const reasonBody = object({ reason: title(line(200, 4), titles.reason) });
export const copyBody = object(
  { loan: title(line(60, 1), titles.loan) },
  { paper: title(line(60, 1), titles.paper), file: title(id, titles.file) },
);
export const placeBody = object({
  room: title(line(40, 1), titles.room),
  cabinet: title(line(40, 1), titles.cabinet),
  shelf: title(line(40, 1), titles.shelf),
});
export const newBoxBody = object({
  place: title(id, titles.place),
  code: title(line(40, 1), titles.code),
  title: title(line(100, 1), titles.title),
});
export const boxBody = object(
  {},
  { place: title(id, titles.place), title: title(line(100, 1), titles.title), full: yes },
);
export const fillBody = object({ entries: title(list(id, { minItems: 1, maxItems: 200 }), titles.entries) });
