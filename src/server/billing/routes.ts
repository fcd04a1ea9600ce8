import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database, Tx } from "#server/base/database.ts";
import { filled } from "#server/base/filled.ts";
import { NotFound } from "#server/base/refusal.ts";
import { ref } from "#server/matters/pieces.ts";
import { must } from "#server/session/signed-in.ts";
import { explained } from "./explained.ts";
import { periodOf } from "./period.ts";
import { differences, linesOf, runById, runsOf, type Line, type Run } from "./run-queries.ts";
import { approve, draft, drop, type Wish } from "./runs.ts";
import { byId, draftBody, linesQuery, runsQuery } from "./shapes.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}
const mostRuns = 60;
const pageLength = 100;

/** Bills from period to period: drafted, compared with last time, approved by another, posted by a worker. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  const answer = { response: { 200: ref("BillingRun") } };
  app.get<{ Querystring: { project: string } }>(
    "/api/billing",
    { schema: { querystring: runsQuery, response: { 200: ref("BillingRuns") } } },
    async (request) => {
      must(request, "money.read", sentences.notFinance);
      const { who, query } = request;
      return { rows: (await db.read(who, (tx) => runsOf(tx, who, query.project, mostRuns))).map(shown) };
    },
  );
  app.post<{ Body: Wish }>("/api/billing", { schema: { body: draftBody, ...answer } }, async (request) => {
    must(request, "money.collect", sentences.notFinance);
    return shown(await db.write(request.who, (tx) => draft(tx, request.who, request.body)));
  });
  app.get<ById>(
    "/api/billing/:id",
    { schema: { params: byId, response: { 200: ref("BillingPreview") } } },
    async (request) => {
      must(request, "money.read", sentences.notFinance);
      const { who, params } = request;
      return db.read(who, async (tx) => ({
        run: shown(await found(tx, request, params.id)),
        differences: await differences(tx, who, params.id),
      }));
    },
  );
  app.get<ById & { Querystring: { differing?: boolean; after?: string } }>(
    "/api/billing/:id/lines",
    { schema: { params: byId, querystring: linesQuery, response: { 200: ref("BillingLines") } } },
    async (request) => {
      must(request, "money.read", sentences.notFinance);
      const { who, params, query } = request;
      const wanted = { differing: query.differing ?? false, after: placeIn(query.after), most: pageLength + 1 };
      const rows = await db.read(who, async (tx) => {
        await found(tx, request, params.id);
        return linesOf(tx, who, params.id, wanted);
      });
      const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
      return { rows: rows.slice(0, pageLength).map(line), ...(last && { next: `${last.home} ${last.item}` }) };
    },
  );
  for (const [verb, work] of [
    ["approve", approve],
    ["drop", drop],
  ] as const)
    app.post<ById>(`/api/billing/:id/${verb}`, { schema: { params: byId, ...answer } }, async (request) => {
      must(request, verb === "approve" ? "money.void" : "money.collect", sentences.mayNotApprove);
      const { who, params } = request;
      return shown(await db.write(who, (tx) => work(tx, who, params.id)));
    });
}

async function found(tx: Tx, { who }: FastifyRequest, id: string): Promise<Run> {
  const run = await runById(tx, who, id);
  if (!run) throw new NotFound();
  return run;
}

/** A cursor is only ever one of ours: a home and an item. */
function placeIn(after: string | undefined): string | undefined {
  if (after !== undefined && !/^[0-9a-f-]{36} [0-9a-f-]{36}$/.test(after)) throw new NotFound();
  return after;
}

const shown = (run: Run) => ({ ...filled(run), period: periodOf(run.from, run.until) });
const line = (one: Line) => {
  const { home, homeName, item, title, quantity, rate, months, reduced, fen, before } = one;
  return filled({ home, homeName, item, title, quantity, rate, months, reduced, fen, before, words: explained(one) });
};
