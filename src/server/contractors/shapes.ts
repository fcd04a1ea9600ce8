import { warrantyParts } from "#procedures/warranty-parts.ts";
import { dateText, id, list, named, object, oneOf, ref, short, text, whole } from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const term = { part: text, count: whole, unit: text };

/** The answers about contractors. */
export const shapes = [
  named("ContractorTerm", term),
  named(
    "Contractor",
    {
      id,
      name: text,
      trade: text,
      contact: text,
      note: text,
      open: whole,
      late: whole,
      terms: list(ref("ContractorTerm")),
      people: list(object({ id, name: text })),
    },
    { phone: text, endedOn: dateText },
  ),
  named("ContractorPage", { rows: list(ref("Contractor")) }),
] as const;

const title = <S extends object>(schema: S, words: string) => ({ ...schema, title: words });
const filled = (most: number) => ({ ...short(most, 1), pattern: "\\S" });

const must = { name: title(filled(100), titles.name), trade: title(filled(40), titles.trade) };
const may = {
  contact: title(short(40), titles.contact),
  phone: title(short(30), titles.phone),
  note: title(short(500), titles.note),
};

export const byId = object({ id });
export const contractorBody = object(must, may);
export const contractorChanges = object(
  {},
  { ...must, ...may, endedOn: title({ anyOf: [dateText, { type: "null" }] }, titles.endedOn) },
);
export const termsBody = object({
  terms: title(
    list(
      object({
        part: title(oneOf(...Object.keys(warrantyParts)), titles.part),
        count: title({ type: "integer", minimum: 1, maximum: 1000 }, titles.count),
        unit: title(oneOf("hours", "days", "workingDays"), titles.unit),
      }),
      { maxItems: 50 },
    ),
    titles.terms,
  ),
});
export const personBody = object(
  {
    name: title(filled(40), titles.person),
    userName: title({ ...short(40, 2), pattern: "^[a-z0-9][a-z0-9._-]*$" }, titles.userName),
    password: title(short(200, 8), titles.password),
    project: title(id, titles.project),
  },
  { phone: title(short(30), titles.phone) },
);
export const revealBody = object({ reason: title(filled(200), titles.reason) });
