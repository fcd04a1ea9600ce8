import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { showPdf } from "#server/base/http/reply.ts";
import { ref } from "#server/matters/pieces.ts";
import { must } from "#server/session/signed-in.ts";
import { print } from "#server/papers/sheet.ts";
import { boardAt, boardOf, putUp, shownAs, takeDown } from "./board.ts";
import { catalogueOf } from "./list.ts";
import { priceSheet } from "./price-sheet.ts";
import { addItem, adopt, setPrice, withdraw } from "./prices.ts";
import type { NewItem, NewPrice } from "./queries.ts";
import { ledgerOf, settlementOf } from "./settlement.ts";
import {
  adoptBody,
  boardBody,
  byCode,
  byId,
  fromQuery,
  itemBody,
  monthQuery,
  priceBody,
  projectQuery,
  unitQuery,
} from "./shapes.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}
interface Monthly {
  readonly Querystring: { readonly project: string; readonly month: string };
}
const mostLooks = { rateLimit: { max: 60, timeWindow: "1 minute" } };

/** The public price list, for whoever has its address. */
export async function doorRoutes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Params: { code: string } }>(
    "/api/prices/:code",
    { schema: { params: byCode, response: { 200: ref("PriceBoard") } }, config: mostLooks },
    ({ params }) => boardAt(db, params.code),
  );
}

/** The catalogue of paid services, its prices, and what was charged by it. */
export async function routes(
  app: FastifyInstance,
  { db, desk }: { readonly db: Database; readonly desk: string | undefined },
): Promise<void> {
  app.get<{ Querystring: { unit?: string } }>(
    "/api/catalogue",
    { schema: { querystring: unitQuery, response: { 200: ref("Catalogue") } } },
    ({ who, query }) =>
      db.read(who, async (tx) => {
        const code = query.unit && (await shownAs(tx, who, query.unit));
        return { ...(await catalogueOf(tx, who, query.unit)), ...(code && { shownAs: code }) };
      }),
  );
  app.post<{ Body: NewItem & NewPrice }>(
    "/api/catalogue/items",
    { schema: { body: itemBody, response: { 201: ref("CatalogueAdded") } } },
    async (request, reply) => {
      maySet(request);
      const { who, body } = request;
      const { fen, furtherFen, from, why, ...item } = body;
      const price = { fen, from, why, furtherFen };
      return reply.status(201).send(await db.write(who, (tx) => addItem(tx, who, { ...item, price })));
    },
  );
  app.put<ById & { Body: NewPrice }>(
    "/api/catalogue/items/:id/price",
    { schema: { params: byId, body: priceBody } },
    async (request, reply) => {
      maySet(request);
      const { who, params, body } = request;
      await db.write(who, (tx) => setPrice(tx, who, params.id, body));
      return reply.status(204).send();
    },
  );
  app.delete<ById & { Querystring: { from: string } }>(
    "/api/catalogue/items/:id/price",
    { schema: { params: byId, querystring: fromQuery } },
    async (request, reply) => {
      maySet(request);
      const { who, params, query } = request;
      await db.write(who, (tx) => withdraw(tx, who, params.id, query.from));
      return reply.status(204).send();
    },
  );
  app.post<{ Body: { unitId: string; why: string } }>(
    "/api/catalogue/adopt",
    { schema: { body: adoptBody, response: { 200: ref("CatalogueAdopted") } } },
    async (request) => {
      maySet(request);
      const { who, body } = request;
      return db.write(who, (tx) => adopt(tx, who, body.unitId, body.why));
    },
  );
  app.put<{ Body: { project: string; code: string } }>(
    "/api/catalogue/board",
    { schema: { body: boardBody } },
    async (request, reply) => {
      mayShow(request);
      const { who, body } = request;
      await db.write(who, (tx) => putUp(tx, who, body.project, body.code));
      return reply.status(204).send();
    },
  );
  app.delete<{ Querystring: { project: string } }>(
    "/api/catalogue/board",
    { schema: { querystring: projectQuery } },
    async (request, reply) => {
      mayShow(request);
      const { who, query } = request;
      await db.write(who, (tx) => takeDown(tx, who, query.project));
      return reply.status(204).send();
    },
  );
  app.get<{ Querystring: { project: string } }>(
    "/api/catalogue/sheet",
    { schema: { querystring: projectQuery } },
    async ({ who, query, protocol, host }, reply) => {
      const { board, code } = await db.read(who, async (tx) => ({
        board: await boardOf(tx, who, query.project),
        code: await shownAs(tx, who, query.project),
      }));
      const base = desk ?? `${protocol}://${host}`;
      const address = code ? `${base}/prices/${code}` : base;
      const sheet = priceSheet(board, { address, printedAt: now().toString() });
      return showPdf(reply, `${sheet.title}.pdf`, await print(sheet));
    },
  );
  app.get<Monthly>(
    "/api/settlements",
    { schema: { querystring: monthQuery, response: { 200: ref("Settlement") } } },
    async (request) => {
      maySettle(request);
      const { who, query } = request;
      return db.read(who, (tx) => settlementOf(tx, who, query.project, query.month));
    },
  );
  app.get<Monthly>(
    "/api/settlements/ledger",
    { schema: { querystring: monthQuery, response: { 200: ref("ServiceLedger") } } },
    async (request) => {
      maySettle(request);
      const { who, query } = request;
      return db.read(who, (tx) => ledgerOf(tx, who, query.project, query.month));
    },
  );
}

const maySet = (request: FastifyRequest) => must(request, "catalogue.set", sentences.maySet);
const mayShow = (request: FastifyRequest) => must(request, "catalogue.show", sentences.mayShow);
const maySettle = (request: FastifyRequest) => must(request, "settlements.read", sentences.maySettle);
