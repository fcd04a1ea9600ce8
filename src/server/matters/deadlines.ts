import type { Reckoning as Reckoned } from "#kit/reckoning.ts";
import { reckoning } from "#kit/reckoning.ts";
import { deadlines } from "#kit/runs.ts";
import type { Held } from "./held.ts";
import type { Deadline, Reckoning } from "./shapes.ts";

/** All turns of all clocks of a matter, each with how its date comes about. */
export function deadlinesOf({ p, matter, runs, place, policies, mergedInto }: Held, now: string): Deadline[] {
  const given = { now, policies };
  return deadlines(p, matter!, place.calendar, given).map((deadline, n) => ({
    run: runs[n]!,
    clock: deadline.clock,
    title: deadline.title,
    started: deadline.started,
    late: deadline.late,
    rules: deadline.basis,
    reckoning: shaped(reckoning(p, matter!, matter!.runs[n]!, place.calendar, given)),
    ...(deadline.due && { due: deadline.due }),
    ...(deadline.paused && !mergedInto && { paused: deadline.paused }),
    ...(deadline.stopped && { stopped: deadline.stopped }),
  }));
}

const shaped = ({ title, lines, days, policy, rules }: Reckoned): Reckoning => ({
  title,
  lines: lines.map(({ label, words }) => ({ label, words })),
  days: days.map(({ date, name, nth }) => ({
    date,
    ...(name && { name }),
    ...(nth === undefined ? { left: true as const } : { nth }),
  })),
  ...(policy && { policy: { key: policy.name, words: policy.words } }),
  rules,
});
