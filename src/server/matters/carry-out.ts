import { randomUUIDv7 } from "node:crypto";
import { decide } from "#kit/decide.ts";
import { parseAsk } from "#kit/fields.ts";
import type { Matter } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { broughtBack, type Settled } from "#kit/settle.ts";
import { system } from "./actor.ts";
import { aroundMatter, namer } from "./around.ts";
import { factsOf } from "./facts.ts";
import { filledWords } from "./filled-words.ts";
import { become, fresh, hold, note, type By, type Held } from "./held.ts";
import { lockMatter } from "./load-queries.ts";
import { policiesIn } from "./place.ts";
import { openings, procedureOf } from "./procedures.ts";
import { recipients } from "./recipients.ts";
import type { Parent } from "./record.ts";
import { bill, givenOf, type Work } from "./work.ts";

const bySystem: By = { id: system.id };

/** A matter has become what a decision or a clock made of it: notes it, and carries out everything that follows. */
export async function carryOut(
  work: Work,
  held: Held,
  after: Matter,
  effects: readonly Settled[],
  by: By,
): Promise<void> {
  const wasFinal = held.matter !== null && held.p.states[held.matter.state]?.final === true;
  work.held.set(held.id, held);
  const told = effects.flatMap((effect): Settled[] =>
    effect.kind === "notify" ? delivered(work, held, after, effect) : [effect],
  );
  const event = become(held, after, told, by);
  for (const effect of told) {
    if (effect.kind === "issue") issue(work, held, event.id, effect.paper);
    else if (effect.kind === "mark")
      work.marks.push({ matter: held.id, numbers: effect.entries, as: effect.as, at: event.at });
    else if (effect.kind === "deliver") work.deliveries.push({ home: effect.home, on: effect.on });
    else if (effect.kind === "send")
      work.sendings.push({
        ...effect,
        matter: held.id,
        project: held.place.id,
        template: String(after.data["template"] ?? ""),
      });
    else if (effect.kind === "open") await openChild(work, held, effect);
    else bill(work, held, event.id, effect);
  }
  if (!wasFinal && held.p.states[after.state]?.final) await returnToParents(work, held);
}

type Notify = Extract<Settled, { kind: "notify" }>;

/** Tells whoever a role stands for; told nobody, it is not on record as told. Nobody is told of what they just did. */
function delivered(work: Work, held: Held, after: Matter, effect: Notify): Notify[] {
  const { staff, people } = recipients(held.p, after, effect.to, held.around);
  if (staff.length + people.length === 0) return [];
  const words = filledWords(held.p, effect.words, after.data, namer(held.around), held);
  const row = { project_id: held.place.id, matter_id: held.id, words, at: work.now };
  const others = staff.filter((one) => one !== work.who.staff && !hasHeard(work, held.id, one, words));
  for (const staff_id of others) work.notices.push({ id: randomUUIDv7(), staff_id, person_id: null, ...row });
  for (const person_id of people) work.notices.push({ id: randomUUIDv7(), staff_id: null, person_id, ...row });
  return [{ ...effect, words }];
}

/** Who holds two posts hears of a thing once. */
const hasHeard = ({ notices }: Work, matter: string, staff: string, words: string) =>
  notices.some((one) => one.matter_id === matter && one.staff_id === staff && one.words === words);

const issue = (work: Work, held: Held, event: string, paper: string) =>
  work.papers.push({
    id: randomUUIDv7(),
    project_id: held.place.id,
    matter_id: held.id,
    event_id: event,
    paper,
    issued_at: work.now,
  });

/** The action by which the system opens a matter of a procedure: of several, the one that asks for this very form. */
function openedBySystem(p: AnyProcedure, form: Matter["data"]): string | undefined {
  const own = openings(p).filter((action) => JSON.stringify(p.actions[action]!.by).includes(`"${system.id}"`));
  return own.find((action) => fitsForm(p, action, form)) ?? own[0];
}

function fitsForm(p: AnyProcedure, action: string, form: Matter["data"]): boolean {
  const asked = (p.actions[action]!.asks ?? []).map((ask) => parseAsk(String(ask)));
  return (
    asked.every(({ name, required }) => !required || form[name] !== undefined) &&
    Object.keys(form).every((name) => asked.some((ask) => ask.name === name))
  );
}

/** Opens a matter from another, in the same project and the same transaction. */
async function openChild(work: Work, parent: Held, effect: Extract<Settled, { kind: "open" }>): Promise<void> {
  const p = procedureOf(effect.procedure);
  const { place } = parent;
  const child = fresh(
    p,
    place,
    await aroundMatter(work.tx, work.who, { p, place, answers: [effect.form], now: work.now }),
    {
      policies: policiesIn(place, p.name, work.now),
      opened: { at: work.now, by: work.who.staff === system.id ? null : work.who.staff, occurred: null },
    },
  );
  await openBySystem(work, child, effect.form);
  work.links.push({
    from_id: parent.id,
    to_id: child.id,
    kind: "opened",
    ends: effect.ends,
    brings: effect.brings ?? {},
    created_at: work.now,
  });
}

/** The system fills in the opening form. That it may not is a mistake in the procedures, which their checks look for. */
export async function openBySystem(work: Work, held: Held, form: Matter["data"]): Promise<void> {
  const action = openedBySystem(held.p, form);
  const facts = await factsOf(work, held, form);
  const decision = decide(held.p, null, { action: action ?? "", by: system, form }, { ...givenOf(work, held), facts });
  if (!decision.ok) throw new Error(`the system cannot open ${held.p.name}: ${decision.sentence}`);
  await carryOut(work, held, decision.matter, decision.effects, bySystem);
}

/** A matter has ended: the system does in those that opened it what was agreed, and brings its results back. */
async function returnToParents(work: Work, child: Held): Promise<void> {
  for (const parent of child.stored?.parents ?? []) await returnTo(work, child, parent);
}

async function returnTo(work: Work, child: Held, { id, ends, brings }: Parent): Promise<void> {
  const action = ends[child.matter!.state];
  if (action === undefined) return;
  const held = work.held.get(id) ?? (await takeParent(work, id));
  if (!held?.matter) return;
  const facts = await factsOf(work, held, held.matter.data, child.id);
  const back = broughtBack(brings, child.matter!.data);
  const decision = decide(held.p, held.matter, { action, by: system, brings: back }, { ...givenOf(work, held), facts });
  if (decision.ok) return carryOut(work, held, decision.matter, decision.effects, bySystem);
  // It has gone another way meanwhile: the result is noted, and nothing follows from it.
  work.held.set(held.id, held);
  const { state } = held.matter;
  note(held, {
    ...silent,
    action: "@unheeded",
    from: state,
    form: { number: child.number, why: decision.sentence },
    at: work.now,
  });
}

async function takeParent(work: Work, id: string): Promise<Held | undefined> {
  const stored = await lockMatter(work.tx, work.who, id);
  if (!stored) return undefined;
  const { place } = [...work.held.values()][0]!;
  const p = procedureOf(stored.row.procedure);
  const answers = [stored.row.data];
  return hold(stored, place, await aroundMatter(work.tx, work.who, { p, place, answers, now: work.now }));
}

/** An event that moves nothing. */
export const silent = {
  who: system.id,
  via: null,
  viaHow: null,
  roles: [],
  done: true,
  to: "stay",
  form: {},
  effects: [],
} as const;
