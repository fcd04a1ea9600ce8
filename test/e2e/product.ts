import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts the product as a person does, in a data folder of its own, and stops it when all tests are done. */
export default async function startProduct() {
  const folder = mkdtempSync(join(tmpdir(), "anlin-e2e-"));
  const port = await freePort();
  const server = spawn(join("node_modules", ".bin", "node"), ["src/server/main.ts"], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((ready, dead) => {
    server.stdout.on("data", (text: Buffer) => text.toString().includes("Anlin is at") && ready());
    server.once("exit", (code) => dead(new Error(`the product ended with ${code} before it was ready`)));
  });
  process.env["ANLIN"] = `http://127.0.0.1:${port}`;
  return async () => {
    const gone = once(server, "exit");
    server.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
