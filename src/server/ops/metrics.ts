import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "#server/base/database.ts";
import { backlog } from "./queries.ts";

interface Watched {
  readonly db: Database;
  readonly desks: { readonly size: number };
}

/** What Prometheus reads: requests by route, connections, open desks, and how far clocks and jobs are behind. */
export function measure(app: FastifyInstance, { db, desks }: Watched): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "anlin_request_seconds",
    help: "Requests by method, route and status.",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    durations.observe({ method, route: routeOptions.url ?? "none", status: statusCode }, elapsedTime / 1000);
  });
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `anlin_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await value());
      },
    });
  gauge("connections_open", "Connections to the database.", () => db.connections().open);
  gauge("connections_idle", "Connections that nobody uses.", () => db.connections().idle);
  gauge("connections_waiting", "Requests that wait for a connection.", () => db.connections().waiting);
  gauge("desks_open", "Desks that are told of changes as they happen.", () => desks.size);
  gauge(
    "sweeper_lag_seconds",
    "How long the clock that waits longest has been due.",
    async () => (await backlog(db)).lagSeconds,
  );
  gauge("clocks_waiting", "Matters whose clock is due and not worked off.", async () => (await backlog(db)).due);
  gauge("matters_late", "Open matters past their deadline.", async () => (await backlog(db)).late);
  return registry;
}
