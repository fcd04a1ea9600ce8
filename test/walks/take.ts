import assert from "node:assert/strict";
import type pg from "pg";
import { parseAsk } from "#kit/fields.ts";
import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { register } from "#procedures/register.ts";
import type { Database } from "#server/base/database.ts";
import { act, open } from "#server/matters/matters.ts";
import { sweep } from "#server/matters/sweep.ts";
import { duesOfMatter } from "#server/money/dues-queries.ts";
import { payOut, receive } from "#server/money/receipts.ts";
import { at } from "../cast.ts";
import type { Ground } from "./ground.ts";
import type { Act, Pay, Walk } from "./walk.ts";

export interface Walking {
  readonly db: Database;
  readonly owner: pg.Client;
  readonly e: Ground;
}

/** Takes a walk step by step, on the database; says which step was refused and why. */
export async function take(walking: Walking, p: AnyProcedure, { about, from = "2026-11-23 09:00", steps }: Walk) {
  let now = Temporal.Instant.from(at(from));
  let id: string | undefined;
  for (const [n, step] of steps.entries()) {
    if ("until" in step) {
      now = Temporal.Instant.from(at(step.until));
      await sweep(walking.db, now, fails);
      continue;
    }
    now = now.add({ minutes: n === 0 ? 0 : 10 });
    if ("pay" in step) {
      await settle(walking, step.in ? await newest(walking, step.in) : id!, step, now);
      continue;
    }
    try {
      if (id === undefined) id = await begin(walking, p, step, about, now);
      else await goOn(walking, step.in ? await newest(walking, step.in) : id, step, now);
    } catch (error) {
      assert.fail(`${p.name}, step ${n + 1}, ${step.by} ${step.action}: ${String(error)}`);
    }
  }
}

const fails = (error: unknown) => {
  throw error;
};

const filled = ({ form = {} }: Act, e: Ground): Values => (typeof form === "function" ? form(e) : form);

async function begin({ db, e }: Walking, p: AnyProcedure, step: Act, about: Walk["about"], now: Temporal.Instant) {
  const who = e.who[step.by];
  const form = { ...(about && aboutHome(p, step.action, about, e)), ...filled(step, e) };
  const opening = { project: e.project, procedure: p.name, action: step.action, form, allowDuplicate: true };
  return (await db.write(who, (tx) => open(tx, who, opening, now))).id;
}

/** The home a walk is about and its main resident, where its first action asks for them. */
function aboutHome(p: AnyProcedure, action: string, room: string, e: Ground): Values {
  const resident = { "101": e.customers.liu, "1202": e.customers.wang, "502": e.customers.tenant }[room];
  const asks = (p.actions[action]?.asks ?? []).map((ask) => parseAsk(String(ask)).name);
  const ofKind = (kind: string) => asks.find((name) => p.fields[name]?.kind === kind);
  const [home, customer] = [ofKind("home"), ofKind("customer")];
  return { ...(home && { [home]: e.homes[room] }), ...(customer && resident && { [customer]: resident }) };
}

async function goOn({ db, owner, e }: Walking, id: string, step: Act, now: Temporal.Instant) {
  const who = e.who[step.by];
  const { rows } = await owner.query("select version from matters where id = $1", [id]);
  const behalf = step.behalf && { person: e.customers[step.behalf], how: "来电确认" };
  const acting = { action: step.action, form: filled(step, e), version: rows[0].version, behalf };
  await db.write(who, (tx) => act(tx, who, id, acting, now));
}

async function settle({ db, e }: Walking, matter: string, { by }: Pay, now: Temporal.Instant) {
  const who = e.who[by];
  const dues = await db.read(who, (tx) => duesOfMatter(tx, who, matter, 100));
  const pay = (verb: typeof receive, what: "owed" | "payable") => {
    const charges = dues.filter((due) => due[what] > 0).map(({ id }) => id);
    return charges.length > 0 && db.write(who, (tx) => verb(tx, who, { charges, method: "cash" }, now));
  };
  await pay(receive, "owed");
  await pay(payOut, "payable");
}

async function newest({ owner }: Walking, procedure: string): Promise<string> {
  const { rows } = await owner.query("select id from matters where procedure = $1 order by final, id desc limit 1", [
    procedure,
  ]);
  return rows[0]?.id ?? assert.fail(`no ${procedure} was opened`);
}

/** All actions of a procedure, and the steps of its clocks that move a matter on by themselves. */
export function allOf(p: AnyProcedure): string[] {
  const lapses = Object.entries(p.clocks).flatMap(([clock, { steps }]) =>
    steps.flatMap(({ to }, n) => (to === undefined ? [] : [`${clock}#${n}`])),
  );
  return [...Object.keys(p.actions), ...lapses];
}

/** What has happened so far in matters of a procedure: signed by all who must, or done by a clock. */
export async function taken({ owner }: Walking, p: AnyProcedure): Promise<Set<string>> {
  const { rows } = await owner.query(
    "select distinct e.action from events e join matters m on m.company_id = e.company_id and m.id = e.matter_id where m.procedure = $1 and e.done",
    [p.name],
  );
  return new Set(rows.map(({ action }) => action as string));
}

export const procedureOf = (name: string): AnyProcedure =>
  register.find((p) => p.name === name) ?? assert.fail(`${name} is not in the register`);
