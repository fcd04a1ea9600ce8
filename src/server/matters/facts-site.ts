import type { AnyProcedure } from "#kit/procedure.ts";
import type { Values } from "#kit/matter.ts";
import { register } from "#procedures/register.ts";
import { builtAreaOf, endedChildrenOf, openAt, reachedGoal } from "./facts-site-queries.ts";
import type { Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Work } from "./work.ts";

const homeOf = (held: Held, data: Values) => valuesOf(held.p, data, "home").at(-1);

/** The forms that show that wiring and pipes of a home were tested: its acceptance, or a test before a renovation. */
const testForms: readonly string[] = ["H11", "R24"];

/** The procedures that write one of these forms, with the end that is meant. */
const writing = (forms: readonly string[]) =>
  register.filter((p: AnyProcedure) =>
    Object.values(p.papers ?? {}).some(({ form = [] }) => [form].flat().some((code) => forms.includes(String(code)))),
  );

export async function testsOnFile(work: Work, held: Held, data: Values): Promise<boolean> {
  const home = homeOf(held, data);
  const tested = writing(testForms).map(({ name, goal }) => ({ name, goal }));
  return home === undefined ? false : reachedGoal(work.tx, work.who, home, tested);
}

export async function builtArea(work: Work, held: Held, data: Values): Promise<number | undefined> {
  const home = homeOf(held, data);
  return home === undefined ? undefined : builtAreaOf(work.tx, work.who, home);
}

/** By procedure, and by procedure and state; this matter itself is not among them. */
export async function openHere(work: Work, held: Held, data: Values): Promise<Readonly<Record<string, number>>> {
  const home = homeOf(held, data);
  const open = home === undefined ? [] : await openAt(work.tx, work.who, home, held.id);
  return counted(open.flatMap(({ procedure, state }) => [procedure, `${procedure}.${state}`]));
}

export async function endedChildren(work: Work, held: Held): Promise<Readonly<Record<string, number>>> {
  const ended = held.stored ? await endedChildrenOf(work.tx, work.who, held.id) : [];
  return counted(ended.map(({ procedure, state }) => `${procedure}.${state}`));
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
