import type { FastifyInstance } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { ref } from "#server/matters/pieces.ts";
import { givePass, readPass, takePass } from "./cookie.ts";
import { houseOf } from "./queries.ts";
import { seatOf, type Seat } from "./seats.ts";
import { forContractors } from "./signed-in.ts";
import * as sessions from "./sessions.ts";
import { byId, codeBody, passwordBody, signInBody, stopBody } from "./shapes.ts";
import { signIn, type Credentials } from "./sign-in.ts";

export interface Parts {
  readonly db: Database;
  /** Whether this is the demo company, and the desk should say so. */
  readonly demo: boolean;
}

const mostSignIns = { rateLimit: { max: 60, timeWindow: "1 minute" } };
/** Also for those who still have to set up their one-time codes, and for the people of contractors. */
const withoutTotp = { withoutTotp: true, ...forContractors } as const;

/** The door: open to everybody. */
export async function doorRoutes(app: FastifyInstance, { db, demo }: Parts): Promise<void> {
  app.post<{ Body: Credentials }>(
    "/api/session",
    { schema: { body: signInBody, response: { 201: ref("Me") } }, config: mostSignIns },
    async (request, reply) => {
      const before = readPass(request);
      const origin = { address: request.ip, agent: request.headers["user-agent"] ?? "", request: request.id };
      const pass = await signIn(db, request.body, origin);
      // Whoever signs in again has left the session before it.
      const left = before && (await seatOf(db, before, request.id));
      if (left) await db.write(left.who, (tx) => sessions.signOut(tx, left));
      givePass(request, reply, pass);
      return reply.status(201).send(await me(db, (await seatOf(db, pass, request.id))!, demo));
    },
  );
}

/** What one may do about one's own account. */
export async function routes(app: FastifyInstance, { db, demo }: Parts): Promise<void> {
  app.get("/api/session", { schema: { response: { 200: ref("Me") } }, config: withoutTotp }, ({ seat }) =>
    me(db, seat, demo),
  );
  app.delete("/api/session", { config: withoutTotp }, async (request, reply) => {
    await db.write(request.who, (tx) => sessions.signOut(tx, request.seat));
    takePass(request, reply);
    return reply.status(204).send();
  });
  app.get(
    "/api/sessions",
    { schema: { response: { 200: ref("Sessions") } }, config: withoutTotp },
    async ({ who, seat }) => ({ rows: await db.read(who, (tx) => sessions.mine(tx, seat)) }),
  );
  app.delete<{ Params: { id: string } }>(
    "/api/sessions/:id",
    { schema: { params: byId }, config: withoutTotp },
    async ({ who, seat, params }, reply) => {
      await db.write(who, (tx) => sessions.revoke(tx, seat, params.id));
      return reply.status(204).send();
    },
  );
  app.post<{ Body: { old: string; password: string } }>(
    "/api/session/password",
    { schema: { body: passwordBody }, config: { ...withoutTotp, ...guarded } },
    async ({ seat, body }, reply) => {
      await sessions.changePassword(db, seat, body.old, body.password);
      return reply.status(204).send();
    },
  );
  app.post(
    "/api/session/totp",
    { schema: { response: { 200: ref("TotpOffer") } }, config: withoutTotp },
    ({ who, seat }) => db.write(who, (tx) => sessions.offerTotp(tx, seat)),
  );
  app.put<{ Body: { code: string } }>(
    "/api/session/totp",
    { schema: { body: codeBody }, config: { ...withoutTotp, ...guarded } },
    async ({ who, seat, body }, reply) => {
      await db.write(who, (tx) => sessions.confirmTotp(tx, seat, body.code));
      return reply.status(204).send();
    },
  );
  app.delete<{ Body: { password: string } }>(
    "/api/session/totp",
    { schema: { body: stopBody }, config: { ...withoutTotp, ...guarded } },
    async ({ seat, body }, reply) => {
      await sessions.stopTotp(db, seat, body.password);
      return reply.status(204).send();
    },
  );
}

/** Where a password or a code could be guessed by whoever finds a desk open. */
const guarded = {
  rateLimit: { max: 10, timeWindow: "10 minutes", keyGenerator: ({ seat }: { readonly seat: Seat }) => seat.staff.id },
};

async function me(db: Database, { who, staff, posts, may, totp, owesTotp }: Seat, demo: boolean) {
  const { company, projects } = await db.read(who, (tx) => houseOf(tx, who));
  return { staff, company, posts, projects, may, totp, owesTotp, demo, now: now().toString() };
}
