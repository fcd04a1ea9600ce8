import type { FastifyInstance, FastifyReply } from "fastify";
import type { Database } from "#server/base/database.ts";
import { readPass } from "#server/session/cookie.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { stillSeated } from "#server/session/seats.ts";
import type { Pass } from "#server/session/tokens.ts";
import { Desks, type Desk } from "./desks.ts";

interface Parts {
  readonly db: Database;
  readonly desks: Desks;
}

const beatMilliseconds = 25_000;

/** Changes as they happen, for as long as the desk is open. */
export async function routes(app: FastifyInstance, { db, desks }: Parts): Promise<void> {
  app.get("/api/live", { config: forContractors }, (request, reply) => {
    const desk = { who: request.who, out: begin(reply) };
    desks.add(desk);
    const pass = readPass(request)!;
    const timer = setInterval(() => void beat(db, desks, desk, pass), beatMilliseconds);
    desk.out.on("close", () => clearInterval(timer));
  });
}

/** From here on the answer is ours; proxies must not gather it. */
function begin(reply: FastifyReply) {
  reply.hijack();
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined));
  reply.raw.writeHead(200, {
    ...(headers as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write("retry: 2000\n\n");
  return reply.raw;
}

/** A sign of life; and whoever has left or been signed out meanwhile hears nothing more. */
async function beat(db: Database, desks: Desks, desk: Desk, pass: Pass): Promise<void> {
  try {
    const seat = await stillSeated(db, pass);
    if (!seat) return void desk.out.end();
    desk.who = seat.who;
    desks.beat(desk);
  } catch {
    desk.out.end();
  }
}
