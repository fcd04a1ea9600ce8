import type { FastifyInstance, InjectOptions } from "fastify";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { build } from "#server/app.ts";
import type { Who } from "#server/base/database.ts";
import { configure } from "#server/config.ts";
import { openSession } from "#server/session/sign-in.ts";
import { textOf } from "#server/session/tokens.ts";
import { freshDatabase, type Fresh } from "./database.ts";

/** Asks the app as somebody who is signed in. */
export interface Client {
  readonly cookie: string;
  ask(method: NonNullable<InjectOptions["method"]>, url: string, more?: InjectOptions): Promise<Answer>;
  get(url: string): Promise<Answer>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  put(url: string, body: object): Promise<Answer>;
  patch(url: string, body: object): Promise<Answer>;
  delete(url: string, body?: object): Promise<Answer>;
}
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What a JSON answer says. */
  readonly json: any;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface FreshApp extends Fresh {
  readonly app: FastifyInstance;
  /** A session of its own for somebody. */
  as(who: Who): Promise<Client>;
  /** Without a session. */
  readonly stranger: Client;
  readonly dataDir: string;
}

/** The app over a database of its own for a test file, in a data folder of its own. */
export async function freshApp(env: Readonly<Record<string, string>> = {}): Promise<FreshApp> {
  const fresh = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "anlin-app-"));
  const config = configure({ LOG_LEVEL: "error", DATA_DIR: dataDir, ...env });
  // Tests run beside each other on machines that have other things to do: how far behind they are says nothing.
  const app = await build({ db: fresh.db, config, appUrl: fresh.url, mostLagMilliseconds: 0 });
  await app.ready();
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const as = async (who: Who) => {
    const pass = await openSession(fresh.db, who, { address: "127.0.0.1", agent: "test" });
    return clientOf(app, `anlin=${textOf(pass)}`);
  };
  return { ...fresh, app, as, stranger: clientOf(app, ""), dataDir };
}

export function clientOf(app: FastifyInstance, cookie: string): Client {
  const ask: Client["ask"] = async (method, url, more = {}) => {
    const headers = { ...(cookie && { cookie }), ...more.headers };
    const { statusCode, headers: answered, body, rawPayload } = await app.inject({ ...more, method, url, headers });
    const isJson = String(answered["content-type"] ?? "").includes("json");
    return {
      status: statusCode,
      headers: answered,
      body,
      bytes: rawPayload,
      json: isJson && body ? JSON.parse(body) : undefined,
    };
  };
  const sending =
    (method: "POST" | "PUT" | "PATCH" | "DELETE") =>
    (url: string, body?: object, headers: Record<string, string> = {}) =>
      ask(method, url, { headers, ...(body && { payload: body }) });
  return {
    cookie,
    ask,
    get: (url) => ask("GET", url),
    post: sending("POST"),
    put: sending("PUT"),
    patch: sending("PATCH"),
    delete: sending("DELETE"),
  };
}
