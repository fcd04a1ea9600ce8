import type { FastifyInstance } from "fastify";
import { homeZone, local } from "#kit/moment.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { moment } from "#server/matters/matters.ts";
import { placeOf } from "#server/matters/place.ts";
import { id, list, named, object, oneOf, ref, short, text, whole } from "#server/matters/pieces.ts";
import { figuresOf, reportNamed } from "./figures.ts";
import { measuresOf } from "./measures.ts";
import { periodAt, periodNamed } from "./periods.ts";
import { sentences, titles } from "./words.ts";

/** The words of the address of the list that open what a number counts. */
const filter = { type: "object", additionalProperties: text };

/** The answers about reports, by the names of the API. */
export const shapes = [
  named("ReportFigures", {
    title: text,
    period: text,
    columns: list(text),
    rows: list(object({ group: list(text), count: whole, filter })),
    kpis: list(
      object({
        key: text,
        title: text,
        value: { anyOf: [{ type: "number" }, { type: "null" }] },
        unit: oneOf("percent", "count"),
        formula: text,
        filter,
      }),
    ),
  }),
] as const;

const byName = object({ procedure: short(40, 1), report: short(40, 1) });
const query = object({}, { period: { ...short(10), title: titles.period }, project: { ...id, title: titles.project } });

interface Asked {
  readonly Params: { readonly procedure: string; readonly report: string };
  readonly Querystring: { readonly period?: string; readonly project?: string };
}

/** Figures by group, and what work is measured by. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<Asked>(
    "/api/reports/:procedure/:report",
    { schema: { params: byName, querystring: query, response: { 200: ref("ReportFigures") } } },
    async (request) => {
      const { who } = request;
      if (!request.may("reports.read")) throw new Forbidden(sentences.notAllowed);
      return db.read(who, (tx) => reported(tx, who, { ...request.params, ...request.query }));
    },
  );
}

/** A report of a period; left out, of the one that runs. NotFound for a project that is not to be seen. */
export async function reported(tx: Tx, who: Who, asked: Asked["Params"] & Asked["Querystring"], at = present()) {
  const { procedure, report, project } = asked;
  const now = moment(at);
  if (project !== undefined) await placeOf(tx, who, project);
  const { every } = reportNamed(procedure, report).report;
  const period = asked.period ? periodNamed(asked.period) : periodAt(every, local(now, homeZone).toPlainDate());
  const { title, columns, rows } = await figuresOf(tx, who, { procedure, report, period, project });
  return {
    title,
    period: period.name,
    columns,
    rows: rows.map(({ group, count, filter: opens }) => ({ group, count, filter: opens })),
    kpis: await measuresOf(tx, { who, period, now }, procedure, project),
  };
}
