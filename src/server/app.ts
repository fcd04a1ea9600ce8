import fastify, { type FastifyInstance } from "fastify";
import { randomUUID } from "node:crypto";
import type { Database } from "./base/database.ts";
import { guard } from "./base/http/guards.ts";
import { documentApi } from "./base/http/openapi.ts";
import { answerProblems } from "./base/http/problem.ts";
import { problemShape, strictRoutes } from "./base/http/strict.ts";
import { schemaController } from "./base/http/validation.ts";
import { serveWeb } from "./base/http/web.ts";
import * as prices from "./catalogue/routes.ts";
import type { Config } from "./config.ts";
import { receiptRoutes } from "./deliveries/receipts.ts";
import { listening } from "./live/listening.ts";
import { modules, shapes } from "./modules.ts";
import * as ops from "./ops/routes.ts";
import { doorRoutes } from "./session/routes.ts";
import { answerRoutes } from "./surveys/public-routes.ts";
import { askWho, knowWho } from "./session/signed-in.ts";

export interface Parts {
  readonly db: Database;
  readonly config: Config;
  /** The database as the app's role, for the connection that listens; left out, nothing is heard of other processes. */
  readonly appUrl?: string;
  /** How far behind itself the process may be before it says so (503); 0 is never. */
  readonly mostLagMilliseconds?: number;
}

const mostBodyBytes = 1024 * 1024;

/** The whole of HTTP over one database: the API, its document, the desk, and what operators look at. */
export async function build({ db, config, appUrl, mostLagMilliseconds = 5000 }: Parts): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger(config.logLevel),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit: mostBodyBytes,
    requestTimeout: 120_000,
    schemaController,
    routerOptions: { maxParamLength: 200 },
  });
  answerProblems(app);
  knowWho(app);
  await guard(app, { appUrl: config.appUrl, mostLagMilliseconds });
  await documentApi(app);
  await serveWeb(app);
  for (const shape of [problemShape, ...shapes]) app.addSchema(shape);
  const desks = listening(app, db, appUrl);
  // On the app itself: what it measures are the routes of all.
  await ops.routes(app, { db, desks });
  await app.register(async (door) => {
    strictRoutes(door);
    await door.register(doorRoutes, { db, demo: config.demo });
    await door.register(answerRoutes, { db });
    await door.register(receiptRoutes, { db, secret: config.messaging.reportSecret });
    await door.register(prices.doorRoutes, { db });
  });
  await app.register(async (api) => {
    askWho(api, db);
    strictRoutes(api);
    api.addHook("onSend", async (_request, reply) => {
      if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    });
    await modules(api, { db, config, desks });
  });
  return app;
}

/** No query strings and no bodies: customers' names and phones have no place in a log. */
const logger = (level: Config["logLevel"]) => ({
  level,
  redact: ["req.headers.cookie", "req.headers.authorization", 'res.headers["set-cookie"]'],
  serializers: {
    req: ({ id, method, url, ip }: { id: string; method: string; url: string; ip: string }) => ({
      id,
      method,
      path: url.split("?")[0],
      ip,
    }),
  },
});
