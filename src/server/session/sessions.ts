import { now } from "#server/base/clock.ts";
import type { Database, Tx } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { mustBeGood } from "./password-rules.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { accountOf, endOthers, endSession, sessionsOf, setPassword, setTotp, useStep } from "./queries.ts";
import { idleHours, type Seat } from "./seats.ts";
import { freshTotp, stepOf } from "./totp.ts";
import { problems, sentences, titles } from "./words.ts";

/** Where one is signed in now. */
export async function mine(tx: Tx, { who, session }: Seat) {
  const at = now();
  const rows = await sessionsOf(tx, who, at.toString(), at.subtract({ hours: idleHours }).toString());
  return rows.map((row) => ({ ...row, current: row.id === session }));
}

/** Ends a session: one's own, or anybody's for those who keep the organisation. */
export async function revoke(tx: Tx, { who, may }: Seat, id: string): Promise<void> {
  const whose = await endSession(
    tx,
    who,
    id,
    now().toString(),
    may.includes("sessions.revoke") ? undefined : who.staff,
  );
  if (whose === undefined) throw new NotFound();
  await record(tx, who, { kind: "session", action: "revoke", subject: id, form: { staff: whose } });
}

/** The session one is in ends. */
export async function signOut(tx: Tx, { who, session }: Seat): Promise<void> {
  await endSession(tx, who, session, now().toString(), who.staff);
  await record(tx, who, { kind: "session", action: "signOut", subject: session });
}

/** Takes a new password; everywhere else one is signed out. */
export async function changePassword(db: Database, seat: Seat, old: string, password: string): Promise<void> {
  const { who, session, staff } = seat;
  await mustKnow(db, seat, old, "old", titles.old);
  mustBeGood(password, staff.userName);
  if (password === old) throw new BadForm("password", titles.newPassword, problems.same);
  const hash = await hashPassword(password);
  await db.write(who, async (tx) => {
    const at = now().toString();
    await setPassword(tx, who, hash, at);
    await endOthers(tx, who, session, at);
    await record(tx, who, { kind: "session", action: "changePassword", subject: staff.id });
  });
}

/** A secret for one-time codes; nothing is asked for before a code has confirmed it. */
export async function offerTotp(tx: Tx, { who, staff }: Seat) {
  const account = await accountOf(tx, who, staff.id, dayOf(now()));
  if (account?.totpConfirmed) throw new Refused("totpOn", sentences.totpOn);
  const { sealed, secret, uri } = freshTotp(who.company, staff.id, staff.userName);
  await setTotp(tx, who, staff.id, { sealed, confirmedAt: null, lastStep: null });
  return { secret, uri };
}

/** From now on codes are asked for. */
export async function confirmTotp(tx: Tx, { who, staff }: Seat, code: string): Promise<void> {
  const account = await accountOf(tx, who, staff.id, dayOf(now()));
  if (account?.totpConfirmed) throw new Refused("totpOn", sentences.totpOn);
  if (!account?.totpSealed) throw new Refused("noOffer", sentences.noOffer);
  const at = now();
  const step = stepOf(account.totpSealed, { company: who.company, staff: staff.id, code, at });
  if (step === undefined || !(await useStep(tx, who, staff.id, step)))
    throw new BadForm("code", titles.code, problems.wrongCode);
  await setTotp(tx, who, staff.id, { sealed: account.totpSealed, confirmedAt: at.toString(), lastStep: step });
  await record(tx, who, { kind: "session", action: "startTotp", subject: staff.id });
}

/** No codes any more; refused to those whose post asks for them. */
export async function stopTotp(db: Database, seat: Seat, password: string): Promise<void> {
  const { who, staff } = seat;
  const account = await mustKnow(db, seat, password, "password", titles.password);
  if (account.mustUseTotp) throw new Refused("totpRequired", sentences.totpRequired);
  await db.write(who, async (tx) => {
    await setTotp(tx, who, staff.id, { sealed: null, confirmedAt: null, lastStep: null });
    await record(tx, who, { kind: "session", action: "stopTotp", subject: staff.id });
  });
}

async function mustKnow(db: Database, { who, staff }: Seat, password: string, field: string, title: string) {
  const account = await db.read(who, (tx) => accountOf(tx, who, staff.id, dayOf(now())));
  if (!account || !(await isPassword(password, account.hash))) throw new BadForm(field, title, problems.wrong);
  return account;
}
