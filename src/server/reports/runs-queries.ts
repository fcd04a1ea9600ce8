import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A report of a project and the last period it ran for. */
export interface LastRun {
  readonly project: string;
  readonly procedure: string;
  readonly report: string;
  readonly period: string;
}

/** Every project that is not closed, and which periods of which reports ran last. */
export async function lastRuns(tx: Tx, who: Who, day: string): Promise<{ projects: string[]; runs: LastRun[] }> {
  const { rows: projects } = await sql<{ id: string }>`
    select id from units where company_id = ${who.company} and kind = 'project' and (closed_on is null or closed_on > ${day}::date)
  `.execute(tx);
  const { rows: runs } = await sql<LastRun>`
    select project_id as project, procedure, report, max(period) as period from report_runs
    where company_id = ${who.company} group by project_id, procedure, report
  `.execute(tx);
  return { projects: projects.map(({ id }) => id), runs };
}

/** Notes that a report ran for a period; whether it was the first time. */
export async function noteRun(
  tx: Tx,
  who: Who,
  { project, procedure, report, period }: LastRun,
  figures: readonly unknown[],
  at: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into report_runs (company_id, project_id, procedure, report, period, ran_at, figures)
    values (${who.company}, ${project}, ${procedure}, ${report}, ${period}, ${at}, ${JSON.stringify(figures)}::jsonb)
    on conflict do nothing returning period
  `.execute(tx);
  return rows.length > 0;
}
