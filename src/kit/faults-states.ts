import { explore, ways, type Way } from "./explore.ts";
import type { AnyProcedure } from "./procedure.ts";

/** States nobody comes to, nobody leaves, or from which the goal cannot be reached but by giving up. */
export function stateFaults(p: AnyProcedure): string[] {
  const { places, walked } = explore(p);
  const goal = p.states[p.goal]?.final ? [] : [`the goal ${p.goal} is not final`];
  const onward = walked.filter(({ from, to, action }) => from !== to && !(action && p.actions[action]?.exit));
  const leading = leadingTo(p.goal, onward);
  const exits = Object.entries(p.actions)
    .filter(([, { exit }]) => exit)
    .map(([name]) => name);
  return [
    ...goal,
    ...Object.entries(p.states).flatMap(([name, { final }]) => {
      const reached = places.some(({ state }) => state === name);
      if (!reached) return [`no way to reach ${name}`];
      if (final)
        return ways(p).some(({ from }) => from === name) ? [`${name} is final but something can be done in it`] : [];
      if (!walked.some(({ from, to }) => from === name && to !== name)) return [`no way out of ${name}`];
      if (!onward.some(({ from }) => from === name)) return [`an exit is the only way out of ${name}`];
      return leading.has(name) ? [] : [`no way from ${name} to the goal`];
    }),
    ...exits
      .filter((name) => !walked.some(({ action, to }) => action === name && p.states[to]?.final))
      .map((name) => `${name} is an exit but ends nothing`),
  ];
}

/** The states from which another can be reached. */
function leadingTo(goal: string, all: readonly Way[]): ReadonlySet<string> {
  const found = new Set([goal]);
  for (const state of found) for (const { from, to } of all) if (to === state) found.add(from);
  return found;
}
