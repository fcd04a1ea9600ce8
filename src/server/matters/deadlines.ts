import type { Reckoning as Reckoned } from "#kit/reckoning.ts";
import { reckoning } from "#kit/reckoning.ts";
import { deadlines, type Deadline as Counted } from "#kit/runs.ts";
import type { Held } from "./held.ts";
import type { Judged } from "./record.ts";
import type { Deadline, Reckoning } from "./shapes.ts";

/** All turns of all clocks of a matter, each with how its date comes about. */
export function deadlinesOf({ p, matter, runs, place, policies, mergedInto, stored }: Held, now: string): Deadline[] {
  const given = { now, policies };
  return deadlines(p, matter!, place.calendar, given).map((counted, n) => {
    const deadline = asJudged(counted, stored?.judged.get(runs[n]!));
    return {
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
    };
  });
}

/** What has stopped stays as it was judged then, whatever calendar holds today. */
function asJudged(deadline: Counted, judged: Judged | undefined): Counted {
  if (!deadline.stopped || !judged) return deadline;
  const { due: _, ...rest } = deadline;
  return { ...rest, late: judged.outcome === "breached", ...(judged.due && { due: judged.due }) };
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
