import type { FastifyInstance } from "fastify";
import { BlockList, isIPv6 } from "node:net";
import type { Database } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { list, object, text, yes } from "#server/matters/pieces.ts";
import { measure } from "./metrics.ts";
import { readiness } from "./readiness.ts";

interface Parts {
  readonly db: Database;
  readonly desks: { readonly size: number };
}

const near = new BlockList();
near.addSubnet("127.0.0.0", 8, "ipv4");
near.addSubnet("10.0.0.0", 8, "ipv4");
near.addSubnet("172.16.0.0", 12, "ipv4");
near.addSubnet("192.168.0.0", 16, "ipv4");
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");

const answer = object({ ready: yes, problems: list(text), warnings: list(text) });

/** For whoever runs it: is it alive, does it serve, how does it fare. Figures are for the own network alone. */
export async function routes(app: FastifyInstance, { db, desks }: Parts): Promise<void> {
  let draining = false;
  app.addHook("preClose", async () => {
    draining = true;
  });
  const registry = measure(app, { db, desks });
  app.get("/healthz", { schema: { response: { 200: object({ ok: yes }) } } }, async () => ({ ok: true }));
  app.get("/readyz", { schema: { response: { 200: answer, 503: answer } } }, async (_request, reply) => {
    const told = await readiness(db, draining);
    return reply.status(told.ready ? 200 : 503).send(told);
  });
  app.get("/metrics", async ({ ip }, reply) => {
    if (!near.check(ip, isIPv6(ip) ? "ipv6" : "ipv4")) throw new NotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
