import { anything, dateText, id, instantText, list, object, oneOf, short, whole, yes } from "./pieces.ts";

/** What the routes about matters take. */
const filter = {
  procedure: short(40),
  state: short(40),
  status: oneOf("open", "closed", "all"),
  awaits: short(80),
  department: short(40),
  home: id,
  person: id,
  late: yes,
  severity: short(40),
  category: short(40),
  from: dateText,
  to: dateText,
  text: short(100),
  project: id,
  answers: short(500),
  kpi: short(40),
  period: short(10),
};

export const listQuery = object(
  {},
  { ...filter, sort: oneOf("due", "opened"), after: short(200), limit: { type: "integer", minimum: 1, maximum: 100 } },
);
export const exportQuery = object({}, { ...filter, sort: oneOf("due", "opened") });

export const key = object({ id: short(60, 1) });
export const byId = object({ id });

const name = short(60, 1);
export const openBody = object(
  { project: id, procedure: name, action: name, form: anything },
  { occurredAt: instantText, similarTo: id, allowDuplicate: yes },
);
export const actBody = object({ action: name, form: anything }, { behalf: object({ person: id, how: short(50, 1) }) });
export const mergeBody = object({ into: id, reason: short(500, 1) });
export const linkBody = object({ to: id, kind: oneOf("duplicate", "caused", "follow") });
export const forecastBody = object({ action: name, form: anything });
export const bulkBody = object(
  {
    matters: list(object({ id, version: { ...whole, minimum: 1 } }), { minItems: 1, maxItems: 200 }),
    action: name,
    form: anything,
  },
  { dry: yes },
);
export const similarQuery = object({ procedure: name, home: id }, { category: short(60) });
export const workbenchQuery = object({}, { all: yes, project: id });

export const headers = {
  type: "object",
  properties: { "idempotency-key": short(200, 8), "if-match": short(40) },
} as const;
