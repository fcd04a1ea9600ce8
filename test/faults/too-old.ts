import { once } from "node:events";
import { createServer, type Server } from "node:net";

/**
 * A server that speaks PostgreSQL's protocol (version 3, "simple query") as far as being asked who it is, and says it is
 * version 17: an old server is not to be had on every machine.
 */
export async function oldServer(): Promise<Server> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      if (!greeted) socket.write(Buffer.concat([message("R", int32(0)), ready]));
      else if (bytes[0] === 0x51) socket.write(answer);
      greeted = true;
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const int32 = (n: number) => Buffer.from([n >> 24, n >> 16, n >> 8, n].map((byte) => byte & 0xff));
const int16 = (n: number) => int32(n).subarray(2);
const text = (words: string) => Buffer.from(`${words}\0`);
const message = (kind: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
};

const ready = message("Z", Buffer.from("I"));
const int4 = 23;
const boolean = 16;
const column = (name: string, type: number) =>
  Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);
const value = (words: string) => Buffer.concat([int32(words.length), Buffer.from(words)]);

const answer = Buffer.concat([
  message("T", int16(2), column("version", int4), column("chinese", boolean)),
  message("D", int16(2), value("170006"), value("t")),
  message("C", text("SELECT 1")),
  ready,
]);
