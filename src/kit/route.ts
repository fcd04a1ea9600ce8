import { answerOf } from "./depends.ts";
import { explore, type Way } from "./explore.ts";
import { parseAsk } from "./fields.ts";
import { signedSoFar, type Matter, type Values } from "./matter.ts";
import type { AnyProcedure } from "./procedure.ts";
import { start, stay } from "./procedure.ts";

const found = new WeakMap<AnyProcedure, readonly Way[]>();

/** Every way from one state to another that a matter can go. Worked out once for each procedure. */
export function walked(p: AnyProcedure): readonly Way[] {
  const known = found.get(p) ?? explore(p).walked.filter(({ from, to }) => from !== to);
  found.set(p, known);
  return known;
}

/** The ways that lead on along the main road: by an action, not merely out and not by a shortcut. */
const onward = (p: AnyProcedure, from: string) =>
  walked(p).filter(
    ({ from: here, action }) => here === from && action && !p.actions[action]?.exit && !p.actions[action]?.shortcut,
  );

/**
 * The shortest way from a state to the goal, both included: what lies ahead if nothing goes wrong. Answers already
 * given close the ways they rule out; of two ways alike, the one written first. Just the state itself when no action leads from it to the goal.
 */
export function stations(p: AnyProcedure, from: string, data: Values = {}): string[] {
  const came = new Map<string, string | undefined>([[from, undefined]]);
  for (const state of came.keys()) {
    if (state === p.goal) break;
    for (const { to } of onward(p, state).filter((way) => leftOpen(p, way, data)))
      if (!came.has(to)) came.set(to, state);
  }
  if (!came.has(p.goal)) return [from];
  const route: string[] = [];
  for (let state: string | undefined = p.goal; state !== undefined; state = came.get(state)) route.unshift(state);
  return route;
}

/** Whether the answers known so far still allow a way; those its own action asks for are not given yet. */
function leftOpen(p: AnyProcedure, { action = "", when }: Way, data: Values) {
  const { asks = [], sets = {} } = p.actions[action]!;
  const asked = new Set(asks.map((ask) => parseAsk(String(ask)).name));
  const answers: Values = { ...data, ...sets };
  return when.every(
    ({ field, is }) =>
      is === undefined ||
      answers[field] === undefined ||
      (asked.has(field) && !(field in sets)) ||
      answerOf(answers[field]) === is,
  );
}

/** The states a matter has gone through, without what a rework went back over. */
export function taken(_: AnyProcedure, matter: Matter): string[] {
  const path: string[] = [];
  for (const { to } of matter.deeds) {
    if (to === stay || to === path.at(-1)) continue;
    const seen = path.indexOf(to);
    if (seen >= 0) path.length = seen;
    path.push(to);
  }
  return path;
}

/** Every step from one state to another that a matter has made, as "from>to": for the chart. */
export function steps(matter: Matter): ReadonlySet<string> {
  const states = [start, ...matter.deeds.flatMap(({ to }) => (to === stay ? [] : [to]))];
  return new Set(states.slice(1).flatMap((to, n) => (to === states[n] ? [] : [`${states[n]}>${to}`])));
}

/**
 * The actions that lead to the next station, those surely asked for first; one that waits for more signatures comes
 * before all others. None when a matter has ended.
 */
export function expected(p: AnyProcedure, matter: Matter): string[] {
  const signing = Object.keys(p.actions).filter((action) => signedSoFar(matter, action).length > 0);
  if (signing.length > 0) return signing;
  const next = stations(p, matter.state, matter.data)[1];
  const ways = onward(p, matter.state).filter((way) => way.to === next && leftOpen(p, way, matter.data));
  return [...new Set(ways.flatMap(({ action }) => action ?? []))];
}
