import { choose } from "./depends.ts";
import type { Given, Matter, Run } from "./matter.ts";
import type { AnyClock, AnyProcedure } from "./procedure.ts";
import type { Span } from "./time.ts";

/** The clocks after an action: some stop, some pause or go on, some start. A clock already running is not set back. */
export function runsAfter(procedure: AnyProcedure, matter: Matter, action: string, given: Given): Run[] {
  const touched = matter.runs.map((run) => (run.stopped ? run : carriedOn(procedure, matter, run, action, given)));
  const started = Object.entries(procedure.clocks).flatMap(([name, clock]) => {
    const running = touched.some((run) => run.clock === name && !run.stopped);
    const starts = [clock.starts].flat().includes(action) && !procedure.states[matter.state]?.final;
    return starts && !running ? firstRun(matter, name, clock, given) : [];
  });
  return [...touched, ...started];
}

function carriedOn(procedure: AnyProcedure, matter: Matter, run: Run, action: string, given: Given): Run {
  const { state } = matter;
  const { now } = given;
  const clock = procedure.clocks[run.clock]!;
  const last = run.pauses.at(-1);
  const paused = last !== undefined && last.to === undefined;
  const reason = (clock.pausedIn as Record<string, string> | undefined)?.[state];
  const ended = paused ? [...run.pauses.slice(0, -1), { ...last, to: now }] : run.pauses;
  if ([clock.stops].flat().includes(action) || procedure.states[state]?.final)
    return { ...run, pauses: ended, stopped: now };
  const aimed = retargeted(run, clock, matter, given);
  if (aimed === "none") return { ...run, pauses: ended, stopped: now, cancelled: true };
  if (reason && !paused) return { ...aimed, pauses: [...run.pauses, { from: now, reason }] };
  return reason ? aimed : { ...aimed, pauses: ended };
}

/**
 * The same turn with another limit, when an answer it turns on has changed: time passed and pauses count on. Nothing
 * holds any more where the new answer knows no limit.
 */
function retargeted(run: Run, clock: AnyClock, matter: Matter, given: Given): Run | "none" {
  if (run.span === undefined || run.policy === undefined) return run;
  const target = targetOf(run.clock, clock, matter, given);
  if (target === "none") return clock.due ? run : "none";
  if (!target || target.policy === undefined || target.policy === run.policy) return run;
  const note = { at: given.now, from: run.span, to: target.span };
  return { ...run, ...target, retargeted: [...(run.retargeted ?? []), note] };
}

function firstRun(matter: Matter, name: string, clock: AnyClock, given: Given): Run[] {
  const reason = (clock.pausedIn as Record<string, string> | undefined)?.[matter.state];
  const pauses = reason ? [{ from: given.now, reason }] : [];
  const run = { clock: name, started: given.now, pauses, fired: [] };
  const target = targetOf(name, clock, matter, given);
  if (target && target !== "none") return [{ ...run, ...target }];
  return clock.due && target !== undefined ? [run] : [];
}

type Target = { readonly span: Span; readonly policy?: string } | "none" | undefined;

/** The limit that the answers so far lead to; "none" where there is none, nothing where it cannot be told. */
function targetOf(name: string, clock: AnyClock, { data }: Matter, given: Given): Target {
  if (clock.within === undefined) return "none";
  const found = choose<Span | { fact: string } | null>(clock.within, data, given.policies ?? {});
  if (!found?.value) return "none";
  if ("fact" in found.value) {
    const span = given.facts?.[found.value.fact as "contractTerm"];
    return span && { span };
  }
  const policy = policyName(name, found.when);
  return { span: (given.policies?.[policy] as Span | undefined) ?? found.value, policy };
}

/** The name under which a clock's span can be changed: `arrive`, or `revisit.leak.yes` for one of several. */
export const policyName = (clock: string, when: readonly { readonly field: string; readonly is?: string }[]) =>
  [clock, ...when.flatMap(({ field, is }) => [field, String(is)])].join(".");
