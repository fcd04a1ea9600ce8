import type { FastifyInstance } from "fastify";
import type { Database } from "#server/base/database.ts";
import { anything, dateText, id, list, named, object, oneOf, ref, short, text } from "#server/matters/pieces.ts";
import { schedulesOf } from "./queries.ts";
import { titles } from "./words.ts";
import { addSchedule, changeSchedule, stopSchedule, type Added, type Wanted } from "./writing.ts";

const every = {
  ...object({
    count: { type: "integer", minimum: 1, maximum: 365, title: titles.count },
    unit: { ...oneOf("days", "weeks", "months"), title: titles.unit },
  }),
  title: titles.every,
};

/** The answers about schedules, by the names of the API. */
export const shapes = [
  named("Schedule", {
    id,
    project: id,
    title: text,
    procedure: text,
    action: text,
    form: anything,
    every,
    startsOn: dateText,
    nextOn: dateText,
  }),
  named("Schedules", { rows: list(ref("Schedule")) }),
] as const;

const wanted = {
  title: { ...short(100, 1), title: titles.title },
  form: { ...anything, title: titles.form },
  every,
  nextOn: { ...dateText, title: titles.nextOn },
};
const added = object({
  ...wanted,
  project: { ...id, title: titles.project },
  procedure: { ...short(40, 1), title: titles.procedure },
  action: { ...short(40, 1), title: titles.action },
});
const byId = object({ id });
const nothing = { 204: { type: "null" } };

interface Named {
  readonly Params: { readonly id: string };
}

/** Standing plans: what they open, and when next. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { project?: string } }>(
    "/api/schedules",
    {
      schema: {
        querystring: object({}, { project: { ...id, title: titles.project } }),
        response: { 200: ref("Schedules") },
      },
    },
    async ({ who, query }) => ({ rows: await db.read(who, (tx) => schedulesOf(tx, who, query.project)) }),
  );
  app.post<{ Body: Added }>(
    "/api/schedules",
    { schema: { body: added, response: { 201: object({ id }) } } },
    async ({ who, body }, reply) =>
      reply.status(201).send({ id: await db.write(who, (tx) => addSchedule(tx, who, body)) }),
  );
  app.put<Named & { Body: Wanted }>(
    "/api/schedules/:id",
    { schema: { params: byId, body: object(wanted), response: nothing } },
    async ({ who, params, body }, reply) => {
      await db.write(who, (tx) => changeSchedule(tx, who, params.id, body));
      return reply.status(204).send();
    },
  );
  app.delete<Named>(
    "/api/schedules/:id",
    { schema: { params: byId, response: nothing } },
    async ({ who, params }, reply) => {
      await db.write(who, (tx) => stopSchedule(tx, who, params.id));
      return reply.status(204).send();
    },
  );
}
