import type { FastifyInstance } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { showPdf } from "#server/base/http/reply.ts";
import { list, ref } from "#server/matters/pieces.ts";
import { addBox, addPlace, boxes, changeBox } from "./boxes.ts";
import { placesOf } from "./box-queries.ts";
import { putInBox } from "./entries.ts";
import { printedBox } from "./listing.ts";
import { mustKeep, postsOf, today } from "./routes.ts";
import * as asks from "./shapes.ts";

interface ById {
  readonly Params: { readonly id: string };
}

/** Where the archive lies: places, and the boxes that stand there. */
export async function boxRoutes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get("/api/archive/places", { schema: { response: { 200: list(ref("ArchiveShelf")) } } }, ({ who }) =>
    db.read(who, (tx) => placesOf(tx, who)),
  );
  app.post<{ Body: { room: string; cabinet: string; shelf: string } }>(
    "/api/archive/places",
    { schema: { body: asks.placeBody, response: { 201: ref("ArchiveShelf") } } },
    async (request, reply) => {
      mustKeep(request);
      const { who, body } = request;
      return reply.status(201).send(await db.write(who, (tx) => addPlace(tx, who, body)));
    },
  );
  app.get<{ Querystring: { text?: string; after?: string; limit?: number } }>(
    "/api/archive/boxes",
    { schema: { querystring: asks.boxQuery, response: { 200: ref("ArchiveBoxPage") } } },
    ({ who, query }) => db.read(who, (tx) => boxes(tx, who, query)),
  );
  app.post<{ Body: { place: string; code: string; title: string } }>(
    "/api/archive/boxes",
    { schema: { body: asks.newBoxBody, response: { 201: ref("ArchiveBox") } } },
    async (request, reply) => {
      mustKeep(request);
      const { who, body } = request;
      return reply.status(201).send(await db.write(who, (tx) => addBox(tx, who, body)));
    },
  );
  app.patch<ById & { Body: { place?: string; title?: string; full?: boolean } }>(
    "/api/archive/boxes/:id",
    { schema: { params: asks.byId, body: asks.boxBody, response: { 200: ref("ArchiveBox") } } },
    async (request) => {
      mustKeep(request);
      const { who, params, body } = request;
      return db.write(who, (tx) => changeBox(tx, who, params.id, body, today()));
    },
  );
  app.post<ById & { Body: { entries: string[] } }>(
    "/api/archive/boxes/:id/entries",
    { schema: { params: asks.byId, body: asks.fillBody } },
    async (request, reply) => {
      mustKeep(request);
      const { who, params, body } = request;
      await db.write(who, (tx) => putInBox(tx, who, params.id, body.entries));
      return reply.status(204).send();
    },
  );
  app.get<ById>("/api/archive/boxes/:id/list.pdf", { schema: { params: asks.byId } }, async (request, reply) => {
    const { who, seat, params } = request;
    const { name, content } = await db.read(who, (tx) => printedBox(tx, who, postsOf(seat), params.id, now()));
    return showPdf(reply, name, content);
  });
}
