import type { FastifyInstance } from "fastify";
import type { Database } from "#server/base/database.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { id, list, named, object, ref, short, text } from "#server/matters/pieces.ts";
import { viewsOf, type SavedView } from "./queries.ts";
import { add, change, remove } from "./views.ts";
import { titles } from "./words.ts";

const query = { type: "object", additionalProperties: short(500), maxProperties: 30, propertyNames: short(40, 1) };

/** The answers about saved views, by the names of the API. */
export const shapes = [
  named("SavedView", { id, name: text, query }),
  named("SavedViews", { rows: list(ref("SavedView")) }),
] as const;

const byId = object({ id });
const body = object({ name: { ...short(20, 1), title: titles.name }, query: { ...query, title: titles.query } });

type Form = Omit<SavedView, "id">;
interface ById {
  readonly Params: { readonly id: string };
}

/** What somebody has kept of a list for themselves. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get(
    "/api/views",
    { schema: { response: { 200: ref("SavedViews") } }, config: forContractors },
    async ({ who }) => ({ rows: await db.read(who, (tx) => viewsOf(tx, who)) }),
  );
  app.post<{ Body: Form }>(
    "/api/views",
    { schema: { body, response: { 201: ref("SavedView") } } },
    async ({ who, body: form }, reply) => reply.status(201).send(await db.write(who, (tx) => add(tx, who, form))),
  );
  app.put<ById & { Body: Form }>(
    "/api/views/:id",
    { schema: { params: byId, body, response: { 200: ref("SavedView") } } },
    ({ who, params, body: form }) => db.write(who, (tx) => change(tx, who, { ...form, id: params.id })),
  );
  app.delete<ById>("/api/views/:id", { schema: { params: byId } }, async ({ who, params }, reply) => {
    await db.write(who, (tx) => remove(tx, who, params.id));
    return reply.status(204).send();
  });
}
