import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database, Tx } from "#server/base/database.ts";
import { notify } from "#server/base/live.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { forget } from "#server/matters/kept.ts";
import { ref } from "#server/matters/pieces.ts";
import * as assignments from "./assignments.ts";
import { organisation } from "./organisation.ts";
import * as posts from "./posts.ts";
import * as asks from "./shapes.ts";
import * as units from "./units.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}

const whole = { 200: ref("Organisation") };

/** Units, posts, assignments and the plan of heads. Every change answers with the organisation as it is now. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  const seen = (who: FastifyRequest["who"]) => (tx: Tx) => organisation(tx, who, dayOf(now()));
  const changed = async (request: FastifyRequest, work: (tx: Tx) => Promise<unknown>) => {
    if (!request.may("organisation.edit")) throw new Forbidden(sentences.mayNotEdit);
    const { who } = request;
    const after = await db.write(who, async (tx) => {
      await work(tx);
      await notify(tx, { company: who.company, changed: "organisation" });
      return seen(who)(tx);
    });
    forget(who.company);
    return after;
  };
  app.get("/api/organisation", { schema: { response: whole } }, ({ who }) => db.read(who, seen(who)));
  app.post<{ Body: units.UnitForm }>("/api/units", { schema: { body: asks.unitBody, response: whole } }, (request) =>
    changed(request, (tx) => units.add(tx, request.who, request.body)),
  );
  app.patch<ById & { Body: { name?: string; closedOn?: string } }>(
    "/api/units/:id",
    { schema: { params: asks.byId, body: asks.unitChanges, response: whole } },
    (request) => changed(request, (tx) => units.change(tx, request.who, request.params.id, request.body)),
  );
  app.put<ById & { Body: { total: number; posts: { id: string; heads: number }[] } }>(
    "/api/units/:id/establishment",
    { schema: { params: asks.byId, body: asks.planBody, response: whole } },
    (request) => {
      const { who, params, body } = request;
      return changed(request, (tx) => posts.plan(tx, who, params.id, dayOf(now()), body.total, body.posts));
    },
  );
  app.post<{ Body: posts.PostForm }>("/api/posts", { schema: { body: asks.postBody, response: whole } }, (request) =>
    changed(request, (tx) => posts.add(tx, request.who, request.body)),
  );
  app.patch<ById & { Body: posts.PostChanges }>(
    "/api/posts/:id",
    { schema: { params: asks.byId, body: asks.postChanges, response: whole } },
    (request) => changed(request, (tx) => posts.change(tx, request.who, request.params.id, request.body)),
  );
  app.post<{ Body: { staff: string; post: string; from: string } }>(
    "/api/assignments",
    { schema: { body: asks.assignmentBody, response: whole } },
    (request) => {
      const { staff, post, from } = request.body;
      return changed(request, (tx) => assignments.assign(tx, request.who, staff, post, from));
    },
  );
  app.patch<ById & { Body: { until: string } }>(
    "/api/assignments/:id",
    { schema: { params: asks.byId, body: asks.assignmentEnd, response: whole } },
    (request) => changed(request, (tx) => assignments.end(tx, request.who, request.params.id, request.body.until)),
  );
}
