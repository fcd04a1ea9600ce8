import { Secret, TOTP } from "otpauth";
import { seal, unseal } from "#server/base/seal.ts";
import { issuer } from "./words.ts";

const periodSeconds = 30;
/** A phone's clock may be one step off. */
const window = 1;

const codesOf = (secret: Secret, label: string) =>
  new TOTP({ issuer, label, algorithm: "SHA1", digits: 6, period: periodSeconds, secret });

const place = (company: string, staff: string) => `${company}|staff|totp_sealed|${staff}`;

/** A new secret: sealed for its row, and as an authenticator takes it. */
export function freshTotp(company: string, staff: string, userName: string) {
  const secret = new Secret({ size: 20 });
  return {
    sealed: seal(secret.base32, place(company, staff)),
    secret: secret.base32,
    uri: codesOf(secret, userName).toString(),
  };
}

/** The step a code belongs to, counted in half minutes since 1970; none when it is wrong. */
export function stepOf(
  sealed: string,
  { company, staff, code, at }: { company: string; staff: string; code: string; at: Temporal.Instant },
): number | undefined {
  const codes = codesOf(Secret.fromBase32(unseal(sealed, place(company, staff))), staff);
  const timestamp = at.epochMilliseconds;
  const delta = codes.validate({ token: code, timestamp, window });
  return delta === null ? undefined : codes.counter({ timestamp }) + delta;
}
