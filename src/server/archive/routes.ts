import type { FastifyInstance, FastifyRequest } from "fastify";
import { dayOf } from "#kit/dates.ts";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { giveWorkbook, showPdf } from "#server/base/http/reply.ts";
import { serve } from "#server/files/serve.ts";
import type { Store } from "#server/files/store.ts";
import { ref } from "#server/matters/pieces.ts";
import { must } from "#server/session/signed-in.ts";
import { catalogue, type Wanted } from "./catalogue.ts";
import type { Filter } from "./catalogue-queries.ts";
import { copy, type Wish } from "./copies.ts";
import { add, change, hold, release, type EntryChanges, type NewEntry } from "./entries.ts";
import { contents, entry, fileIn } from "./entry.ts";
import { completeness, homeFile } from "./home-file.ts";
import { exported, printedCatalogue } from "./listing.ts";
import * as asks from "./shapes.ts";
import { sentences } from "./words.ts";

interface Parts {
  readonly db: Database;
  readonly store: Store;
  /** The address of the desk, where the QR code of a copy leads; left out, the one the request came by. */
  readonly desk: string | undefined;
}
interface ById {
  readonly Params: { readonly id: string };
}

/** The catalogue of the archive, its entries and what is in them. */
export async function routes(app: FastifyInstance, { db, store, desk }: Parts): Promise<void> {
  app.get<{ Querystring: Wanted }>(
    "/api/archive",
    { schema: { querystring: asks.listQuery, response: { 200: ref("ArchivePage") } } },
    ({ who, seat, query }) => db.read(who, (tx) => catalogue(tx, who, postsOf(seat), query, today())),
  );
  app.get<{ Querystring: Filter }>(
    "/api/archive.xlsx",
    { schema: { querystring: asks.filterQuery } },
    async (request, reply) => {
      must(request, "archive.export", sentences.mayNotExport);
      const { who, seat, query } = request;
      const { name, content } = await exported(db, who, postsOf(seat), query, now());
      return giveWorkbook(reply, name, content);
    },
  );
  app.get<{ Querystring: Filter }>(
    "/api/archive.pdf",
    { schema: { querystring: asks.filterQuery } },
    async (request, reply) => {
      must(request, "archive.export", sentences.mayNotExport);
      const { who, seat, query } = request;
      const { name, content } = await db.read(who, (tx) => printedCatalogue(tx, who, postsOf(seat), query, now()));
      return showPdf(reply, name, content);
    },
  );
  app.get<{ Querystring: { project: string } }>(
    "/api/archive/completeness",
    { schema: { querystring: asks.completenessQuery, response: { 200: ref("ArchiveCompleteness") } } },
    ({ who, query }) => db.read(who, (tx) => completeness(tx, who, query.project, now())),
  );
  app.get<ById>(
    "/api/homes/:id/archive",
    { schema: { params: asks.byId, response: { 200: ref("ArchiveHome") } } },
    ({ who, seat, params }) => db.read(who, (tx) => homeFile(tx, who, postsOf(seat), params.id, now())),
  );
  app.get<ById>(
    "/api/archive/:id",
    { schema: { params: asks.byId, response: { 200: ref("ArchiveEntry") } } },
    ({ who, seat, params }) => db.read(who, (tx) => entry(tx, who, postsOf(seat), params.id)),
  );
  // Both leave a trace, for which they must write.
  app.get<ById>(
    "/api/archive/:id/contents",
    { schema: { params: asks.byId, response: { 200: ref("ArchiveContents") } } },
    ({ who, seat, params }) => db.write(who, (tx) => contents(tx, who, postsOf(seat), params.id)),
  );
  app.get<{ Params: { id: string; file: string }; Headers: { range?: string } }>(
    "/api/archive/:id/files/:file",
    { schema: { params: asks.byFile } },
    async ({ who, seat, params, headers }, reply) => {
      const file = await db.write(who, (tx) => fileIn(tx, who, postsOf(seat), params.id, params.file));
      return serve(reply, file, store.pathOf(file.sha256), headers.range);
    },
  );
  app.post<ById & { Body: Wish }>(
    "/api/archive/:id/copies",
    { schema: { params: asks.byId, body: asks.copyBody } },
    async (request, reply) => {
      must(request, "archive.copy", sentences.mayNotCopy);
      const { who, seat, params, body, protocol, host } = request;
      const printing = { desk: desk ?? `${protocol}://${host}`, read: store.read };
      const made = await db.write(who, (tx) => copy(tx, who, postsOf(seat), params.id, body, now(), printing));
      return showPdf(reply, made.name, made.pdf);
    },
  );
  keeping(app, db);
}

/** What the keepers of the archive change in the catalogue. */
function keeping(app: FastifyInstance, db: Database): void {
  const answers = { response: { 200: ref("ArchiveEntry") } };
  app.post<{ Body: NewEntry }>(
    "/api/archive",
    { schema: { body: asks.entryBody, response: { 201: ref("ArchiveEntry") } } },
    async (request, reply) => {
      mustKeep(request);
      const { who, seat, body } = request;
      const made = await db.write(who, async (tx) => entry(tx, who, postsOf(seat), await add(tx, who, body, now())));
      return reply.status(201).send(made);
    },
  );
  app.patch<ById & { Body: EntryChanges }>(
    "/api/archive/:id",
    { schema: { params: asks.byId, body: asks.changeBody, ...answers } },
    async (request) => {
      mustKeep(request);
      const { who, seat, params, body } = request;
      return db.write(who, async (tx) => {
        await change(tx, who, params.id, body, now());
        return entry(tx, who, postsOf(seat), params.id);
      });
    },
  );
  app.post<ById & { Body: { reason: string } }>(
    "/api/archive/:id/hold",
    { schema: { params: asks.byId, body: asks.reasonBody, ...answers } },
    async (request) => {
      mustKeep(request);
      const { who, seat, params, body } = request;
      return db.write(who, async (tx) => {
        await hold(tx, who, params.id, body.reason, now());
        return entry(tx, who, postsOf(seat), params.id);
      });
    },
  );
  app.post<ById & { Body: { reason: string } }>(
    "/api/archive/:id/release",
    { schema: { params: asks.byId, body: asks.reasonBody, ...answers } },
    async (request) => {
      mustKeep(request);
      const { who, seat, params, body } = request;
      return db.write(who, async (tx) => {
        await release(tx, who, params.id, body.reason);
        return entry(tx, who, postsOf(seat), params.id);
      });
    },
  );
}

export const postsOf = ({ posts }: FastifyRequest["seat"]) => posts.map(({ post }) => post);
export const today = () => dayOf(now().toString());
export const mustKeep = (request: FastifyRequest) => must(request, "archive.keep", sentences.mayNotKeep);
