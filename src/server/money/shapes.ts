import { dateText, id, instantText, list, named, object, oneOf, short, text, whole } from "#server/matters/pieces.ts";
import { methods, titles } from "./words.ts";

const method = oneOf(...Object.keys(methods));
const fen = { type: "integer", minimum: 0, maximum: 100_000_000_000 };

const due = named(
  "Due",
  { id, project: id, title: text, fee: text, kind: text, fen: whole, owed: whole, payable: whole },
  { home: id, homeName: text, matter: id, matterNumber: text, payer: text, due: dateText, mine: { type: "boolean" } },
);
const receipt = named(
  "Receipt",
  {
    id,
    project: id,
    number: text,
    direction: oneOf("in", "out"),
    at: instantText,
    method,
    fen: whole,
    cashier: id,
    cashierName: text,
    lines: list(object({ title: text, fen: whole })),
  },
  {
    tendered: whole,
    reference: text,
    home: id,
    homeName: text,
    personName: text,
    matter: id,
    matterNumber: text,
    voided: object({ at: instantText, by: text, reason: text }),
  },
);

/** The answers about money, by the names of the API. */
export const shapes = [
  due,
  receipt,
  named("Dues", { rows: list({ $ref: "Due#" }) }),
  named("Receipts", { rows: list({ $ref: "Receipt#" }) }, { next: text }),
] as const;

export const byId = object({ id });

export const payingBody = object(
  {
    charges: { ...list(id, { minItems: 1, maxItems: 200, uniqueItems: true }), title: titles.charges },
    method: { ...method, title: titles.method },
  },
  { tendered: { ...fen, title: titles.tendered }, reference: { ...short(60), title: titles.reference } },
);
export const voidBody = object({ reason: { ...short(200, 1), pattern: "\\S", title: titles.reason } });

export const duesQuery = object({}, { home: id, matter: id });
export const receiptsQuery = object(
  {},
  { project: id, home: id, matter: id, cashier: id, day: dateText, after: short(200) },
);
