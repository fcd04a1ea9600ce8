import type { Pause } from "#kit/calendar.ts";
import type { Run } from "#kit/matter.ts";
import { procedureOf } from "./procedures.ts";
import {
  deedOf,
  isDeed,
  type Happened,
  type MatterRecord,
  type Parent,
  type Stored,
  type StoredRun,
} from "./record.ts";

/** An instant as the kit writes it, however the database printed it. */
export const instant = (text: string): string => Temporal.Instant.fromEpochMilliseconds(Date.parse(text)).toString();

export interface Loaded {
  readonly row: MatterRecord;
  readonly happened: readonly Happened[] | null;
  readonly runs: readonly StoredRun[] | null;
  readonly parents: readonly Parent[] | null;
}

/** A matter as the kit knows it, from its rows. */
export function restore({ row, happened, runs, parents }: Loaded): Stored {
  const events = (happened ?? []).map((event) => ({ ...event, at: instant(event.at) }));
  const turns = inOrder(row.procedure, runs ?? []);
  return {
    row,
    happened: events,
    runs: turns.map(({ id }) => id),
    judged: new Map(turns.map(({ id, due, outcome }) => [id, { due: due && instant(due), outcome }])),
    parents: parents ?? [],
    matter: { state: row.state, data: row.data, deeds: events.filter(isDeed).map(deedOf), runs: turns.map(runOf) },
  };
}

/** Turns that began together stand in the order in which their procedure names the clocks. */
function inOrder(procedure: string, runs: readonly StoredRun[]): StoredRun[] {
  const clocks = Object.keys(procedureOf(procedure).clocks);
  return runs.toSorted(
    (a, b) =>
      Date.parse(a.started) - Date.parse(b.started) ||
      clocks.indexOf(a.clock) - clocks.indexOf(b.clock) ||
      a.turn - b.turn,
  );
}

function runOf(run: StoredRun): Run {
  return {
    clock: run.clock,
    started: instant(run.started),
    pauses: pausesOf(run.intervals),
    fired: run.steps.map(({ step, at }) => ({ step, at: instant(at) })),
    ...(run.span && { span: run.span }),
    ...(run.policy !== null && { policy: run.policy }),
    ...(run.stopped !== null && { stopped: instant(run.stopped) }),
    ...(run.outcome === "cancelled" && { cancelled: true as const }),
    ...(run.retargeted.length > 0 && { retargeted: run.retargeted }),
  };
}

/** Intervals are kept one row a beginning and one an end, since nothing in them may be changed. */
function pausesOf(intervals: StoredRun["intervals"]): Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, reason, at } of intervals) {
    const last = pauses.at(-1);
    if (kind === "pause") pauses.push({ from: instant(at), reason: reason ?? "" });
    else if (last) pauses[pauses.length - 1] = { ...last, to: instant(at) };
  }
  return pauses;
}
