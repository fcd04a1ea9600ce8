import type { FastifyInstance } from "fastify";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { ref } from "#server/matters/pieces.ts";
import { byProject, evaluationBody, planBody, targetsQuery } from "./shapes.ts";
import { evaluate, setPlan, targetsIn } from "./targets.ts";
import { sentences } from "./words.ts";

interface ByProject {
  readonly Params: { readonly project: string };
}

/** What paid services are to earn and do earn, month by month. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { month: string; project?: string } }>(
    "/api/service-targets",
    { schema: { querystring: targetsQuery, response: { 200: ref("Targets") } } },
    async ({ who, query, may }) => {
      if (!may("settlements.read")) throw new Forbidden(sentences.mayRead);
      return db.read(who, (tx) => targetsIn(tx, who, query));
    },
  );
  app.put<ByProject & { Body: { year: number; fen: number } }>(
    "/api/service-targets/:project",
    { schema: { params: byProject, body: planBody } },
    async ({ who, params, body, may }, reply) => {
      if (!may("targets.set")) throw new Forbidden(sentences.maySet);
      await db.write(who, (tx) => setPlan(tx, who, params.project, body));
      return reply.status(204).send();
    },
  );
  app.post<ByProject & { Body: { month: string; words: string; rewardFen: number } }>(
    "/api/service-targets/:project/evaluations",
    { schema: { params: byProject, body: evaluationBody } },
    async ({ who, params, body, may }, reply) => {
      if (!may("targets.evaluate")) throw new Forbidden(sentences.mayEvaluate);
      await db.write(who, (tx) => evaluate(tx, who, params.project, body));
      return reply.status(204).send();
    },
  );
}
