import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { TooMany } from "#server/base/refusal.ts";
import { refuseControls } from "./clean.ts";
import { refuseElsewhere } from "./origin.ts";
import { sentences } from "./words.ts";

const self = "'self'";

/** Ant Design writes its styles into the page; previews of files are framed by ourselves. */
const directives = {
  defaultSrc: [self],
  scriptSrc: [self],
  styleSrc: [self, "'unsafe-inline'"],
  imgSrc: [self, "blob:", "data:"],
  fontSrc: [self, "data:"],
  connectSrc: [self],
  mediaSrc: [self, "blob:"],
  objectSrc: [self, "blob:"],
  frameSrc: [self, "blob:"],
  frameAncestors: [self],
  baseUri: [self],
  formAction: [self],
};

interface Guarding {
  /** Where people open the desk, if that is set. */
  readonly appUrl: string | undefined;
  /** How far behind itself the process may be; 0 is as far as it likes. */
  readonly mostLagMilliseconds: number;
}

/** What every request passes before it reaches a route. */
export async function guard(app: FastifyInstance, { appUrl, mostLagMilliseconds }: Guarding): Promise<void> {
  // On plain http in an office, promises about https would lock people out.
  const secure = appUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    frameguard: { action: "sameorigin" },
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(underPressure, {
    maxEventLoopDelay: mostLagMilliseconds,
    retryAfter: 5,
    exposeStatusRoute: false,
  });
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    hook: "preHandler",
    errorResponseBuilder: (_request, { ttl }) => new TooMany(sentences.tooMany, Math.ceil(ttl / 1000)),
  });
  endConnections(app);
  app.addHook("onRequest", refuseElsewhere(appUrl));
  app.addHook("preValidation", refuseControls);
}

/** While it stops, an answer ends its connection: kept alive and idle it would hold the process for more than a minute. */
function endConnections(app: FastifyInstance): void {
  let stopping = false;
  app.addHook("preClose", async () => void (stopping = true));
  app.addHook("onSend", async (_request, reply) => {
    if (stopping) reply.header("connection", "close");
  });
}
