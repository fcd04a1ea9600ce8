import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Values } from "#kit/matter.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database, Tx } from "#server/base/database.ts";
import { giveWorkbook } from "#server/base/http/reply.ts";
import { once } from "#server/base/idempotency.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { forContractors } from "#server/session/signed-in.ts";
import * as asks from "./asks.ts";
import { bulk } from "./bulk.ts";
import { described, detail } from "./detail.ts";
import { exported } from "./export.ts";
import type { Filter } from "./filter.ts";
import { forecast } from "./forecast.ts";
import type { Held } from "./held.ts";
import { link, type LinkKind } from "./links.ts";
import { list, type Paging, type Sort } from "./list.ts";
import { act, moment, open, type Opening } from "./matters.ts";
import { merge } from "./merge.ts";
import { list as listOf, ref } from "./pieces.ts";
import type { Matter } from "./shapes.ts";
import { reveal } from "./reveal.ts";
import { similar } from "./similar.ts";
import { tagOf, versionOf } from "./version.ts";
import { refusals } from "./words.ts";
import { workbench } from "./workbench.ts";

interface ById {
  readonly Params: { readonly id: string };
}
interface Command extends ById {
  readonly Headers: { readonly "idempotency-key"?: string; readonly "if-match"?: string };
}

/** Matters: opening, acting, lists, and everything else about a case. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: Filter & Paging }>(
    "/api/matters",
    { schema: { querystring: asks.listQuery, response: { 200: ref("MatterPage") } }, config: forContractors },
    ({ who, query }) => db.read(who, (tx) => list(tx, who, query)),
  );
  app.post<{ Body: Opening; Headers: Command["Headers"] }>(
    "/api/matters",
    { schema: { headers: asks.headers, body: asks.openBody, response: { 201: ref("Matter") } } },
    async (request, reply) => {
      const { who, body } = request;
      const answer = await command(db, request, (tx) => open(tx, who, body));
      return reply.status(201).header("etag", tagOf(answer.version)).send(answer);
    },
  );
  app.get<{ Querystring: { procedure: string; home: string; category?: string } }>(
    "/api/matters/similar",
    { schema: { querystring: asks.similarQuery, response: { 200: listOf(ref("Similar")) } } },
    ({ who, query }) => db.read(who, (tx) => similar(tx, who, query)),
  );
  app.post<{ Body: Parameters<typeof bulk>[2] }>(
    "/api/matters/acts",
    { schema: { body: asks.bulkBody, response: { 200: ref("BulkResults") } } },
    async ({ who, body }) => ({ results: await bulk(db, who, body) }),
  );
  app.get<{ Querystring: Filter & { sort?: Sort } }>(
    "/api/matters.xlsx",
    { schema: { querystring: asks.exportQuery } },
    async ({ who, query, may }, reply) => {
      if (!may("matters.export")) throw new Forbidden(refusals.noExport);
      const { name, content } = await exported(db, who, query);
      return giveWorkbook(reply, name, content);
    },
  );
  app.get<{ Querystring: { all?: boolean; project?: string } }>(
    "/api/workbench",
    { schema: { querystring: asks.workbenchQuery, response: { 200: ref("Workbench") } }, config: forContractors },
    ({ who, query }) => db.read(who, (tx) => workbench(tx, who, query)),
  );
  app.get<ById>(
    "/api/matters/:id",
    { schema: { params: asks.key, response: { 200: ref("Matter") } }, config: forContractors },
    async ({ who, params }, reply) => {
      const answer = await db.read(who, (tx) => detail(tx, who, params.id));
      return reply.header("etag", tagOf(answer.version)).send(answer);
    },
  );
  app.post<Command & { Body: { action: string; form: Values; behalf?: { person: string; how: string } } }>(
    "/api/matters/:id/acts",
    {
      schema: { params: asks.byId, headers: asks.headers, body: asks.actBody, response: { 200: ref("Matter") } },
      config: forContractors,
    },
    async (request, reply) => {
      const { who, params, body } = request;
      const version = expectedVersion(request);
      const answer = await command(db, request, (tx) => act(tx, who, params.id, { ...body, version }));
      return reply.header("etag", tagOf(answer.version)).send(answer);
    },
  );
  app.post<Command & { Body: { into: string; reason: string } }>(
    "/api/matters/:id/merge",
    { schema: { params: asks.byId, headers: asks.headers, body: asks.mergeBody, response: { 200: ref("Matter") } } },
    (request) => {
      const { who, params, body } = request;
      const version = versionOf(request.headers["if-match"]);
      return command(db, request, (tx) => merge(tx, who, params.id, { ...body, version }));
    },
  );
  app.post<Command & { Body: { to: string; kind: LinkKind } }>(
    "/api/matters/:id/links",
    { schema: { params: asks.byId, headers: asks.headers, body: asks.linkBody, response: { 200: ref("Matter") } } },
    (request) => {
      const { who, params, body } = request;
      return command(db, request, (tx) => link(tx, who, params.id, body.to, body.kind));
    },
  );
  app.post<ById & { Body: { field: string; reason: string } }>(
    "/api/matters/:id/reveal",
    {
      schema: { params: asks.byId, body: asks.revealBody, response: { 200: ref("Revealed") } },
      config: {
        rateLimit: { max: 30, timeWindow: "10 minutes", keyGenerator: ({ who }: FastifyRequest) => who.staff },
      },
    },
    async ({ who, params, body, may }, reply) => {
      if (!may("people.reveal")) throw new Forbidden(refusals.mayNotReveal);
      const shown = await db.write(who, (tx) => reveal(tx, who, params.id, body));
      return reply.header("cache-control", "no-store").send(shown);
    },
  );
  app.post<ById & { Body: { action: string; form: Values } }>(
    "/api/matters/:id/forecast",
    {
      schema: { params: asks.byId, body: asks.forecastBody, response: { 200: ref("Forecast") } },
      config: forContractors,
    },
    ({ who, params, body }) => db.write(who, (tx) => forecast(tx, who, params.id, body.action, body.form)),
  );
}

/**
 * One command, once for its Idempotency-Key: whoever sends it again hears how the matter stands now. The answer is made
 * from what the command still has in hand.
 */
async function command(db: Database, request: FastifyRequest, work: (tx: Tx) => Promise<Held>): Promise<Matter> {
  const { who, body, url } = request;
  const key = request.headers["idempotency-key"] as string | undefined;
  return db.write(who, async (tx) => {
    let done: Held | undefined;
    const { id } = await once(tx, who, key, fingerprint(url, body), async () => {
      done = await work(tx);
      return { id: done.id };
    });
    return done ? described(tx, who, done, moment(present())) : detail(tx, who, id);
  });
}

const fingerprint = (url: string, body: unknown) => JSON.stringify([url, body]);

/** A change says which version it was decided on. */
function expectedVersion({ headers }: FastifyRequest): number {
  const version = versionOf(headers["if-match"]);
  if (version !== undefined) return version;
  throw Object.assign(new Error(refusals.versionMissing), { statusCode: 428, code: "versionMissing" });
}
