import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Account {
  readonly id: string;
  readonly userName: string;
  readonly hash: string | null;
  readonly left: boolean;
  readonly mustUseTotp: boolean;
  readonly totpSealed: string | null;
  readonly totpConfirmed: boolean;
}

/** What signing in needs to know of somebody. */
export async function accountOf(tx: Tx, who: Who, staff: string, day: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select id, user_name as "userName", password_hash as hash, coalesce(left_on <= ${day}::date, false) as left,
      must_use_totp as "mustUseTotp", totp_sealed as "totpSealed", totp_confirmed_at is not null as "totpConfirmed"
    from staff where company_id = ${who.company} and id = ${staff}
  `.execute(tx);
  return rows[0];
}

export interface NewSession {
  readonly staff: string;
  readonly hash: Buffer;
  readonly address: string;
  readonly agent: string;
  readonly at: string;
  readonly until: string;
}

export async function addSession(tx: Tx, who: Who, { staff, hash, address, agent, at, until }: NewSession) {
  const { rows } = await sql<{ id: string }>`
    insert into sessions (company_id, staff_id, token_hash, address, agent, created_at, seen_at, expires_at)
    values (${who.company}, ${staff}, ${hash}, ${address}, ${agent}, ${at}, ${at}, ${until}) returning id
  `.execute(tx);
  return rows[0]!.id;
}

export async function touch(tx: Tx, who: Who, session: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update sessions set seen_at = greatest(seen_at, ${at.toString()}) where company_id = ${who.company} and id = ${session}
  `.execute(tx);
}

export interface SessionRow {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

/** Somebody's live sessions, the last used first. */
export async function sessionsOf(tx: Tx, who: Who, at: string, idleSince: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, address, agent, created_at as "createdAt", seen_at as "seenAt" from sessions
    where company_id = ${who.company} and staff_id = ${who.staff} and revoked_at is null
      and expires_at > ${at} and seen_at > ${idleSince}
    order by seen_at desc, id desc limit 100
  `.execute(tx);
  return rows;
}

/** Ends one session; whose it was, or nobody's when there was none to end. */
export async function endSession(tx: Tx, who: Who, id: string, at: string, of?: string): Promise<string | undefined> {
  const { rows } = await sql<{ staff: string }>`
    update sessions set revoked_at = ${at} where company_id = ${who.company} and id = ${id} and revoked_at is null
      ${of === undefined ? sql`` : sql`and staff_id = ${of}`}
    returning staff_id as staff
  `.execute(tx);
  return rows[0]?.staff;
}

/** Ends all sessions of somebody but the one they are in. */
export async function endOthers(tx: Tx, who: Who, session: string, at: string): Promise<void> {
  await sql`
    update sessions set revoked_at = ${at}
    where company_id = ${who.company} and staff_id = ${who.staff} and id <> ${session} and revoked_at is null
  `.execute(tx);
}

export async function setPassword(tx: Tx, who: Who, hash: string, at: string): Promise<void> {
  await sql`
    update staff set password_hash = ${hash}, password_set_at = ${at} where company_id = ${who.company} and id = ${who.staff}
  `.execute(tx);
}

export interface TotpChange {
  readonly sealed: string | null;
  readonly confirmedAt: string | null;
  readonly lastStep: number | null;
}

export async function setTotp(tx: Tx, who: Who, staff: string, { sealed, confirmedAt, lastStep }: TotpChange) {
  await sql`
    update staff set totp_sealed = ${sealed}, totp_confirmed_at = ${confirmedAt}, totp_last_step = ${lastStep}
    where company_id = ${who.company} and id = ${staff}
  `.execute(tx);
}

/** Uses up a code; no when somebody has already used it, or a later one. */
export async function useStep(tx: Tx, who: Who, staff: string, step: number): Promise<boolean> {
  const { rows } = await sql`
    update staff set totp_last_step = ${step}
    where company_id = ${who.company} and id = ${staff} and coalesce(totp_last_step, 0) < ${step} returning id
  `.execute(tx);
  return rows.length > 0;
}

export interface House {
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly hotline: string;
  };
  readonly projects: readonly { readonly id: string; readonly name: string; readonly code: string }[];
}

/** The company, and its projects that one may see. */
export async function houseOf(tx: Tx, who: Who): Promise<House> {
  const seen = who.projects === "all" ? sql`` : sql`and id = any(${[...who.projects]}::uuid[])`;
  const { rows } = await sql<House>`
    select json_build_object('id', id, 'name', name, 'shortName', short_name, 'hotline', hotline) as company,
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'code', code) order by sort, name) from units
        where company_id = ${who.company} and kind = 'project' and closed_on is null ${seen}), '[]') as projects
    from companies where id = ${who.company}
  `.execute(tx);
  return rows[0]!;
}
