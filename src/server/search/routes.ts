import type { FastifyInstance } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { id, list, named, object, ref, short } from "#server/matters/pieces.ts";
import { find } from "./find.ts";

export const shapes = [
  named("Found", { homes: list(ref("HomeHit")), people: list(ref("PersonHit")), matters: list(ref("MatterRow")) }),
] as const;

const query = object({ q: short(100) }, { project: id });

/** One box for homes, people and matters. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { q: string; project?: string } }>(
    "/api/search",
    { schema: { querystring: query, response: { 200: ref("Found") } }, config: forContractors },
    ({ who, query: { q, project } }) => db.read(who, (tx) => find(tx, who, q, project, now())),
  );
}
