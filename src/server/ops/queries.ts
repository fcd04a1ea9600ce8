import { sql } from "kysely";
import { now } from "#server/base/clock.ts";
import { systemOf, type Database } from "#server/base/database.ts";

export interface Backlog {
  readonly due: number;
  readonly late: number;
  readonly lagSeconds: number;
}

/** What waits for the sweeper, and what is late, over all companies. */
export async function backlog(db: Database): Promise<Backlog> {
  const at = now().toString();
  const each = await Promise.all(
    (await db.companies()).map((company) =>
      db.read(systemOf(company), async (tx) => {
        const { rows } = await sql<Backlog>`
          select count(*) filter (where wake_at <= ${at}) as due,
            count(*) filter (where not final and merged_into is null and due_at < ${at}) as late,
            coalesce(extract(epoch from ${at}::timestamptz - min(wake_at) filter (where wake_at <= ${at})), 0)::float8
              as "lagSeconds"
          from matters where company_id = ${company} and (wake_at <= ${at} or (not final and due_at < ${at}))
        `.execute(tx);
        return rows[0]!;
      }),
    ),
  );
  const sum = (of: (one: Backlog) => number) => each.reduce((total, one) => total + of(one), 0);
  return {
    due: sum(({ due }) => due),
    late: sum(({ late }) => late),
    lagSeconds: Math.max(0, ...each.map((one) => one.lagSeconds)),
  };
}
