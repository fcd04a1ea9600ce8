import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { hashPassword } from "#server/session/passwords.ts";
import type { Estate, Member } from "#test/estate.ts";
import type { Installation } from "./installation.ts";

export interface Answered {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly title: string;
}

export interface Command {
  readonly path: string;
  readonly body: object;
  readonly key: string;
  readonly version?: number;
}

/** Somebody signed in; all that is answered to them they have been promised. */
export interface Desk {
  /** Sends it once; throws when no answer comes or the house is at fault. */
  send(command: Command): Promise<Answered>;
  /** Sends it, and again with the same key, until it is answered. */
  insist(command: Command): Promise<Answered>;
}

const password = "一把好伞也要晒太阳";

/** Gives somebody a password and signs them in at an address. */
export async function signIn({ ask, blue }: Installation, address: () => string, who: Member): Promise<Desk> {
  const id = blue.staff[who];
  const [staff] = await ask<{ user_name: string }>(
    "update staff set password_hash = $2, password_set_at = now() where id = $1 returning user_name",
    [id, await hashPassword(password)],
  );
  await ask("insert into directory (user_name, company_id, staff_id) values ($1, $2, $3) on conflict do nothing", [
    staff!.user_name,
    blue.company,
    id,
  ]);
  const answer = await fetch(`${address()}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address() },
    body: JSON.stringify({ userName: staff!.user_name, password }),
  });
  assert.ok(answer.ok, `signing in: ${answer.status} ${await answer.clone().text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const send = (command: Command) => sent(address(), cookie, command);
  return { send, insist: (command) => insisted(() => send(command)) };
}

const headersOf = (address: string, cookie: string, { key, version }: Command) => ({
  "content-type": "application/json",
  origin: address,
  cookie,
  "idempotency-key": key,
  ...(version !== undefined && { "if-match": `"${version}"` }),
});

async function sent(address: string, cookie: string, command: Command): Promise<Answered> {
  const answer = await fetch(`${address}${command.path}`, {
    method: "POST",
    headers: headersOf(address, cookie, command),
    body: JSON.stringify(command.body),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`${answer.status} ${text}`);
  assert.ok(answer.ok, `${command.path}: ${answer.status} ${text}`);
  return JSON.parse(text) as Answered;
}

/** A refusal ends it, silence and faults do not: who is not answered asks again. */
async function insisted(send: () => Promise<Answered>): Promise<Answered> {
  const limit = Date.now() + 60_000;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (error instanceof assert.AssertionError || Date.now() > limit) throw error;
      await pause(50);
    }
  }
}

export const reporting = ({ project, owners, homes }: Estate, fault: string): Command => ({
  path: "/api/matters",
  key: encodeURIComponent(`report ${fault}`),
  body: {
    project,
    procedure: "repair",
    action: "report",
    form: { channel: "phone", customer: owners.wang, home: homes["1202"], fault },
    allowDuplicate: true,
  },
});

const acting = ({ id, version, title }: Answered, action: string, form: object): Command => ({
  path: `/api/matters/${id}/acts`,
  key: encodeURIComponent(`${action} ${title}`),
  version,
  body: { action, form },
});

export const assigning = (matter: Answered, { staff }: Estate): Command =>
  acting(matter, "assign", {
    item: "DRN01",
    category: "DRN",
    part: "private",
    urgency: "normal",
    leak: false,
    responsibility: "propertyFee",
    standard: "free",
    worker: staff.zhang,
  });
export const cancelling = (matter: Answered): Command => acting(matter, "cancel", { reason: "客户已自行修好" });
