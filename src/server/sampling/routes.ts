import type { FastifyInstance } from "fastify";
import type { Database } from "#server/base/database.ts";
import { ref } from "#server/matters/pieces.ts";
import { onlyFor } from "#server/session/signed-in.ts";
import { coverage, planYear, sample, samples } from "./coverage.ts";
import { byId, coverageQuery, planBody, planned, samplesQuery } from "./shapes.ts";
import { sentences } from "./words.ts";

/** The monthly sample (V2) and the yearly coverage of visits (V3). */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  const looking = onlyFor("surveys.read", sentences.notAllowed);
  app.get<{ Querystring: { project?: string } }>(
    "/api/samples",
    { schema: { querystring: samplesQuery, response: { 200: ref("Samples") } }, ...looking },
    ({ who, query }) => db.read(who, (tx) => samples(tx, who, query.project)),
  );
  app.get<{ Params: { id: string } }>(
    "/api/samples/:id",
    { schema: { params: byId, response: { 200: ref("SampleDrawn") } }, ...looking },
    ({ who, params }) => db.read(who, (tx) => sample(tx, who, params.id)),
  );
  app.get<{ Querystring: { project: string; year?: number; after?: string } }>(
    "/api/coverage",
    { schema: { querystring: coverageQuery, response: { 200: ref("Coverage") } }, ...looking },
    ({ who, query: { project, ...wanted } }) => db.read(who, (tx) => coverage(tx, who, project, wanted)),
  );
  app.post<{ Body: { project: string; homes: string[]; plannedOn: string } }>(
    "/api/coverage/visits",
    { schema: { body: planBody, response: { 200: planned } }, ...onlyFor("visits.plan", sentences.notPlanning) },
    async ({ who, body }) => ({ opened: await db.write(who, (tx) => planYear(tx, who, body)) }),
  );
}
