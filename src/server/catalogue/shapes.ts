import {
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  ref,
  short,
  text,
  whole,
  yes,
} from "#server/matters/pieces.ts";
import { month } from "#server/targets/shapes.ts";
import { classTitles, materialTitles, titles } from "./words.ts";

const materials = oneOf(...Object.keys(materialTitles));
const line = object({ number: text, procedureTitle: text, what: text, at: instantText, fen: whole });

/** The answers about the catalogue, by the names of the API. */
export const shapes = [
  named(
    "CatalogueItem",
    {
      id,
      code: text,
      class: text,
      classTitle: text,
      name: text,
      measure: text,
      materials,
      negotiable: yes,
      note: text,
      history: list(
        object(
          { fen: whole, from: dateText, note: text, setBy: object({ id, name: text }), setAt: instantText },
          { furtherFen: whole, until: dateText },
        ),
      ),
    },
    { fen: whole, furtherFen: whole, since: dateText },
  ),
  named(
    "Catalogue",
    { unit: object({ id, name: text }), own: yes, rows: list(ref("CatalogueItem")) },
    { reviewDue: dateText, shownAs: text },
  ),
  named("CatalogueAdded", { id }),
  named("CatalogueAdopted", { items: whole }),
  named(
    "PriceBoard",
    {
      company: text,
      project: text,
      hotline: text,
      groups: list(
        object({
          title: text,
          rows: list(
            object(
              { code: text, name: text, measure: text, fen: whole, negotiable: yes, materials, note: text },
              { furtherFen: whole },
            ),
          ),
        }),
      ),
    },
    { since: dateText },
  ),
  named("Settlement", {
    project: text,
    month: text,
    fen: whole,
    homes: list(object({ fen: whole, lines: list(line) }, { home: object({ id, name: text }), person: text })),
  }),
  named("ServiceLedger", {
    project: text,
    month: text,
    fen: whole,
    days: list(object({ day: dateText, fen: whole, lines: list(line) })),
  }),
] as const;

const titled = (schema: object, name: keyof typeof titles) => ({ ...schema, title: titles[name] });
const price = { type: "integer", minimum: 1, maximum: 10_000_000 };
const day = titled({ type: "string", format: "date", pattern: "^20[0-9]{2}-" }, "from");
const unit = titled(id, "unit");
const project = titled(id, "project");
const priced = { fen: titled(price, "fen"), from: day, why: titled(short(500, 1), "why") };
const further = { furtherFen: titled(price, "furtherFen") };

export const unitQuery = object({}, { unit });
export const itemBody = object(
  {
    unitId: unit,
    code: titled({ type: "string", pattern: "^[A-Z0-9]{2,10}$" }, "code"),
    class: titled(oneOf(...Object.keys(classTitles)), "class"),
    name: titled(short(60, 1), "name"),
    measure: titled(short(10, 1), "measure"),
    materials: titled(materials, "materials"),
    negotiable: titled(yes, "negotiable"),
    note: titled(short(200), "note"),
    ...priced,
  },
  further,
);
export const byId = object({ id });
export const priceBody = object(priced, further);
export const fromQuery = object({ from: day });
export const adoptBody = object({ unitId: unit, why: titled(short(500, 1), "why") });
export const boardBody = object({
  project,
  code: titled({ type: "string", pattern: "^[A-Za-z0-9-]{1,20}$" }, "address"),
});
export const projectQuery = object({ project });
export const monthQuery = object({ project, month });
export const byCode = object({ code: { type: "string", pattern: "^[A-Za-z0-9-]{1,20}$" } });
