import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, test, vi } from "vitest";
import { run, type Running } from "./faults/processes.ts";
import { oldServer } from "./faults/too-old.ts";

// Real processes start and stop here, on machines that may have other work.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "anlin-start-"));
const data = join(folder, "data");
const started: Running[] = [];
afterAll(async () => {
  await Promise.all(started.map((each) => each.end("SIGTERM")));
  rmSync(folder, { recursive: true, force: true });
});

const start = (settings: Readonly<Record<string, string>> = {}) => {
  const running = run("src/server/main.ts", { PORT: "0", DATA_DIR: data, DEMO: "no", ...settings });
  started.push(running);
  return running;
};
const addressOf = async (running: Running) => (await running.says(/Anlin is at (\S+)/))[1]!;

/** It does not start: exit code 1 and nothing on its lips but one sentence. */
async function says(running: Running, sentence: RegExp) {
  assert.equal(await running.ended(), 1);
  assert.match(running.said(), sentence);
  assert.deepEqual(running.said().trim().split("\n").length, 1, `one sentence: ${running.said()}`);
}

const postgresOf = () => {
  const file = join(data, "db", "postgres", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
};
const ownerUrl = () => {
  const [, , , port] = readFileSync(join(data, "db", "postgres", "postmaster.pid"), "utf8").split("\n");
  const { ownerPassword } = JSON.parse(readFileSync(join(data, "secrets.json"), "utf8")) as { ownerPassword: string };
  return `postgres://anlin_owner:${ownerPassword}@127.0.0.1:${port}/anlin`;
};
const ask = async (query: string) => {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  return (await client.query(query).finally(() => client.end())).rows as unknown[];
};

const first = start();
const address = await addressOf(first);

test("it runs: health is told, and PostgreSQL is its own", async () => {
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
  assert.ok(postgresOf());
});

test("a data folder in use: which process has it, and nothing is touched", async () => {
  await says(start(), new RegExp(`in use by process ${first.process.pid}`));
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
});

test("a busy port is told by its number", async () => {
  const port = new URL(address).port;
  await says(
    start({ PORT: port, DATA_DIR: join(folder, "other"), DATABASE_URL: ownerUrl() }),
    new RegExp(`Port ${port} is taken`),
  );
});

test("a data folder that cannot be written is told by its path", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await says(start({ DATA_DIR: join(file, "data") }), /data folder .*file\/data cannot be written/);
});

test("a database that is too old is told by its version", async () => {
  const old = await oldServer();
  const { port } = old.address() as AddressInfo;
  const url = `postgres://anlin@127.0.0.1:${port}/anlin`;
  await says(start({ DATA_DIR: join(folder, "other"), DATABASE_URL: url }), /PostgreSQL 17; 18 or later is needed/);
  old.close();
});

test("a database that is not there is told by its address", async () => {
  const nobody = createServer().listen(0, "127.0.0.1");
  await once(nobody, "listening");
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  await once(nobody, "close");
  const url = `postgres://anlin@127.0.0.1:${port}/anlin`;
  await says(
    start({ DATA_DIR: join(folder, "other"), DATABASE_URL: url }),
    new RegExp(`database at 127.0.0.1:${port} cannot be reached`),
  );
});

test("a migration that was changed after it had run is told by its name", async () => {
  const known = "0001_foundation.sql";
  const [row] = (await ask(`select checksum from migrations where name = '${known}'`)) as { checksum: string }[];
  await ask(`update migrations set checksum = 'another' where name = '${known}'`);
  await says(
    start({ DATA_DIR: join(folder, "other"), DATABASE_URL: ownerUrl() }),
    /0001_foundation\.sql was changed after it had run/,
  );
  await ask(`update migrations set checksum = '${row!.checksum}' where name = '${known}'`);
});

test("a setting that is none is told by its name", async () => {
  await says(start({ PORT: "eighty" }), /PORT is “eighty”/);
});

test("SIGTERM in mid-request: it is answered to its end, then all is still, and the next start has the data", async () => {
  await ask("insert into companies (name, short_name) values ('蓝天物业', '蓝天')");
  const postgres = postgresOf()!;
  const body = JSON.stringify({ userName: "limin", password: "wrong" });
  const { port, host } = new URL(address);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(
    [
      "POST /api/session HTTP/1.1",
      `host: ${host}`,
      `origin: ${address}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
      "expect: 100-continue",
      "\r\n",
    ].join("\r\n"),
  );
  const [go] = (await once(socket, "data")) as [Buffer];
  assert.match(go.toString(), /100 Continue/);
  let answer = "";
  socket.on("data", (bytes: Buffer) => (answer += bytes.toString()));
  const gone = once(socket, "close");
  first.process.kill("SIGTERM");
  socket.write(body);
  await gone;
  assert.match(answer, /^HTTP\/1\.1 401 .*"status":401/s);
  assert.match(answer, /connection: close/i, "nobody is waited for who has been answered");
  assert.equal(await first.ended(), 0);
  assert.equal(postgresOf(), undefined);
  assert.throws(() => process.kill(postgres, 0), /ESRCH/);

  const second = start();
  await addressOf(second);
  assert.deepEqual(await ask("select name from companies"), [{ name: "蓝天物业" }]);
  assert.equal(await second.end("SIGTERM"), 0);
});
