// Runs on any Node ≥ 20 before anything is installed: installs, builds the web, then hands over to the Node that came by npm.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const bin = join(root, "node_modules", ".bin");
export const environment = { ...process.env, PATH: `${bin}${windows ? ";" : ":"}${process.env.PATH}` };

/** Runs a command to its end; its failure is ours. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: environment,
    shell: windows,
    ...options,
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Installs where nothing is installed or the lock file has changed since. */
export function install() {
  const lock = hash([join(root, "package-lock.json")]);
  const stamp = join(root, "node_modules", ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing …");
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { env: process.env }) !== 0) process.exit(1);
  writeFileSync(stamp, lock);
}

/** Builds the web where it is missing or older than its sources. */
export function build() {
  const sources = ["src/web", "src/kit", "src/procedures"].flatMap((folder) => files(join(root, folder)));
  const now = hash([...sources, join(root, "vite.config.ts"), join(root, "package-lock.json")]);
  const stamp = join(root, "dist", ".built");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.log("Building the web …");
  if (run("vite", ["build", "--logLevel", "warn"]) !== 0) process.exit(1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/.test(file))
    .toSorted();

function hash(names) {
  const sum = createHash("sha256");
  for (const name of names) sum.update(name.slice(root.length)).update("\0").update(readFileSync(name));
  return sum.digest("hex");
}

/** The Node that came by npm; the shell's own is older on many machines. */
export const node = () => join(bin, windows ? "node.cmd" : "node");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
  // Without a limit the heap grows to three times what a working day needs before anything is cleared away.
  const heap = process.env.npm_package_config_heap?.split(" ") ?? [];
  const server = spawn(node(), [...heap, join(root, "src/server/main.ts")], {
    cwd: root,
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "compiled"), ...environment },
    shell: windows,
  });
  // Ctrl-C reaches the server by the terminal as well; this process only waits for it to come to its end.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && server.kill(signal));
  server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
