import { dayOf } from "#kit/dates.ts";
import { cases } from "#kit/depends.ts";
import type { Values } from "#kit/matter.ts";
import type { By } from "#kit/procedure.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, Forbidden, NotFound, Refused } from "#server/base/refusal.ts";
import { staffActor } from "#server/matters/actor.ts";
import { aroundMatter, checkReferences } from "#server/matters/around.ts";
import { checkForm } from "#server/matters/form.ts";
import { moment } from "#server/matters/matters.ts";
import { placeOf } from "#server/matters/place.ts";
import { openings, procedureNamed } from "#server/matters/procedures.ts";
import type { Every } from "./days.ts";
import { formOn } from "./form.ts";
import { endSchedule, insertSchedule, lockSchedule, rewriteSchedule, type Schedule } from "./queries.ts";
import { sentences, titles } from "./words.ts";

export interface Wanted {
  readonly title: string;
  readonly form: Values;
  readonly every: Every;
  readonly nextOn: string;
}
export interface Added extends Wanted, Pick<Schedule, "project" | "procedure" | "action"> {}

/**
 * Puts a schedule up. Whoever may open such a matter may also plan it. Forbidden for others, Refused for an action the
 * system does not take, BadForm for a form that would be refused on its day, NotFound for an unseen project.
 */
export async function addSchedule(tx: Tx, who: Who, { nextOn, ...wanted }: Added, at = present()): Promise<string> {
  await check(tx, who, { ...wanted, nextOn }, at);
  const id = await insertSchedule(tx, who, { ...wanted, startsOn: nextOn });
  await note(tx, who, "add", wanted, at);
  return id;
}

/** Writes a schedule anew; its days are counted from the next one. Refuses what adding it refuses. */
export async function changeSchedule(tx: Tx, who: Who, id: string, wanted: Wanted, at = present()): Promise<void> {
  const { project, procedure, action } = await held(tx, who, id);
  await check(tx, who, { ...wanted, project, procedure, action }, at);
  await rewriteSchedule(tx, who, { ...wanted, id, project, procedure, action, startsOn: wanted.nextOn });
  await note(tx, who, "change", { ...wanted, project }, at);
}

/** Ends a schedule; what it opened goes on. */
export async function stopSchedule(tx: Tx, who: Who, id: string, at = present()): Promise<void> {
  const schedule = await held(tx, who, id);
  await mayPlan(tx, who, schedule, at);
  await endSchedule(tx, who, id, dayOf(moment(at)));
  await note(tx, who, "end", schedule, at);
}

async function held(tx: Tx, who: Who, id: string): Promise<Schedule> {
  const found = await lockSchedule(tx, who, id);
  if (!found) throw new NotFound();
  return found;
}

async function check(tx: Tx, who: Who, wanted: Added, at: Temporal.Instant): Promise<void> {
  const { p, around, place } = await mayPlan(tx, who, wanted, at);
  if (wanted.nextOn < dayOf(moment(at))) throw new BadForm("nextOn", titles.nextOn, sentences.past);
  const form = formOn(p, wanted.action, wanted.form, wanted.nextOn);
  checkForm(p, wanted.action, form);
  checkReferences(p, form, around, place.id);
}

type Planned = Pick<Schedule, "project" | "procedure" | "action" | "form">;

async function mayPlan(tx: Tx, who: Who, { project, procedure, action, form }: Planned, at: Temporal.Instant) {
  const place = await placeOf(tx, who, project);
  const p = procedureNamed(procedure);
  if (!p || !openings(p).includes(action)) throw new Refused("notOpened", sentences.notOpened);
  const by = cases<By<string, string>>(p.actions[action]!.by).flatMap(({ value }) =>
    "together" in value ? [] : value,
  );
  if (!by.includes("system")) throw new Refused("notOpened", sentences.notOpened);
  const around = await aroundMatter(tx, who, { p, place, answers: [form], people: [who.staff], now: moment(at) });
  const { holds } = staffActor(who.staff, around);
  if (!by.some((role) => (holds as readonly string[]).includes(role))) throw new Forbidden(sentences.notYours);
  return { p, around, place };
}

const note = (
  tx: Tx,
  who: Who,
  action: string,
  { project, title }: Pick<Schedule, "project" | "title">,
  at: Temporal.Instant,
) => record(tx, who, { kind: "schedule", action, project, form: { title }, at: moment(at) });
