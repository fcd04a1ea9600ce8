import type { FastifyInstance, FastifyRequest } from "fastify";
import { local } from "#kit/moment.ts";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { ref } from "#server/matters/pieces.ts";
import { placeOf } from "#server/matters/place.ts";
import { countAudience, type Audience } from "./audience.ts";
import { callList, noteCall, type Call } from "./calls.ts";
import type { CallsWanted } from "./calls-queries.ts";
import { deliveriesOf, progressOf, type Result } from "./progress.ts";
import { audienceBody, byId, callBody, callsQuery, deliveriesQuery } from "./shapes.ts";
import { sentences } from "./words.ts";

const mayTell = async (request: FastifyRequest) => {
  if (!request.may("notices.tell")) throw new Forbidden(sentences.notAllowed);
};

/** Messages to many: whom they would reach, how far they are, and whom to call. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.addHook("preValidation", mayTell);
  app.post<{ Body: Audience & { readonly project: string } }>(
    "/api/audience",
    { schema: { body: audienceBody, response: { 200: ref("AudienceCount") } } },
    ({ who, body: { project, ...audience } }) =>
      db.read(who, async (tx) => {
        const { calendar } = await placeOf(tx, who, project);
        const day = local(now().toString(), calendar.zone).toPlainDate().toString();
        return countAudience(tx, who, project, audience, day);
      }),
  );
  app.get<{ Params: { id: string } }>(
    "/api/sendings/:id",
    { schema: { params: byId, response: { 200: ref("Sending") } } },
    ({ who, params }) => db.read(who, (tx) => progressOf(tx, who, params.id)),
  );
  app.get<{ Params: { id: string }; Querystring: { result?: Result; after?: string } }>(
    "/api/sendings/:id/deliveries",
    { schema: { params: byId, querystring: deliveriesQuery, response: { 200: ref("DeliveryPage") } } },
    ({ who, params, query }) =>
      db.read(who, async (tx) => {
        await progressOf(tx, who, params.id);
        return deliveriesOf(tx, who, params.id, query);
      }),
  );
  app.get<{ Querystring: CallsWanted }>(
    "/api/calls",
    { schema: { querystring: callsQuery, response: { 200: ref("CallPage") } } },
    ({ who, query }) => db.read(who, (tx) => callList(tx, who, query)),
  );
  app.post<{ Params: { id: string }; Body: Call }>(
    "/api/calls/:id",
    { schema: { params: byId, body: callBody } },
    async ({ who, params, body }, reply) => {
      await db.write(who, (tx) => noteCall(tx, who, params.id, body));
      return reply.status(204).send();
    },
  );
}
