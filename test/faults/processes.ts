import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** A process of the product, run as it is run in an office. */
export interface Running {
  readonly process: ChildProcess;
  /** Everything it has said so far, on both channels. */
  said(): string;
  /** Waits until it has said this; throws with all it said when it ends before. */
  says(words: string | RegExp): Promise<RegExpMatchArray>;
  /** Ends it by a signal and answers its exit code, `null` where the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for it to end by itself. */
  ended(): Promise<number | null>;
}

/** Starts a file of the server with these settings and no others of our own. */
export function run(file: string, settings: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "error", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whatever becomes of the test: nothing it started outlives it.
  process.once("exit", () => child.kill("SIGKILL"));
  let text = "";
  const add = (more: Buffer) => (text += more.toString());
  child.stdout.on("data", add);
  child.stderr.on("data", add);
  const gone = once(child, "close").then(([code]) => code as number | null);
  const over = () => child.exitCode !== null || child.signalCode !== null;
  return {
    process: child,
    said: () => text,
    async says(words) {
      for (;;) {
        const found = text.match(words);
        if (found) return found;
        if (over()) throw new Error(`${file} ended before it said ${words}: ${text}`);
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), gone]);
      }
    },
    async end(signal) {
      if (!over()) child.kill(signal);
      return gone;
    },
    ended: () => gone,
  };
}

/** Looks again and again until something is so; throws when it has not become so for a minute. */
export async function until(so: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const limit = Date.now() + 60_000;
  while (!(await so())) {
    if (Date.now() > limit) throw new Error(`it did not come about: ${what}`);
    await pause(20);
  }
}
