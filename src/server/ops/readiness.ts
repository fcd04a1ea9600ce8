import { sql } from "kysely";
import type { Database } from "#server/base/database.ts";
import { migrations } from "#server/base/postgres/migrate.ts";
import { noticesMissing } from "#server/calendar/readiness.ts";

export interface Readiness {
  readonly ready: boolean;
  /** What keeps it from serving. */
  readonly problems: readonly string[];
  /** What somebody should see to; it serves all the same. */
  readonly warnings: readonly string[];
}

const workerSeconds = 60;

/** Whether requests can be served now, and what should be seen to. */
export async function readiness(db: Database, draining: boolean): Promise<Readiness> {
  const problems = draining ? ["draining: no new work is taken"] : await missing(db);
  const warnings = problems.length > 0 ? [] : [...(await unworked(db)), ...(await uncertain(db))];
  return { ready: problems.length === 0, problems, warnings };
}

async function missing(db: Database): Promise<string[]> {
  try {
    const { rows } = await db.platform((bare) => sql<{ name: string }>`select name from migrations`.execute(bare));
    const done = new Set(rows.map(({ name }) => name));
    return migrations()
      .filter((name) => !done.has(name))
      .map((name) => `migration ${name} has not run`);
  } catch {
    return ["the database cannot be reached"];
  }
}

async function unworked(db: Database): Promise<string[]> {
  const { rows } = await db.platform((bare) =>
    sql`select from workers where seen_at > now() - make_interval(secs => ${workerSeconds}) limit 1`.execute(bare),
  );
  return rows.length > 0 ? [] : [`no worker has been seen for ${workerSeconds} s: deadlines and jobs wait`];
}

async function uncertain(db: Database): Promise<string[]> {
  const years = await noticesMissing(db);
  return years.map((year) => `the holidays of ${year} are not known: dates in it are provisional`);
}
