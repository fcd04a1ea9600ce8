import { now } from "#server/base/clock.ts";
import type { Database, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { TooMany, Unknown } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { failed, secondsToWait, succeeded } from "./backoff.ts";
import { isPassword } from "./passwords.ts";
import { accountOf, addSession, useStep, type Account } from "./queries.ts";
import { freshToken, hashOf, type Pass } from "./tokens.ts";
import { stepOf } from "./totp.ts";
import { sentences } from "./words.ts";

export interface Credentials {
  readonly userName: string;
  readonly password: string;
  readonly code?: string;
}
/** Where somebody signs in from, for their list of sessions. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
  readonly request?: string;
}

const lastsDays = 7;

/** Signs somebody in: a new session whenever it is done. Whether a user name exists cannot be told from the answer. */
export async function signIn(db: Database, credentials: Credentials, origin: Origin): Promise<Pass> {
  const userName = credentials.userName.trim().toLowerCase();
  const seconds = secondsToWait(userName);
  if (seconds > 0) throw new TooMany(sentences.tooManyTries(seconds), seconds);
  const found = await db.find(userName);
  const who = found && { ...found, projects: "all" as const, ...(origin.request && { request: origin.request }) };
  const account = who && (await db.read(who, (tx) => accountOf(tx, who, who.staff, dayOf(now()))));
  const right = await isPassword(credentials.password, account?.left ? undefined : account?.hash);
  if (!who || !account || !right)
    return refuse(db, userName, who, new Unknown("wrong_password", sentences.wrongPassword));
  const step = account.totpConfirmed ? stepFor(who, account, credentials.code) : undefined;
  if (account.totpConfirmed && !(await isFresh(db, who, step)))
    return refuse(db, userName, who, new Unknown("totp_wrong", sentences.totpWrong));
  succeeded(userName);
  return openSession(db, who, origin);
}

/** Opens a session for somebody who has shown who they are; its secret goes into their cookie and nowhere else. */
export async function openSession(db: Database, who: Who, { address, agent }: Origin): Promise<Pass> {
  const token = freshToken();
  const at = now();
  await db.write(who, async (tx) => {
    const session = await addSession(tx, who, {
      staff: who.staff,
      hash: hashOf(token),
      address,
      agent: agent.slice(0, 300),
      at: at.toString(),
      until: at.add({ hours: 24 * lastsDays }).toString(),
    });
    await record(tx, who, { kind: "session", action: "signIn", subject: session, form: { address } });
  });
  return { company: who.company, token };
}

function stepFor({ company }: Who, { id, totpSealed }: Account, code: string | undefined): number | undefined {
  if (code === undefined) throw new Unknown("totp_needed", sentences.totpNeeded);
  return stepOf(totpSealed!, { company, staff: id, code, at: now() });
}

const isFresh = async (db: Database, who: Who, step: number | undefined) =>
  step !== undefined && db.write(who, (tx) => useStep(tx, who, who.staff, step));

/** Every refusal counts, and stands in the log of whomever it was tried for. */
async function refuse(db: Database, userName: string, who: Who | undefined, error: Unknown): Promise<never> {
  failed(userName);
  if (who)
    await db.write(who, (tx) =>
      record(tx, who, {
        kind: "session",
        action: "signIn",
        done: false,
        subject: who.staff,
        form: { code: error.code },
      }),
    );
  throw error;
}
