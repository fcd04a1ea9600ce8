import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { connect, type Database } from "#server/base/database.ts";
import { startEmbedded, type Embedded } from "#server/base/postgres/embedded.ts";
import { appRole, migrate } from "#server/base/postgres/migrate.ts";
import { secretsOf } from "#server/base/secrets.ts";
import { estate, type Estate } from "#test/estate.ts";
import { gate, type Gate } from "./gate.ts";
import { run, type Running } from "./processes.ts";

/**
 * 蓝天物业 on a database and a data folder of its own, to be broken; gone when the test file is done. To be called at the
 * top of the file.
 */
export interface Installation {
  readonly db: Database;
  readonly blue: Estate;
  /** On the way from the product to its database. */
  readonly line: Gate;
  /** One row or more, asked as the owner. */
  ask<R>(query: string, values?: readonly unknown[]): Promise<R[]>;
  /** Stops PostgreSQL as a crash does, and starts it again. */
  crashDatabase(): Promise<void>;
  api(settings?: Readonly<Record<string, string>>): Running;
  worker(): Running;
}

const password = "owner-in-tests";
const name = "anlin";
/** A crash of the server loses nothing the system has taken over: only the disk's own cache is not waited for. */
const settings = { fsync: "off", max_connections: "120" };

export async function install(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "anlin-fault-"));
  let server = await startEmbedded({ folder, password, settings });
  const quit = () => process.kill(server.pid, "SIGQUIT");
  process.once("exit", quit);
  const line = await gate(portOf(server));
  const ownerUrl = Object.assign(new URL(server.url(name)), { port: String(line.port) }).href;
  const { appPassword } = secretsOf(folder);
  await withClient(server.url("postgres"), (client) => client.query(`create database ${name}`));
  await migrate(ownerUrl, appPassword);
  const blue = await withClient(ownerUrl, (client) => estate(client));
  const appUrl = Object.assign(new URL(ownerUrl), { username: appRole, password: appPassword }).href;
  const db = connect(appUrl);
  const started: Running[] = [];
  const start = (file: string, more: Readonly<Record<string, string>> = {}) => {
    const env = { DATABASE_URL: ownerUrl, DATA_DIR: folder, DEMO: "no", WORKER: "none", PORT: "0", ...more };
    const running = run(file, env);
    started.push(running);
    return running;
  };
  afterAll(async () => {
    await Promise.all(started.map((each) => each.end("SIGKILL")));
    await db.close();
    line.close();
    process.off("exit", quit);
    await server.stop("immediate");
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    db,
    blue,
    line,
    ask: <R>(query: string, values: readonly unknown[] = []) =>
      withClient(server.url(name), async (client) => {
        await client.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [
          blue.company,
        ]);
        return (await client.query(query, [...values])).rows as R[];
      }),
    async crashDatabase() {
      await server.stop("immediate");
      server = await startEmbedded({ folder, password, settings });
      line.leadTo(portOf(server));
    },
    api: (more) => start("src/server/main.ts", more),
    worker: () => start("src/server/work.ts"),
  };
}

const portOf = (server: Embedded) => Number(new URL(server.url(name)).port);

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
