import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

interface Month {
  readonly projects: readonly string[];
  /** A date: the first of the month. */
  readonly first: string;
  /** Instants. */
  readonly from: string;
  readonly to: string;
}

export interface FiguresRow {
  readonly project: string;
  readonly targetFen: number | null;
  readonly actualFen: number;
  readonly homes: number;
  /** Visited back within a day, and finished at all. */
  readonly visited: number;
  readonly finished: number;
  readonly satisfied: number;
  readonly rated: number;
  readonly classes: readonly { readonly class: string; readonly orders: number; readonly fen: number }[];
  readonly evaluation: {
    readonly words: string;
    readonly rewardFen: number;
    readonly by: string;
    readonly at: string;
  } | null;
}

/**
 * What some projects earned by paid services in a month, and how well: money as it was charged, the grade and the
 * visit's time of the matters that ended (S40). One query for all of them.
 */
export async function figuresOf(tx: Tx, who: Who, { projects, first, from, to }: Month): Promise<FiguresRow[]> {
  const { rows } = await sql<FiguresRow>`
    with of as (select unnest(${[...projects]}::uuid[]) as project),
    earned as (
      select c.project_id as project, coalesce(m.data ->> 'class', 'copying') as class, count(*)::int as orders,
        sum(c.fen)::bigint as fen
      from charges c join matters m on m.company_id = c.company_id and m.id = c.matter_id
      where c.company_id = ${who.company} and c.project_id = any(${[...projects]}::uuid[]) and c.kind = 'charge'
        and c.at >= ${from} and c.at < ${to} and m.procedure in ('specialService', 'copying')
      group by 1, 2
    ), ended as (
      select m.project_id as project, count(*)::int as finished,
        count(*) filter (where m.data ? 'grade')::int as rated,
        count(*) filter (where m.data ->> 'grade' in ('verySatisfied', 'satisfied'))::int as satisfied,
        count(*) filter (where exists (
          select from clock_runs r where r.company_id = m.company_id and r.matter_id = m.id and r.clock = 'revisit'
            and r.stopped_at is not null and (r.due_at is null or r.stopped_at <= r.due_at)
        ))::int as visited
      from matters m
      where m.company_id = ${who.company} and m.project_id = any(${[...projects]}::uuid[])
        and m.procedure = 'specialService' and m.state in ('closed', 'settled', 'unreached')
        and m.closed_at >= ${from} and m.closed_at < ${to}
      group by 1
    )
    select of.project, t.fen as "targetFen",
      coalesce((select sum(fen) from earned e where e.project = of.project), 0)::bigint as "actualFen",
      (select count(*)::int from homes h where h.company_id = ${who.company} and h.project_id = of.project) as homes,
      coalesce(n.visited, 0) as visited, coalesce(n.finished, 0) as finished,
      coalesce(n.satisfied, 0) as satisfied, coalesce(n.rated, 0) as rated,
      coalesce((select json_agg(json_build_object('class', class, 'orders', orders, 'fen', fen) order by class)
        from earned e where e.project = of.project), '[]') as classes,
      (select json_build_object('words', v.words, 'rewardFen', v.reward_fen, 'by', s.name, 'at', v.evaluated_at)
        from service_evaluations v join staff s on s.company_id = v.company_id and s.id = v.evaluated_by
        where v.company_id = ${who.company} and v.project_id = of.project and v.month = ${first}::date) as evaluation
    from of
    left join service_targets t on t.company_id = ${who.company} and t.project_id = of.project and t.month = ${first}::date
    left join ended n on n.project = of.project
  `.execute(tx);
  return rows;
}

/** The targets of a year, by month: `2026-01` → fen. */
export async function targetsOf(tx: Tx, who: Who, project: string, year: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ month: string; fen: number }>`
    select to_char(month, 'YYYY-MM') as month, fen from service_targets
    where company_id = ${who.company} and project_id = ${project}
      and month >= make_date(${year}, 1, 1) and month < make_date(${year + 1}, 1, 1)
  `.execute(tx);
  return new Map(rows.map(({ month, fen }) => [month, fen]));
}

export async function putTargets(
  tx: Tx,
  who: Who,
  project: string,
  months: readonly { readonly month: string; readonly fen: number }[],
  at: string,
): Promise<void> {
  await sql`
    insert into service_targets (company_id, project_id, month, fen, set_by, set_at)
    select ${who.company}, ${project}, (t ->> 'month')::date, (t ->> 'fen')::bigint, ${who.staff}, ${at}
    from jsonb_array_elements(${JSON.stringify(months)}::jsonb) t
    on conflict (company_id, project_id, month) do update
    set fen = excluded.fen, set_by = excluded.set_by, set_at = excluded.set_at
  `.execute(tx);
}

export interface NewEvaluation {
  readonly project: string;
  readonly first: string;
  readonly targetFen: number;
  readonly actualFen: number;
  readonly words: string;
  readonly rewardFen: number;
}

/** Whether it was new: a month is evaluated once. */
export async function insertEvaluation(tx: Tx, who: Who, one: NewEvaluation, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into service_evaluations (company_id, project_id, month, target_fen, actual_fen, words, reward_fen,
      evaluated_by, evaluated_at)
    values (${who.company}, ${one.project}, ${one.first}::date, ${one.targetFen}, ${one.actualFen}, ${one.words},
      ${one.rewardFen}, ${who.staff}, ${at})
    on conflict do nothing returning month
  `.execute(tx);
  return rows.length > 0;
}
