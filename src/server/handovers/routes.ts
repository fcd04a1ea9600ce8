import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { described } from "#server/matters/detail.ts";
import { moment } from "#server/matters/matters.ts";
import { ref } from "#server/matters/pieces.ts";
import { book } from "./booking.ts";
import { close, homes, list, one, plan, slots, type CampaignForm } from "./campaigns.ts";
import { openNext } from "./opening.ts";
import * as asks from "./shapes.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}

const told = { schema: { params: asks.byId, response: { 200: ref("Campaign") } } };

/** Hand-over campaigns: their homes, slots and appointments (X1–X5). */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { project?: string } }>(
    "/api/campaigns",
    { schema: { querystring: asks.listQuery, response: { 200: ref("CampaignPage") } } },
    async ({ who, query }) => ({ rows: await db.read(who, (tx) => list(tx, who, query.project)) }),
  );
  app.post<{ Body: CampaignForm }>(
    "/api/campaigns",
    { schema: { body: asks.campaignBody, response: { 201: ref("Campaign") } } },
    async (request, reply) => {
      mustRun(request);
      const { who, body } = request;
      const campaign = await db.write(who, async (tx) => one(tx, who, await plan(tx, who, body, now())));
      return reply.status(201).send(campaign);
    },
  );
  app.get<ById>("/api/campaigns/:id", told, ({ who, params }) => db.read(who, (tx) => one(tx, who, params.id)));
  app.get<ById>(
    "/api/campaigns/:id/homes",
    { schema: { params: asks.byId, response: { 200: ref("CampaignHomes") } } },
    async ({ who, params }) => ({ rows: await db.read(who, (tx) => homes(tx, who, params.id, now())) }),
  );
  app.get<ById & { Querystring: { day?: string } }>(
    "/api/campaigns/:id/slots",
    { schema: { params: asks.byId, querystring: asks.dayQuery, response: { 200: ref("CampaignSlots") } } },
    async ({ who, params, query }) => ({ rows: await db.read(who, (tx) => slots(tx, who, params.id, query.day)) }),
  );
  app.post<ById & { Body: { method: string } }>(
    "/api/campaigns/:id/openings",
    { schema: { params: asks.byId, body: asks.openBody, response: { 200: ref("CampaignProgress") } } },
    (request) => {
      mustRun(request);
      const { who, params, body } = request;
      return db.write(who, (tx) => openNext(tx, who, params.id, body.method, now()));
    },
  );
  app.post<ById & { Body: { matter: string; slot: string } }>(
    "/api/campaigns/:id/bookings",
    { schema: { params: asks.byId, body: asks.bookingBody, response: { 200: ref("Matter") } } },
    ({ who, params, body }) =>
      db.write(who, async (tx) => {
        const at = now();
        return described(tx, who, await book(tx, who, params.id, body, at), moment(at));
      }),
  );
  app.post<ById>("/api/campaigns/:id/close", told, (request) => {
    mustRun(request);
    const { who, params } = request;
    return db.write(who, async (tx) => {
      await close(tx, who, params.id, now());
      return one(tx, who, params.id);
    });
  });
}

function mustRun({ may }: FastifyRequest): void {
  if (!may("handovers.run")) throw new Forbidden(sentences.mayNotRun);
}
