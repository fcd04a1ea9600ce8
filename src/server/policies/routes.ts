import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { forget } from "#server/matters/kept.ts";
import { ref } from "#server/matters/pieces.ts";
import { apply } from "./apply.ts";
import { list, set } from "./policies.ts";
import { preview } from "./preview.ts";
import { applyBody, byKey, listQuery, previewBody, settingBody } from "./shapes.ts";
import { sentences } from "./words.ts";

interface ByKey {
  readonly Params: { readonly key: string };
}
interface Change {
  readonly unit: string;
  readonly value: unknown;
  readonly from: string;
}

/** The numbers and texts of the house. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { unit?: string } }>(
    "/api/policies",
    { schema: { querystring: listQuery, response: { 200: ref("PolicyRows") } } },
    async ({ who, query }) => ({ rows: await db.read(who, (tx) => list(tx, who, query.unit)) }),
  );
  app.put<ByKey & { Body: Change & { note?: string } }>(
    "/api/policies/:key",
    { schema: { params: byKey, body: settingBody, response: { 200: ref("PolicyRow") } } },
    async (request) => {
      const { who, params, body } = request;
      mustBeAllowed(request);
      await db.write(who, (tx) => set(tx, who, params.key, { note: "", ...body }));
      forget(who.company);
      const rows = await db.read(who, (tx) => list(tx, who, body.unit));
      return rows.find(({ key }) => key === params.key);
    },
  );
  app.post<ByKey & { Body: Change }>(
    "/api/policies/:key/preview",
    { schema: { params: byKey, body: previewBody, response: { 200: ref("PolicyPreview") } } },
    async (request) => {
      const { who, params, body } = request;
      mustBeAllowed(request);
      return db.read(who, (tx) => preview(tx, who, params.key, body));
    },
  );
  app.post<ByKey & { Body: { unit: string } }>(
    "/api/policies/:key/apply",
    { schema: { params: byKey, body: applyBody, response: { 200: ref("PolicyApplied") } } },
    async (request) => {
      const { who, params, body } = request;
      mustBeAllowed(request);
      return apply(db, who, params.key, body.unit);
    },
  );
}

const mustBeAllowed = (request: FastifyRequest) => {
  if (!request.may("policies.set")) throw new Forbidden(sentences.notAllowed);
};
