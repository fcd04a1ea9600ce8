import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { binary, mine, unprivileged } from "./binaries.ts";

/** A PostgreSQL of our own, as it comes by npm, with its data in a folder. */
export interface Embedded {
  readonly url: (database: string) => string;
  readonly pid: number;
  /** How it goes: `fast` finishes no session's work, `immediate` is a crash. */
  stop(how?: "fast" | "immediate"): Promise<void>;
}

export interface Wish {
  readonly folder: string;
  readonly password: string;
  /** Settings of the server beyond our own. */
  readonly settings?: Readonly<Record<string, string>>;
}

const superuser = "anlin_owner";

/** The address of one that another process of ours runs on this folder; nothing where none does. */
export function running({ folder, password }: Wish): ((database: string) => string) | undefined {
  const data = dataIn(folder);
  return postmaster(data) && line(data, 7) === "ready" ? urlOf(Number(line(data, 3)), password) : undefined;
}

const dataIn = (folder: string) => join(folder, "postgres");
const urlOf = (port: number, password: string) => (database: string) =>
  `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/**
 * Starts it, making the data first where there is none; an orphan left by a killed process is stopped before. What it
 * says goes to `postgres.log` beside the data. Throws with its own words when it does not come up.
 */
export async function startEmbedded({ folder, password, settings = {} }: Wish): Promise<Embedded> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const data = dataIn(folder);
  await stopOrphan(data);
  if (!existsSync(join(data, "PG_VERSION"))) initialise(data, password);
  const port = await portFor(data, Number(settings["port"] ?? 0));
  const server = await started(data, { ...ours, ...settings, port: String(port), listen_addresses: "127.0.0.1" });
  server.unref();
  return {
    url: urlOf(port, password),
    pid: server.pid!,
    async stop(how = "fast") {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.ref();
      const gone = once(server, "exit");
      server.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
      await gone;
    },
  };
}

const ours = {
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "60",
  timezone: "UTC",
  log_min_messages: "warning",
  shared_preload_libraries: "",
};

const patienceMs = 60_000;

async function started(data: string, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const until = performance.now() + patienceMs;
  for (;;) {
    const log = openSync(`${data}.log`, "w");
    const [command, args, options] = unprivileged(binary("postgres"), ["-D", data, ...given], data);
    const server = spawn(command, args, { ...options, detached: true, stdio: ["ignore", log, log] });
    closeSync(log);
    if (await up(server, data, until)) return server;
    const said = readFileSync(`${data}.log`, "utf8").trim();
    // The processes of a postmaster that was killed take a moment to notice.
    const soon = said.includes("pre-existing shared memory block") && performance.now() < until;
    if (!soon) throw new Error(`PostgreSQL did not start: ${said || "it said nothing"}`);
    await moment(200);
  }
}

/** Until this very postmaster writes that it is ready: the file may be one that a crash left behind. */
async function up(server: ChildProcess, data: string, until: number): Promise<boolean> {
  let failed = false;
  server.once("error", () => (failed = true));
  while (!failed && server.exitCode === null && server.signalCode === null) {
    if (line(data, 0) === String(server.pid) && line(data, 7) === "ready") return true;
    if (performance.now() > until) server.kill("SIGQUIT");
    await moment(30);
  }
  return false;
}

/** Makes the data beside its place and moves it there when it is whole: a start that was cut off leaves nothing half. */
function initialise(data: string, password: string) {
  const fresh = `${data}.new`;
  const secret = `${fresh}.password`;
  for (const old of [fresh, data]) rmSync(old, { recursive: true, force: true });
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    const wish = ["-D", fresh, "-U", superuser, "-A", "scram-sha-256", `--pwfile=${secret}`];
    const [command, args, options] = unprivileged(
      binary("initdb"),
      [...wish, "--locale=C.UTF-8", "--encoding=UTF8"],
      fresh,
    );
    const made = spawnSync(command, args, { ...options, encoding: "utf8" });
    if (made.status !== 0) throw new Error(`initdb failed: ${(made.stderr || made.error?.message || "").trim()}`);
    renameSync(fresh, data);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** A killed process of ours leaves its PostgreSQL running: it is asked to stop, and after a while made to. */
async function stopOrphan(data: string) {
  const begun = performance.now();
  let asked = "";
  for (let pid = postmaster(data); pid; pid = postmaster(data)) {
    const signal = performance.now() - begun < patienceMs / 2 ? "SIGINT" : "SIGQUIT";
    if (signal !== asked) process.kill(pid, signal);
    asked = signal;
    await moment(50);
  }
}

/** The port it was asked for, or had the last time, so that workers find it again after a restart; else any free one. */
async function portFor(data: string, asked: number): Promise<number> {
  const file = `${data}.port`;
  const former = asked || (existsSync(file) ? Number(readFileSync(file, "utf8")) : 0);
  const port = (await freePort(former)) ?? (await freePort(0))!;
  writeFileSync(file, String(port));
  return port;
}

async function freePort(wanted: number): Promise<number | undefined> {
  const server = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return undefined;
  }
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** The postmaster of this folder, if it lives; its number may belong to a stranger since the machine was started anew. */
function postmaster(data: string): number | undefined {
  const pid = Number(line(data, 0));
  return pid && mine(pid, data) ? pid : undefined;
}

function line(data: string, n: number) {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n")[n]?.trim() : undefined;
}

const moment = (ms: number) => new Promise((again) => setTimeout(again, ms));
