import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { notThere, send } from "./problem.ts";

const built = join(import.meta.dirname, "../../../../dist/web");
/** Whoever tries out addresses is slowed down; opening the desk is no try. */
const mostMisses = { max: 300, timeWindow: "1 minute", allowList: (request: FastifyRequest) => isPage(request) };

/**
 * The desk as it was built. Files with a hash in their name are kept for ever; every other address is the desk's own and
 * gets its page. An address of the API that is none is told so, and not too often.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const there = existsSync(join(built, "index.html"));
  await app.register(fastifyStatic, {
    root: built,
    serve: there,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header("cache-control", keptFor(path)),
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit(mostMisses) }, (request, reply) =>
    there && isPage(request)
      ? reply.header("cache-control", "no-cache").sendFile("index.html")
      : send(request, reply as FastifyReply, notThere),
  );
}

const keptFor = (path: string) => (path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");

const isPage = ({ method, url }: FastifyRequest) =>
  (method === "GET" || method === "HEAD") && !url.startsWith("/api/") && !url.startsWith("/assets/");
