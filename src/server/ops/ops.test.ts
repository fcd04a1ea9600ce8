import { beforeAll, expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";

const { app, owner, as, stranger } = await freshApp();
let e: Estate;
beforeAll(async () => {
  e = await estate(owner);
});

test("it says that it lives, and what should be seen to", async () => {
  expect((await stranger.get("/healthz")).json).toEqual({ ok: true });
  const waiting = await stranger.get("/readyz");
  expect(waiting.status).toBe(200);
  expect(waiting.json.ready).toBe(true);
  expect(waiting.json.warnings.join()).toContain("no worker");
  await owner.query("insert into workers (id) values (gen_random_uuid())");
  expect((await stranger.get("/readyz")).json.warnings.join()).not.toContain("no worker");
});

test("it is not ready while a migration has not run, and says which", async () => {
  await owner.query("update migrations set name = 'another' where name like '0001%'");
  const answer = await stranger.get("/readyz");
  expect(answer.status).toBe(503);
  expect(answer.json.problems.join()).toMatch(/migration 0001_\S+ has not run/);
  await owner.query("update migrations set name = '0001_foundation.sql' where name = 'another'");
});

test("figures by route are for the own network alone", async () => {
  await (await as(e.who.li)).get("/api/session");
  const figures = await stranger.get("/metrics");
  expect(figures.status).toBe(200);
  expect(figures.body).toContain('anlin_request_seconds_count{method="GET",route="/api/session",status="200"} 1');
  expect(figures.body).toContain("anlin_sweeper_lag_seconds 0");
  const far = await app.inject({ url: "/metrics", remoteAddress: "203.0.113.9" });
  expect(far.statusCode).toBe(404);
});
