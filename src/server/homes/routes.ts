import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden, NotFound } from "#server/base/refusal.ts";
import { list as listOf, ref } from "#server/matters/pieces.ts";
import { homeCard } from "./card.ts";
import { add, change, type HomeChanges, type HomeForm } from "./homes.ts";
import { buildings, cells, list, type Wanted } from "./list.ts";
import { moveIn, moveOut, type MovingIn } from "./living.ts";
import { projectOf } from "./living-queries.ts";
import { setAccountManager } from "./managers.ts";
import * as asks from "./shapes.ts";
import { storyKinds, storyOf, type StoryKind } from "./story-queries.ts";
import { cursorOf, placeOf, told } from "./story.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}

const storyPage = 30;

/** Homes: houses and their plan, a home's card and story, who lives there, who looks after it. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { project?: string } }>(
    "/api/buildings",
    { schema: { querystring: asks.buildingsQuery, response: { 200: listOf(ref("Building")) } } },
    ({ who, query }) => db.read(who, (tx) => buildings(tx, who, query.project)),
  );
  app.get<ById>(
    "/api/buildings/:id/cells",
    { schema: { params: asks.byId, response: { 200: listOf(ref("Cell")) } } },
    ({ who, params }) => db.read(who, (tx) => cells(tx, who, params.id, now())),
  );
  app.get<{ Querystring: Wanted }>(
    "/api/homes",
    { schema: { querystring: asks.homesQuery, response: { 200: ref("HomePage") } } },
    ({ who, query }) => db.read(who, (tx) => list(tx, who, query, now())),
  );
  const card = { params: asks.byId, response: { 200: ref("HomeCard") } };
  app.get<ById>("/api/homes/:id", { schema: card }, ({ who, params }) =>
    db.read(who, (tx) => homeCard(tx, who, params.id, now())),
  );
  app.get<ById & { Querystring: { after?: string; kinds?: string } }>(
    "/api/homes/:id/story",
    { schema: { params: asks.byId, querystring: asks.storyQuery, response: { 200: ref("HomeStory") } } },
    ({ who, params, query }) =>
      db.read(who, async (tx) => {
        if (!(await projectOf(tx, who, params.id))) throw new NotFound();
        const kinds = (query.kinds?.split(",") as StoryKind[] | undefined) ?? storyKinds;
        const after = query.after === undefined ? undefined : placeOf(query.after);
        const found = await storyOf(tx, who, params.id, kinds, { now: now().toString(), after, limit: storyPage + 1 });
        const rows = found.slice(0, storyPage);
        return { rows: rows.map(told), ...(found.length > storyPage && { next: cursorOf(rows.at(-1)!) }) };
      }),
  );
  app.post<{ Body: HomeForm }>(
    "/api/homes",
    { schema: { body: asks.homeBody, response: { 201: ref("HomeCard") } } },
    async (request, reply) => {
      mustEdit(request);
      const { who, body } = request;
      return reply
        .status(201)
        .send(await db.write(who, async (tx) => homeCard(tx, who, await add(tx, who, body), now())));
    },
  );
  app.patch<ById & { Body: HomeChanges }>(
    "/api/homes/:id",
    { schema: { ...card, body: asks.changeBody } },
    async (request) => {
      mustEdit(request);
      const { who, params, body } = request;
      return db.write(who, async (tx) => {
        await change(tx, who, params.id, body);
        return homeCard(tx, who, params.id, now());
      });
    },
  );
  app.put<ById & { Body: { staff: string; from: string } }>(
    "/api/homes/:id/account-manager",
    { schema: { ...card, body: asks.managerBody } },
    async (request) => {
      mustEdit(request);
      const { who, params, body } = request;
      return db.write(who, async (tx) => {
        await setAccountManager(tx, who, params.id, body.staff, body.from);
        return homeCard(tx, who, params.id, now());
      });
    },
  );
  app.post<ById & { Body: MovingIn }>(
    "/api/homes/:id/occupancies",
    { schema: { params: asks.byId, body: asks.moveInBody, response: { 201: ref("HomeCard") } } },
    async (request, reply) => {
      mustEdit(request);
      const { who, params, body } = request;
      const after = await db.write(who, async (tx) => {
        await moveIn(tx, who, params.id, body);
        return homeCard(tx, who, params.id, now());
      });
      return reply.status(201).send(after);
    },
  );
  app.patch<ById & { Body: { until: string } }>(
    "/api/occupancies/:id",
    { schema: { ...card, body: asks.moveOutBody } },
    async (request) => {
      mustEdit(request);
      const { who, params, body } = request;
      return db.write(who, async (tx) => homeCard(tx, who, await moveOut(tx, who, params.id, body.until), now()));
    },
  );
}

function mustEdit({ may }: FastifyRequest): void {
  if (!may("homes.edit")) throw new Forbidden(sentences.mayNotEdit);
}
