import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { connect } from "#server/base/database.ts";
import { build } from "#server/app.ts";
import { configure } from "#server/config.ts";
import type { Ground } from "./ground.ts";
import type { Ask } from "./works.ts";

/** A statement as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly name?: string;
  readonly values: readonly unknown[];
}
export interface Recorded {
  readonly statements: readonly Statement[];
  readonly answer: Record<string, unknown>;
  /** When it began, by the clock of the machine, in milliseconds. */
  readonly began: number;
}

/** Answers requests in this very process and writes down every statement each sends to the database. */
export async function recorder(ground: Ground, cookieOf: (ask: Ask) => string) {
  let heard: Statement[] | undefined;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function listening(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown[] | undefined];
    if (typeof first === "string") heard?.push({ text: first, values: second ?? [] });
    else
      heard?.push({ text: first.text, values: first.values ?? second ?? [], ...(first.name && { name: first.name }) });
    return Reflect.apply(query, this, args) as never;
  };
  const db = connect(ground.appUrl, 1);
  const config = configure({ DATA_DIR: ground.folder, DEMO: "no", LOG_LEVEL: "error" });
  const app = await build({ db, config });
  // On a busy machine it refuses to serve until it has got its breath back from starting.
  while ((await app.inject("/healthz")).statusCode === 503) await pause(200);
  return {
    async record(ask: Ask): Promise<Recorded> {
      const send = () =>
        app.inject({
          method: ask.method,
          url: ask.path,
          headers: { ...ask.headers, cookie: cookieOf(ask) },
          ...(ask.body !== undefined && { payload: ask.body }),
        });
      // What is looked up once and kept in memory belongs to no single request.
      if (ask.method === "GET") await send();
      const statements: Statement[] = [];
      heard = statements;
      const began = Date.now();
      const answer = await send();
      heard = undefined;
      if (answer.statusCode >= 300) throw new Error(`${ask.path}: ${answer.statusCode} ${answer.body}`);
      return { statements, answer: answer.json(), began };
    },
    async close() {
      await app.close();
      await db.close();
      pg.Client.prototype.query = query;
    },
  };
}
