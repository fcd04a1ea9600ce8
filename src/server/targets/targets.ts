import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { Refused } from "#server/base/refusal.ts";
import { boundsOf } from "#server/catalogue/settlement.ts";
import { classTitles, type ServiceClass } from "#server/catalogue/words.ts";
import { dayOf } from "#server/homes/day.ts";
import { units } from "#server/org/queries.ts";
import { mustReach, scopeOf } from "#server/policies/scope.ts";
import { figuresOf, insertEvaluation, putTargets, targetsOf, type FiguresRow } from "./queries.ts";
import { alertOf, passedOf, rateOf, split, type Alert } from "./reckoning.ts";
import { otherClass, sentences } from "./words.ts";

/** A project's month against its target (S40). */
interface TargetRow {
  readonly project: { readonly id: string; readonly name: string };
  readonly targetFen: number;
  readonly actualFen: number;
  readonly rate?: number;
  readonly alert: Alert;
  readonly visitedRate?: number;
  readonly satisfiedRate?: number;
  readonly classes: readonly {
    readonly title: string;
    readonly orders: number;
    readonly fen: number;
    readonly fenPerHome: number;
  }[];
  readonly evaluation?: {
    readonly words: string;
    readonly rewardFen: number;
    readonly by: string;
    readonly at: string;
  };
}
export interface Targets {
  readonly month: string;
  readonly rows: readonly TargetRow[];
}

/** Every project in sight, or one, in a month: target, income, how far behind, and the evaluation. */
export async function targetsIn(
  tx: Tx,
  who: Who,
  { month, project }: { month: string; project?: string | undefined },
  at = present(),
): Promise<Targets> {
  const seen = (await units(tx, who)).filter(({ kind, id }) => kind === "project" && (project ?? id) === id);
  const names = new Map(seen.map(({ id, name }) => [id, name]));
  const rows = await figuresOf(tx, who, { projects: [...names.keys()], first: `${month}-01`, ...boundsOf(month) });
  const passed = passedOf(month, dayOf(at));
  return { month, rows: rows.map((row) => targetRow(row, names.get(row.project) ?? "", passed)) };
}

function targetRow(row: FiguresRow, name: string, passed: number): TargetRow {
  const target = row.targetFen ?? 0;
  const rate = rateOf(row.actualFen, target);
  const visitedRate = rateOf(row.visited, row.finished);
  const satisfiedRate = rateOf(row.satisfied, row.rated);
  return {
    project: { id: row.project, name },
    targetFen: target,
    actualFen: row.actualFen,
    ...(rate !== undefined && { rate }),
    alert: alertOf(row.actualFen, target, passed),
    ...(visitedRate !== undefined && { visitedRate }),
    ...(satisfiedRate !== undefined && { satisfiedRate }),
    classes: row.classes.map(({ class: one, orders, fen }) => ({
      title: classTitles[one as ServiceClass] ?? otherClass,
      orders,
      fen: Number(fen),
      fenPerHome: row.homes === 0 ? 0 : Math.round(Number(fen) / row.homes),
    })),
    ...(row.evaluation && { evaluation: { ...row.evaluation, at: new Date(row.evaluation.at).toISOString() } }),
  };
}

/** The plan of a year, split over its months (S11); months that are over keep their target, the rest share what is left. */
export async function setPlan(
  tx: Tx,
  who: Who,
  project: string,
  { year, fen }: { readonly year: number; readonly fen: number },
  at = present(),
): Promise<void> {
  const scope = await scopeOf(tx, who, project);
  const today = dayOf(at);
  await mustReach(tx, who, scope, today, ["regionFinance"]);
  const had = await targetsOf(tx, who, project, year);
  const months = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`);
  const over = months.filter((month) => month < today.slice(0, 7));
  const open = months.slice(over.length);
  const left = fen - over.reduce((total, month) => total + (had.get(month) ?? 0), 0);
  if (open.length === 0 || left < 0) throw new Refused("past", sentences.past);
  const parts = split(left, open.length);
  await putTargets(
    tx,
    who,
    project,
    open.map((month, n) => ({ month: `${month}-01`, fen: parts[n]! })),
    at.toString(),
  );
  await record(tx, who, {
    kind: "policy",
    action: "targets.plan",
    project,
    subject: project,
    form: { year, fen },
    at: at.toString(),
  });
}

/** The evaluation of a month that is over, once (S11), on the figures of that moment. */
export async function evaluate(
  tx: Tx,
  who: Who,
  project: string,
  { month, words, rewardFen }: { readonly month: string; readonly words: string; readonly rewardFen: number },
  at = present(),
): Promise<void> {
  const scope = await scopeOf(tx, who, project);
  const today = dayOf(at);
  await mustReach(tx, who, scope, today, ["regionQuality"]);
  if (passedOf(month, today) < 1) throw new Refused("early", sentences.early);
  const [row] = (await targetsIn(tx, who, { month, project }, at)).rows;
  if (!row || row.targetFen === 0) throw new Refused("noTarget", sentences.noTarget);
  const { targetFen, actualFen } = row;
  const one = { project, first: `${month}-01`, targetFen, actualFen, words, rewardFen };
  if (!(await insertEvaluation(tx, who, one, at.toString()))) throw new Refused("evaluated", sentences.evaluated);
  await record(tx, who, {
    kind: "policy",
    action: "targets.evaluate",
    project,
    subject: project,
    form: { month, words, rewardFen },
    at: at.toString(),
  });
}
