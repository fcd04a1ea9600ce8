import { timingSafeEqual } from "node:crypto";
import { blindIndex } from "#server/base/seal.ts";

/** The word in the address of an invitation: whose it is, which it is, and a proof that we made it. Nothing to keep. */
export function tokenOf(company: string, invitation: string): string {
  const ids = Buffer.concat([bytes(company), bytes(invitation)]);
  return Buffer.concat([ids, proof(ids)]).toString("base64url");
}

/** What an address says, or nothing where we did not make it. */
export function readToken(token: string): { readonly company: string; readonly invitation: string } | undefined {
  const all = Buffer.from(token, "base64url");
  const [ids, given] = [all.subarray(0, 32), all.subarray(32)];
  if (all.length !== 48 || !timingSafeEqual(given, proof(ids))) return undefined;
  return { company: uuid(ids.subarray(0, 16)), invitation: uuid(ids.subarray(16)) };
}

const proof = (ids: Buffer) => blindIndex(`survey ${ids.toString("hex")}`).subarray(0, 16);
const bytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const uuid = (raw: Buffer) => raw.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
