import {
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  short,
  text,
  whole,
  yes,
} from "#server/matters/pieces.ts";

const amount = { type: "number" } as const;
const run = named(
  "BillingRun",
  {
    id,
    project: id,
    period: text,
    from: dateText,
    until: dateText,
    dueOn: dateText,
    state: oneOf("drafted", "approved", "posted", "dropped"),
    lines: whole,
    fen: whole,
    posted: whole,
    draftedBy: id,
    draftedByName: text,
    draftedAt: instantText,
  },
  { approvedByName: text, approvedAt: instantText, postedAt: instantText },
);
const difference = object({
  item: id,
  code: text,
  title: text,
  homes: whole,
  fen: whole,
  beforeHomes: whole,
  beforeFen: whole,
});
const line = object(
  { home: id, homeName: text, item: id, title: text, quantity: amount, months: whole, fen: whole, words: list(text) },
  { rate: amount, reduced: whole, before: whole },
);

/** The answers about billing, by the names of the API. */
export const shapes = [
  run,
  named("BillingRuns", { rows: list({ $ref: "BillingRun#" }) }),
  named("BillingPreview", { run: { $ref: "BillingRun#" }, differences: list(difference) }),
  named("BillingLines", { rows: list(line) }, { next: text }),
] as const;

export const byId = object({ id });
export const runsQuery = object({ project: id });
export const linesQuery = object({}, { differing: yes, after: short(80) });
export const draftBody = object({
  project: id,
  from: dateText,
  months: { type: "integer", enum: [1, 3, 12] },
  dueOn: dateText,
});
