import type { Calendar } from "#kit/calendar.ts";
import type { Given, Matter, Run } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { deadlines, type Deadline } from "#kit/runs.ts";
import type { Judged } from "./record.ts";

/** How a turn of a clock stands, for the report of breaches. A breach is dated by its due time. */
export function outcome(
  p: AnyProcedure,
  matter: Matter,
  run: Run,
  { due, late, paused, stopped, cancelled }: Deadline,
) {
  const breached_at = late ? (due ?? null) : null;
  const of = (outcome: string) => ({ outcome, breached_at, due_at: due ?? null, stopped_at: stopped ?? null });
  if (cancelled) return of("cancelled");
  if (late) return of("breached");
  if (!stopped) return of(paused ? "paused" : "running");
  return of(abandoned(p, matter, run) ? "cancelled" : "met");
}

/** A matter left by an exit has neither kept nor missed the limits that still ran. */
function abandoned(p: AnyProcedure, matter: Matter, { clock, stopped }: Run): boolean {
  if (!p.states[matter.state]?.final || matter.state === p.goal) return false;
  const last = matter.deeds.at(-1);
  return last?.at === stopped && !([p.clocks[clock]?.stops].flat() as unknown[]).includes(last?.action);
}

/** The rows of all turns of a matter: those that are new or have changed, their new pauses and steps. */
export function turnRows(p: AnyProcedure, held: Turned, calendar: Calendar, given: Given) {
  const { before, after, runs: ids, matter: matter_id, project: project_id } = held;
  const all = deadlines(p, after, calendar, given);
  const verdicts = after.runs.map((run, n) => outcome(p, after, run, all[n]!));
  const touched = after.runs.flatMap((run, n) =>
    sameRun(before?.runs[n], run) && (run.stopped || asJudged(held.judged?.get(ids[n]!), verdicts[n]!)) ? [] : [n],
  );
  return {
    runs: touched.map((n) => {
      const run = after.runs[n]!;
      return {
        id: ids[n]!,
        project_id,
        matter_id,
        clock: run.clock,
        turn: all[n]!.turn,
        span: run.span ?? null,
        policy: run.policy ?? null,
        started_at: run.started,
        retargeted: run.retargeted ?? [],
        ...verdicts[n]!,
      };
    }),
    intervals: touched.flatMap((n) => newIntervals(ids[n]!, before?.runs[n], after.runs[n]!)),
    steps: touched.flatMap((n) =>
      after.runs[n]!.fired.slice(before?.runs[n]?.fired.length ?? 0).map(({ step, at }) => ({
        run_id: ids[n]!,
        step,
        planned_at: at,
        fired_at: held.firedAt,
      })),
    ),
  };
}

export interface Turned {
  readonly matter: string;
  readonly project: string;
  readonly before: Matter | null;
  readonly after: Matter;
  readonly runs: readonly string[];
  readonly judged: ReadonlyMap<string, Judged> | undefined;
  /** When the steps were really carried out; they are dated by the time they were due. */
  readonly firedAt: string;
}

const asJudged = (judged: Judged | undefined, { outcome: now, due_at }: ReturnType<typeof outcome>) =>
  judged !== undefined && judged.outcome === now && judged.due === due_at;

const sameRun = (before: Run | undefined, after: Run) =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after);

function newIntervals(run_id: string, before: Run | undefined, after: Run) {
  const seen = marks(before).length;
  return marks(after)
    .slice(seen)
    .map((mark, n) => ({ run_id, seq: seen + n + 1, ...mark }));
}

const marks = (run: Run | undefined) =>
  (run?.pauses ?? []).flatMap(({ from, to, reason }) => [
    { kind: "pause", reason, at: from },
    ...(to === undefined ? [] : [{ kind: "resume", reason, at: to }]),
  ]);
