import { createHash, randomBytes } from "node:crypto";

/** What a cookie says: in which company, and the secret of the session. */
export interface Pass {
  readonly company: string;
  readonly token: string;
}

/** 256 bits that nobody guesses. */
export const freshToken = () => randomBytes(32).toString("base64url");

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

export const textOf = ({ company, token }: Pass) => `${company}.${token}`;

/** Reads a cookie; anything that is none of ours is no pass. */
export function passOf(text: string | undefined): Pass | undefined {
  const [, company, token] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(text ?? "") ?? [];
  return company && token ? { company, token } : undefined;
}
