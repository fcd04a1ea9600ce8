import { homeZone, local } from "#kit/moment.ts";
import { policiesOf } from "#kit/matter.ts";
import { openings } from "#kit/report.ts";
import { register } from "#procedures/register.ts";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { aroundMatter } from "#server/matters/around.ts";
import { openBySystem } from "#server/matters/carry-out.ts";
import { flush } from "#server/matters/flush.ts";
import { fresh } from "#server/matters/held.ts";
import { placeOf, policiesIn } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { begin } from "#server/matters/work.ts";
import { figuresOf, reportNamed, type FigureRow } from "./figures.ts";
import { inWords, periodAt, previous, type Every, type Period } from "./periods.ts";
import { matterRowsOf } from "./figures-queries.ts";
import { lastRuns, noteRun, type LastRun } from "./runs-queries.ts";

/** After a long rest no more than this many periods are made up for. */
const most = 24;
/** Milliseconds after which a report that failed is tried again. */
const againAfter = 600_000;

/** When a company was looked at, by the clock that was asked: no period ends before the next midnight. */
const quiet = new Map<string, { readonly from: number; readonly until: number }>();

interface Due {
  readonly project: string;
  readonly procedure: string;
  readonly report: string;
  readonly period: Period;
}

/**
 * Runs the reports whose periods have ended, once each in every project: keeps the figures, and opens the matters that
 * the regulations want of them (R7, K11, K14, V7). Any number of workers may do it at once. Returns how many ran.
 */
export async function runReports(
  db: Database,
  who: Who,
  now: string,
  failed: (error: unknown) => void,
): Promise<number> {
  const at = Temporal.Instant.from(now).epochMilliseconds;
  const rest = quiet.get(who.company);
  if (rest && rest.from <= at && at < rest.until) return 0;
  const today = local(now, homeZone);
  const due = await db.read(who, (tx) => dueReports(tx, who, today.toPlainDate()));
  let [ran, broken] = [0, 0];
  for (const each of due)
    await db
      .write(who, (tx) => run(tx, who, each, now))
      .then(
        (first) => (ran += first ? 1 : 0),
        (error: unknown) => {
          broken += 1;
          failed(error);
        },
      );
  const midnight = today.startOfDay().add({ days: 1 }).epochMilliseconds;
  quiet.set(who.company, { from: at, until: broken > 0 ? at + againAfter : midnight });
  return ran;
}

async function dueReports(tx: Tx, who: Who, today: Temporal.PlainDate): Promise<Due[]> {
  const { projects, runs } = await lastRuns(tx, who, today.toString());
  return projects.flatMap((project) =>
    register.flatMap(({ name: procedure, reports = {} }) =>
      Object.entries(reports).flatMap(([report, { every }]) =>
        periodsSince(every, today, runs.find(isOf({ project, procedure, report }))?.period).map((period) => ({
          project,
          procedure,
          report,
          period,
        })),
      ),
    ),
  );
}

const isOf = (wanted: Omit<LastRun, "period">) => (run: LastRun) =>
  run.project === wanted.project && run.procedure === wanted.procedure && run.report === wanted.report;

/** The periods that have ended since one, in order; only the last one where none ran before. */
function periodsSince(every: Every, today: Temporal.PlainDate, since: string | undefined): Period[] {
  const ended: Period[] = [];
  let period = previous(periodAt(every, today));
  while (ended.length < most && (since === undefined ? ended.length === 0 : period.name > since)) {
    ended.unshift(period);
    period = previous(period);
  }
  return ended;
}

async function run(tx: Tx, who: Who, { project, procedure, report, period }: Due, now: string): Promise<boolean> {
  const { rows } = await figuresOf(tx, who, { procedure, report, period, project });
  const kept = rows.map(({ group, count }) => ({ group, count }));
  const first = await noteRun(tx, who, { project, procedure, report, period: period.name }, kept, now);
  if (first && rows.length > 0) await openFrom(tx, who, { project, procedure, report, period }, rows, now);
  return first;
}

/** More groups a written analysis does not take. */
const mostFigures = 200;

async function openFrom(tx: Tx, who: Who, due: Due, rows: readonly FigureRow[], now: string): Promise<void> {
  const { p, report } = reportNamed(due.procedure, due.report);
  if (!report.opens) return;
  const place = await placeOf(tx, who, due.project);
  const policies = policiesOf(p, { policies: policiesIn(place, p.name, now) });
  // What is not known to be alike does not pile up.
  const alike = report.opens.reaching ? rows.filter(({ answered }) => answered) : rows;
  const figures = alike
    .slice(0, mostFigures)
    .map(({ group, count }) => ({ group: group.join("、").slice(0, 200), count }));
  const work = begin(tx, who, now);
  const opened = procedureOf(report.opens.procedure);
  const { procedure, period, project } = due;
  const counted = report.opens.gathers
    ? await matterRowsOf(tx, who, { procedure, goal: p.goal, report, period, project })
    : [];
  for (const form of openings(report, inWords(due.period), figures, policies, counted)) {
    const around = await aroundMatter(tx, who, { p: opened, place, answers: [form], now });
    const policiesOfIt = policiesIn(place, opened.name, now);
    const held = fresh(opened, place, around, {
      policies: policiesOfIt,
      opened: { at: now, by: null, occurred: null },
    });
    await openBySystem(work, held, form);
  }
  await flush(work);
}
