import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database, Who } from "#server/base/database.ts";
import { Forbidden, Unknown } from "#server/base/refusal.ts";
import { readPass } from "./cookie.ts";
import type { Permission } from "./permissions.ts";
import { seatOf, type Seat } from "./seats.ts";
import { sentences } from "./words.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; only on routes that ask to be signed in. */
    who: Who;
    /** The same with their posts and session. */
    seat: Seat;
    may(permission: Permission): boolean;
  }
  interface FastifyContextConfig {
    /** May be used before one-time codes are set up by those who owe them. */
    withoutTotp?: true;
    /** Open to the people of contractors as well; everything else is the house's own. */
    contractors?: true;
  }
}

/** For routes that the people of contractors need for their slips. */
export const forContractors = { contractors: true } as const;

/** The words a request has for who makes it. */
export function knowWho(app: FastifyInstance): void {
  app.decorateRequest("who");
  app.decorateRequest("seat");
  app.decorateRequest("may");
}

/** From here on every route asks who it is, before anything is read of what they sent. */
export function askWho(api: FastifyInstance, db: Database): void {
  api.addHook("onRequest", async (request) => {
    const seat = await whoIs(db, request);
    request.seat = seat;
    request.who = seat.who;
    request.may = (permission) => seat.may.includes(permission);
  });
}

async function whoIs(db: Database, request: FastifyRequest): Promise<Seat> {
  const pass = readPass(request);
  const seat = pass && (await seatOf(db, pass, request.id));
  if (!seat) throw new Unknown("signedOut", sentences.signedOut);
  if (seat.who.contractor !== undefined && !request.routeOptions.config.contractors)
    throw new Forbidden(sentences.onlySlips);
  if (seat.owesTotp && !request.routeOptions.config.withoutTotp) throw new Forbidden(sentences.mustUseTotp, "owesTotp");
  return seat;
}

/** Refused (403) by this sentence where somebody may not. */
export function must({ may }: Pick<FastifyRequest, "may">, permission: Permission, sentence: string): void {
  if (!may(permission)) throw new Forbidden(sentence);
}

/** For a whole route, before anything of what was sent is looked at. */
export const onlyFor = (permission: Permission, sentence: string) => ({
  preValidation: async (request: FastifyRequest) => must(request, permission, sentence),
});
