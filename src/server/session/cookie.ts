import type { FastifyReply, FastifyRequest } from "fastify";
import { passOf, textOf, type Pass } from "./tokens.ts";

/** The prefix binds the cookie to this very host; browsers accept it on https only. */
const nameOn = (protocol: string) => (protocol === "https" ? "__Host-anlin" : "anlin");

const kept = ({ protocol }: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: protocol === "https" }) as const;

const lastsSeconds = 7 * 24 * 3600;

export const readPass = (request: FastifyRequest): Pass | undefined =>
  passOf(request.cookies[nameOn(request.protocol)]);

export const givePass = (request: FastifyRequest, reply: FastifyReply, pass: Pass): void =>
  void reply.setCookie(nameOn(request.protocol), textOf(pass), { ...kept(request), maxAge: lastsSeconds });

export const takePass = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.clearCookie(nameOn(request.protocol), kept(request));
