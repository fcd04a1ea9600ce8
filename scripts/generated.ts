import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Texts made from the program, by their paths. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Writes generated texts into the tree; with `--check` it writes nothing, names those that differ from what is
 * committed, and lets the process end with 1.
 */
export function keep(texts: Texts, made: string): void {
  const stale = [...texts].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  if (process.argv.includes("--check")) {
    for (const [path] of stale) console.error(`${path} is out of date: run node ${made}`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
