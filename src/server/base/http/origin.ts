import type { FastifyRequest } from "fastify";
import { Forbidden } from "#server/base/refusal.ts";
import { sentences } from "./words.ts";

const looking = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Nothing is changed by a page of somebody else's (CSRF): a browser says where a request comes from. The host counts and
 * not the protocol, which a proxy in front of us may have ended.
 */
export const refuseElsewhere = (appUrl: string | undefined) => async (request: FastifyRequest) => {
  if (looking.has(request.method)) return;
  const { origin, host } = request.headers;
  const elsewhere = request.headers["sec-fetch-site"] === "cross-site";
  if (elsewhere || (origin !== undefined && !isOurs(origin, host, appUrl))) throw new Forbidden(sentences.elsewhere);
};

function isOurs(origin: string, host: string | undefined, appUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || (appUrl !== undefined && from === new URL(appUrl).host);
}
