import { anything, dateText, id, instantText, list, object, oneOf, short, whole, yes } from "./pieces.ts";
import { titles } from "./words.ts";

type Asked = Readonly<Partial<Record<keyof typeof titles, object>>>;

/** What a route takes, each thing under the title by which a refusal names it. */
const titled = <A extends Asked>(asked: A) =>
  Object.fromEntries(
    Object.entries(asked).map(([name, schema]) => [name, { ...schema, title: titles[name as keyof typeof titles] }]),
  ) as { readonly [K in keyof A]: object };

const filter = titled({
  procedure: short(40),
  state: short(40),
  status: oneOf("open", "closed", "all"),
  awaits: short(80),
  department: short(40),
  home: id,
  person: id,
  contractor: id,
  late: yes,
  severity: short(40),
  category: short(40),
  from: dateText,
  to: dateText,
  dated: oneOf("closed"),
  text: short(100),
  project: id,
  answers: short(500),
  kpi: short(40),
  period: short(10),
  ids: short(8000),
  sort: oneOf("due", "opened"),
});

export const listQuery = object(
  {},
  { ...filter, ...titled({ after: short(200), limit: { type: "integer", minimum: 1, maximum: 100 } }) },
);
export const exportQuery = object({}, filter);

export const revealBody = object(titled({ field: short(40, 1), reason: short(200) }));

export const key = object({ id: short(60, 1) });
export const byId = object({ id });

const name = short(60, 1);
const attempt = titled({ action: name, form: anything });
const behalf = object(titled({ person: id, how: short(50, 1) }));

export const openBody = object(
  { ...titled({ project: id, procedure: name }), ...attempt },
  titled({ occurredAt: instantText, similarTo: id, allowDuplicate: yes }),
);
export const actBody = object(attempt, titled({ behalf }));
export const mergeBody = object(titled({ into: id, reason: short(500, 1) }));
export const linkBody = object({
  to: { ...id, title: titles.into },
  ...titled({ kind: oneOf("duplicate", "caused", "follow") }),
});
export const forecastBody = object(attempt);
export const bulkBody = object(
  {
    ...titled({
      matters: list(object(titled({ id, version: { ...whole, minimum: 1 } })), { minItems: 1, maxItems: 200 }),
    }),
    ...attempt,
  },
  titled({ dry: yes }),
);
export const similarQuery = object(titled({ procedure: name, home: id }), titled({ category: short(60) }));
export const workbenchQuery = object({}, titled({ all: yes, project: id }));

export const headers = {
  type: "object",
  properties: { "idempotency-key": short(200, 8), "if-match": short(40) },
} as const;
