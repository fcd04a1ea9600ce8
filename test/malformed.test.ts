import { beforeAll, describe, expect, test } from "vitest";
import { filled, routesOf } from "./api.ts";
import { freshApp, type Answer, type Client } from "./app.ts";
import { estate } from "./estate.ts";

const { app, owner, as, stranger } = await freshApp();
const routes = routesOf(app);
let wu: Client;
beforeAll(async () => {
  const e = await estate(owner);
  wu = await as(e.who.wu);
});

const nobody = "01990000-0000-7000-8000-000000000000";
const hopeless = (name: string) =>
  ({ date: "2026-12-25", paper: "none", key: "none", procedure: "none", report: "none" })[name] ?? nobody;

/** Refused in a sentence, and never a fault of ours. */
function mustRefuse(answer: Answer, what: string) {
  expect(answer.status, `${what}: ${answer.body.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect(answer.status, `${what}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
  expect(answer.headers["content-type"], what).toContain("application/problem+json");
  expect(answer.json.title, what).toMatch(/\p{Script=Han}/u);
  expect(answer.json.code, what).toMatch(/^\w+$/);
}

const json = { "content-type": "application/json" };
const withBody = routes.filter(({ body }) => body);
const client = (path: string, method: string) => (path === "/api/session" && method === "POST" ? stranger : wu);

test("there are routes to try", () => {
  expect(routes.length).toBeGreaterThan(50);
  expect(withBody.length).toBeGreaterThan(20);
});

describe("every route refuses", () => {
  test.for(routes.filter(({ path }) => path.includes("{")))(
    "an id that is none: $method $path",
    async ({ method, path, body }) => {
      for (const garbage of [
        "x'; drop table matters; --",
        "null",
        "%00",
        "../../etc/passwd",
        "甲".repeat(80),
        "a\u0001b",
      ]) {
        const url = filled(path, () => garbage);
        mustRefuse(await wu.ask(method, url, body ? { payload: {} } : {}), url);
      }
    },
  );

  test.for(routes)("what nobody asked for in the address: $method $path", async ({ method, path, body }) => {
    const url = `${filled(path, hopeless)}?nonsense=1`;
    if (path.startsWith("/api/"))
      mustRefuse(await client(path, method).ask(method, url, body ? { payload: {} } : {}), url);
  });

  test.for(routes.filter(({ query }) => query.length > 0))(
    "wrong words in the address: $method $path",
    async ({ method, path, query }) => {
      for (const { name, schema } of query) {
        const free = schema["type"] === "string" && !schema["enum"] && !schema["format"] && !schema["pattern"];
        for (const wrong of free ? ["a%00b", "a%0Ab", "x".repeat(5000)] : ["nonsense", "", "%00", "1e999", "-1"]) {
          const url = `${filled(path, hopeless)}?${name}=${wrong}`;
          mustRefuse(await wu.ask(method, url), url);
        }
      }
    },
  );
});

describe("every body is refused", () => {
  test.for(withBody)("that is none: $method $path", async ({ method, path }) => {
    const url = filled(path, hopeless);
    const send = (payload: string | Buffer, headers: Record<string, string>) =>
      client(path, method).ask(method, url, { payload, headers });
    mustRefuse(await send('{"a":', json), "broken JSON");
    mustRefuse(await send("", json), "nothing");
    mustRefuse(await send("null", json), "null");
    mustRefuse(await send("[]", json), "a list");
    mustRefuse(await send('"text"', json), "a text");
    mustRefuse(await send('{"__proto__":{"admin":true}}', json), "a prototype");
    mustRefuse(await send("a=1", { "content-type": "application/x-www-form-urlencoded" }), "a form");
    mustRefuse(await send("<a/>", { "content-type": "application/xml" }), "XML");
    mustRefuse(await send("{}", { "content-type": "text/plain" }), "text");
    const large = await send(JSON.stringify({ a: "x".repeat(2 * 1024 * 1024) }), json);
    expect(large.json).toMatchObject({ status: 413, code: "tooLarge" });
  });

  test.for(withBody)("with fields of the wrong kind: $method $path", async ({ method, path, body }) => {
    const url = filled(path, hopeless);
    const send = (payload: object) => client(path, method).ask(method, url, { payload });
    for (const [name, schema] of Object.entries((body?.["properties"] ?? {}) as Record<string, any>)) {
      const wrong =
        schema.type === "string" || schema.enum
          ? [12, true, null, {}, ["a"], "a\u0000b", "a\u001bb", "\ud800"]
          : ["nonsense", null];
      for (const value of wrong) {
        const answer = await send({ [name]: value });
        mustRefuse(answer, `${name}: ${JSON.stringify(value)}`);
      }
    }
    const unknown = await send({ nonsense: 1 });
    mustRefuse(unknown, "an unknown field");
  });
});

test("a field is named by its title, and all that is wrong is told at once", async () => {
  const answer = await wu.post("/api/staff", { name: "", userName: "X", password: "a" });
  expect(answer.json).toMatchObject({ status: 400, code: "badForm", type: "about:blank" });
  expect(answer.json.problems.length).toBeGreaterThanOrEqual(3);
  expect(answer.json.title).toBe(`${answer.json.problems[0].title}${answer.json.problems[0].problem}`);
});

test("an address that is none is told so, for the API in a problem", async () => {
  const answer = await wu.get("/api/nonsense");
  expect(answer.json).toMatchObject({ status: 404, code: "notFound" });
});

test("a page of somebody else's changes nothing", async () => {
  const send = (headers: Record<string, string>) => wu.ask("POST", "/api/notices/read", { payload: {}, headers });
  expect((await send({ origin: "https://evil.example" })).status).toBe(403);
  expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await send({ origin: "null" })).status).toBe(403);
  expect((await send({ origin: "http://desk.example", host: "desk.example" })).status).toBeLessThan(300);
});

test("every answer says how a browser must treat it", async () => {
  const { headers } = await wu.get("/api/session");
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
  expect(headers["strict-transport-security"]).toBeUndefined();
});
