import { decide } from "#kit/decide.ts";
import { signedSoFar, type Values } from "#kit/matter.ts";
import type { Actor } from "#kit/people.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { title } from "#kit/sentences.ts";
import { now as present } from "#server/base/clock.ts";
import { fixServices } from "#server/catalogue/fix.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { Forbidden, NotFound, Refused, Stale } from "#server/base/refusal.ts";
import { customerActor, serves, staffActor } from "./actor.ts";
import { aroundMatter, checkReferences } from "./around.ts";
import type { Around } from "./around-queries.ts";
import { carryOut } from "./carry-out.ts";
import { catchUp } from "./catch-up.ts";
import { factsOf } from "./facts.ts";
import { flush } from "./flush.ts";
import { checkForm } from "./form.ts";
import { fresh, hold, type By, type Held } from "./held.ts";
import { lockMatter } from "./load-queries.ts";
import { placeOf, policiesIn } from "./place.ts";
import { openings, procedureNamed, procedureOf } from "./procedures.ts";
import { sameOpen } from "./similar-queries.ts";
import { begin, givenOf, type Work } from "./work.ts";
import { problems, refusals } from "./words.ts";

export interface Opening {
  readonly project: string;
  readonly procedure: string;
  readonly action: string;
  readonly form: Values;
  /** When it happened, as the caller tells; an instant. */
  readonly occurredAt?: string | undefined;
  /** An open matter this one is about as well: they are linked. */
  readonly similarTo?: string | undefined;
  /** Open it although the same thing is open for the same home. */
  readonly allowDuplicate?: boolean | undefined;
}

/**
 * Opens a matter by its first form. Everything it causes happens in the same transaction.
 * Refused (409) by the procedure's rules, BadForm (400) by a form that does not fit, NotFound for an unseen project.
 */
export async function open(tx: Tx, who: Who, opening: Opening, at = present()): Promise<Held> {
  const work = begin(tx, who, moment(at));
  const held = await prepareOpening(work, opening);
  await decideAndCarryOut(work, held, opening.action, opening.form, staffActor(who.staff, held.around), {
    id: who.staff,
  });
  if (opening.similarTo) await linkSimilar(work, held, opening.similarTo);
  await flush(work);
  return held;
}

async function prepareOpening(work: Work, opening: Opening): Promise<Held> {
  const { tx, who, now } = work;
  const p = procedureNamed(opening.procedure);
  if (!p) throw new Refused("noProcedure", problems.noProcedure);
  const place = await placeOf(tx, who, opening.project);
  if (!openings(p).includes(opening.action)) throw new Refused("unknown", problems.noAction);
  checkForm(p, opening.action, opening.form);
  const around = await aroundMatter(tx, who, { p, place, answers: [opening.form], people: [who.staff], now });
  checkReferences(p, opening.form, around, place.id);
  if (!opening.allowDuplicate && !opening.similarTo) await refuseDouble(work, p, opening.form);
  return fresh(p, place, around, {
    policies: policiesIn(place, p.name, now),
    opened: { at: now, by: who.staff === "system" ? null : who.staff, occurred: opening.occurredAt ?? null },
  });
}

/** The same words for the same home, still open: most likely a second telling of one thing. */
async function refuseDouble({ tx, who }: Work, p: AnyProcedure, form: Values): Promise<void> {
  const home = Object.keys(p.fields).find((name) => p.fields[name]?.kind === "home" && form[name] !== undefined);
  if (!home) return;
  const found = await sameOpen(tx, who, p.name, String(form[home]), title(p, form).slice(0, 200));
  if (found) throw new Refused("duplicate", refusals.duplicate(found.number), { id: found.id, number: found.number });
}

async function linkSimilar(work: Work, held: Held, to: string): Promise<void> {
  const other = await lockMatter(work.tx, work.who, to);
  if (!other) throw new NotFound();
  work.links.push({ from_id: held.id, to_id: to, kind: "duplicate", ends: {}, brings: {}, created_at: work.now });
}

export interface Acting {
  readonly action: string;
  readonly form: Values;
  /** The version it was decided on (If-Match). */
  readonly version: number;
  /** In the name of this customer, and how their will is known. */
  readonly behalf?: { readonly person: string; readonly how: string } | undefined;
}

/**
 * Takes an action of a matter. Whatever its clocks do until now, they do first.
 * Stale (412) when the version has moved on; Refused, BadForm, NotFound as in `open`.
 */
export async function act(tx: Tx, who: Who, id: string, acting: Acting, at = present()): Promise<Held> {
  const work = begin(tx, who, moment(at));
  const held = await take(work, id, acting);
  await catchUp(work, held);
  await attempt(work, held, acting);
  await flush(work);
  return held;
}

/** Locks a matter and looks at what is around it, its form to come included. */
export async function take(work: Work, id: string, acting?: Acting): Promise<Held> {
  const { tx, who, now } = work;
  const stored = await lockMatter(tx, who, id);
  if (!stored) throw new NotFound();
  if (acting && stored.row.version !== acting.version) throw new Stale(stored.row.version);
  if (stored.row.merged_into) throw new Refused("merged", refusals.merged, { id: stored.row.merged_into });
  const place = await placeOf(tx, who, stored.row.project_id);
  const p = procedureOf(stored.row.procedure);
  if (acting && !(acting.action in p.actions)) throw new Refused("unknown", problems.noAction);
  // Whoever signs after another puts their name to what is written and fills in nothing.
  if (acting && !(isEmpty(acting.form) && signedSoFar(stored.matter, acting.action).length > 0))
    checkForm(p, acting.action, acting.form);
  const answers = [stored.row.data, acting?.form ?? {}];
  const people = [who.staff, ...stored.happened.flatMap(({ who: one, via }) => [one, ...(via ? [via] : [])])];
  const held = hold(stored, place, await aroundMatter(tx, who, { p, place, answers, people, now }));
  work.held.set(held.id, held);
  return held;
}

const isEmpty = (form: Values) => Object.keys(form).length === 0;

/** The act itself, with its matter in hand. */
export async function attempt(work: Work, held: Held, { action, form, behalf }: Acting): Promise<void> {
  checkReferences(held.p, form, held.around, held.place.id, held.id);
  const staff = staffActor(work.who.staff, held.around);
  if (!behalf) return decideAndCarryOut(work, held, action, form, staff, { id: work.who.staff });
  const customer = inTheNameOf(staff, behalf.person, held);
  const by = { id: behalf.person, via: work.who.staff, viaHow: behalf.how };
  return decideAndCarryOut(work, held, action, form, customer, by);
}

/** Service staff may act for the customer a matter names, and for those who live in its home. */
function inTheNameOf(staff: Actor, person: string, held: Held): Actor {
  if (!serves(staff)) throw new Forbidden(refusals.notOnBehalf);
  if (!customersOf(held).some(({ id }) => id === person))
    throw new Refused("notYourCustomer", refusals.notYourCustomer);
  return customerActor(person, held.around);
}

/** The customers of a matter: whom it names, then whoever owns its home or lives in it, the main person first. */
export function customersOf({ p, matter, around }: Pick<Held, "p" | "matter"> & { readonly around: Around }) {
  const fields = Object.keys(p.fields).filter((name) => p.fields[name]?.kind === "customer");
  const named = fields.flatMap((name) => around.people.get(String(matter?.data[name] ?? "")) ?? []);
  const all = [...named, ...around.occupants].map(({ id, name }) => ({ id, name }));
  return all.filter(({ id }, n) => all.findIndex((each) => each.id === id) === n);
}

async function decideAndCarryOut(
  work: Work,
  held: Held,
  action: string,
  written: Values,
  actor: Actor,
  by: By,
): Promise<void> {
  const form = await fixServices(work, held, written);
  const facts = await factsOf(work, held, { ...held.matter?.data, ...form });
  const decision = decide(held.p, held.matter, { action, by: actor, form }, { ...givenOf(work, held), facts });
  if (!decision.ok) throw new Refused(decision.refusal, decision.sentence);
  await carryOut(work, held, decision.matter, decision.effects, by);
}

/** To the millisecond, as the database and the browser keep it. */
export const moment = (at: Temporal.Instant): string => at.round({ smallestUnit: "millisecond" }).toString();
