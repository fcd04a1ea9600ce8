import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { id, object, ref, text } from "#server/matters/pieces.ts";
import { personDetail } from "./detail.ts";
import { list } from "./list.ts";
import { add, change, reveal, type PersonForm, type Secret } from "./people.ts";
import { byId, changeBody, listQuery, personBody, revealBody } from "./shapes.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}

/** Customers: who they are, their homes and matters; their secrets masked until a reason is given. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { text?: string; after?: string; limit?: number } }>(
    "/api/people",
    { schema: { querystring: listQuery, response: { 200: ref("PersonPage") } } },
    ({ who, query }) => db.read(who, (tx) => list(tx, who, query)),
  );
  app.get<ById>(
    "/api/people/:id",
    { schema: { params: byId, response: { 200: ref("PersonDetail") } } },
    ({ who, params }) => db.read(who, (tx) => personDetail(tx, who, params.id, now())),
  );
  app.post<{ Body: PersonForm & { name: string; project?: string } }>(
    "/api/people",
    { schema: { body: personBody, response: { 201: ref("PersonDetail") } } },
    async (request, reply) => {
      mustEdit(request);
      const { who, body } = request;
      const { project = ownProject(request), ...form } = body;
      const person = await db.write(who, async (tx) => personDetail(tx, who, await add(tx, who, form, project), now()));
      return reply.status(201).send(person);
    },
  );
  app.patch<ById & { Body: PersonForm }>(
    "/api/people/:id",
    { schema: { params: byId, body: changeBody, response: { 200: ref("PersonDetail") } } },
    async (request) => {
      mustEdit(request);
      const { who, params, body } = request;
      return db.write(who, async (tx) => {
        await change(tx, who, params.id, body);
        return personDetail(tx, who, params.id, now());
      });
    },
  );
  app.post<ById & { Body: { field: Secret; reason: string } }>(
    "/api/people/:id/reveal",
    {
      schema: { params: object({ id }), body: revealBody, response: { 200: object({ value: text }) } },
      config: {
        rateLimit: { max: 30, timeWindow: "10 minutes", keyGenerator: ({ who }: FastifyRequest) => who.staff },
      },
    },
    async (request, reply) => {
      if (!request.may("people.reveal")) throw new Forbidden(sentences.mayNotReveal);
      const { who, params, body } = request;
      const value = await db.write(who, (tx) => reveal(tx, who, params.id, body.field, body.reason));
      return reply.header("cache-control", "no-store").send({ value });
    },
  );
}

function mustEdit({ may }: FastifyRequest): void {
  if (!may("people.edit")) throw new Forbidden(sentences.mayNotEdit);
}

/** Whoever works for one project knows people there. */
const ownProject = ({ who }: FastifyRequest) => (who.projects === "all" ? undefined : who.projects[0]);
