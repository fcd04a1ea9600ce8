/**
 * The machine's limit to compare with: nothing but Node's http and `pg`, sending the statements our API sends. It reads
 * what to send from the file it is given, and asks for no rules, no forms and no permissions.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import type { Statement } from "./recorder.ts";
import { command, look, type Script } from "./replay.ts";
import type { Tokens } from "./works.ts";

export interface Scripts {
  readonly url: string;
  readonly reads: Readonly<Record<string, readonly Statement[]>>;
  readonly create: Script;
  readonly act: Script;
  readonly matters: readonly Tokens[];
}

const revived = (_: string, value: unknown) =>
  value && typeof value === "object" && "type" in value && value.type === "Buffer" && "data" in value
    ? Buffer.from(value.data as number[])
    : value;
const { url, reads, create, act, matters } = JSON.parse(readFileSync(process.argv[2]!, "utf8"), revived) as Scripts;
const tokens = new Map(matters.map((each) => [each[0] as string, each]));
const pool = new pg.Pool({ connectionString: url, max: 10 });

async function answer(request: IncomingMessage): Promise<unknown> {
  const path = request.url!;
  if (request.method === "POST") {
    let body = "";
    for await (const part of request) body += part;
    JSON.parse(body);
  }
  const client = await pool.connect();
  try {
    const known = reads[path];
    if (known) return await look(client, known);
    const key = String(request.headers["idempotency-key"]);
    const id = path.split("/")[3];
    return id === undefined ? await command(client, create, key, []) : await command(client, act, key, tokens.get(id)!);
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer((request, reply) => {
  answer(request).then(
    (rows) => reply.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows)),
    (error: unknown) => {
      console.error(error);
      reply.writeHead(500).end();
    },
  );
}).listen(0, "127.0.0.1", () =>
  console.log(`Bare is at http://127.0.0.1:${(server.address() as { port: number }).port}`),
);
process.on("SIGTERM", () => process.exit(0));
