import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Process {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server and waits until it says where it is. */
export async function start(
  file: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<Process> {
  // The heap that `npm start` gives.
  const heap = process.env["npm_package_config_heap"]?.split(" ") ?? [];
  const child = spawn(process.execPath, [...heap, file, ...args], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "error", NODE_ENV: "production", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  const url = await new Promise<string>((found, failed) => {
    child.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString();
      const at = /is at (http\S+)/.exec(text)?.[1];
      if (at) found(at);
    });
    child.once("exit", (code) => failed(new Error(`${file} ended with ${code}: ${text}`)));
  });
  return {
    url,
    pid: child.pid!,
    async stop() {
      const gone = once(child, "exit");
      if (child.exitCode === null && child.kill("SIGTERM")) await gone;
    },
  };
}
