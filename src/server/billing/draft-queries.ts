import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A run to be drafted: the first day of its period and how many months it bills. */
export interface Drafting {
  readonly run: string;
  readonly project: string;
  readonly from: string;
  readonly months: number;
}

const firstAfter = ({ from, months }: Drafting) => sql`(${from}::date + make_interval(months => ${months}))::date`;
const notYet = (who: Who, { from }: Drafting) => sql`not exists (
  select from charges c where c.company_id = ${who.company} and c.home_id = h.id and c.item_id = i.id
    and lower(c.period) = ${from}::date)`;
/** Items that are priced somewhere in one of these ways: what has none is not joined with homes in vain. */
const items = (who: Who, { project, from, months }: Drafting, ways: readonly string[]) => sql`
  select * from fee_items i where exists (
    select from tariffs t where t.company_id = i.company_id and t.item_id = i.id and t.way = any(${[...ways]})
  ) and i.company_id = ${who.company} and i.project_id = ${project} and i.months = ${months}
    and (i.ended_on is null or i.ended_on > ${from}::date)`;

/**
 * The narrowest price of each home, item and month: one hash join for each scope, whatever the number of homes. A home
 * is charged from the day it was handed over; before, the developer pays.
 */
const priced = (who: Who, drafting: Drafting, ...ways: readonly string[]) => sql`
  i as materialized (${items(who, drafting, ways)}),
  m as materialized (
    select m::date as month, (m + interval '1 month')::date as next
    from generate_series(${drafting.from}::date, ${firstAfter(drafting)} - 1, '1 month') m
  ),
  t as materialized (
    select t.*, m.month, m.next from tariffs t join i on i.id = t.item_id join m on t.valid @> m.month
    where t.company_id = ${who.company}
  ),
  priced as (
    select h.id as home_id, h.built_area, h.building_id, i.id as item_id, i.by_holding, m.month,
      m.next - m.month as of, m.next - greatest(m.month, h.delivered_on) as days,
      coalesce(th.id, tb.id, tu.id, tp.id) as tariff_id
    from homes h cross join i cross join m
    left join t th on th.item_id = i.id and th.month = m.month and th.home_id = h.id
    left join t tb on tb.item_id = i.id and tb.month = m.month and tb.building_id = h.building_id
    left join t tu on tu.item_id = i.id and tu.month = m.month and tu.use = h.use
    left join t tp on tp.item_id = i.id and tp.month = m.month and num_nonnulls(tp.home_id, tp.building_id, tp.use) = 0
    where h.company_id = ${who.company} and h.project_id = ${drafting.project} and h.delivered_on < m.next
      and ${notYet(who, drafting)}
  ),
  fixed as (
    select p.*, t.way, t.rate, t.steps, t.parted from priced p join t on t.id = p.tariff_id and t.month = p.month
  )`;

/** Lines by area and by piece: a month's amount is rounded to the fen first, then its days, then the reduction. */
export async function draftPriced(tx: Tx, who: Who, drafting: Drafting): Promise<void> {
  await sql`
    with ${priced(who, drafting, "area", "fixed")},
    by_month as (
      select p.home_id, p.item_id, p.month, p.days, p.of, p.way, p.rate, q.quantity,
        round(q.quantity * p.rate * 100)::bigint as month_fen,
        round(round(q.quantity * p.rate * 100) * p.days / p.of)::bigint as fen,
        coalesce(r.percent, 0) as percent
      from fixed p
      left join holdings o on p.by_holding and o.company_id = ${who.company} and o.home_id = p.home_id
        and o.item_id = p.item_id and o.valid @> p.month
      left join reductions r on r.company_id = ${who.company} and r.home_id = p.home_id and r.item_id = p.item_id
        and r.approved_by is not null and r.valid @> p.month,
      lateral (select case when p.way = 'area' then p.built_area else coalesce(o.count, 1) end as quantity) q
      where p.way in ('area', 'fixed') and (not p.by_holding or o.count is not null)
    ),
    lines as (
      select home_id, item_id, min(way) as way, max(quantity) as quantity, max(rate) as rate, max(month_fen) as month_fen,
        count(*)::int as months, sum(fen)::bigint as whole, sum(round(fen * percent / 100.0))::bigint as reduced,
        bool_or(days < of or percent > 0) or count(distinct (quantity, rate)) > 1 as uneven,
        json_agg(json_build_object('month', month, 'quantity', quantity, 'rate', rate, 'days', days, 'of', of, 'fen', fen,
          'percent', percent) order by month) as segments
      from by_month group by home_id, item_id
    )
    insert into billing_lines
      (company_id, run_id, project_id, home_id, item_id, way, quantity, rate, month_fen, months, segments, reduced_fen, fen)
    select ${who.company}, ${drafting.run}, ${drafting.project}, home_id, item_id, way, quantity, rate, month_fen, months,
      case when uneven then segments end, reduced, whole - reduced
    from lines where whole > 0
  `.execute(tx);
}

/** Lines by meter: the last readings on or before the ends of the period, by one rate or by steps of the month's use. */
export async function draftMetered(tx: Tx, who: Who, drafting: Drafting): Promise<void> {
  await sql`
    with ${priced(who, drafting, "metered")},
    used as (
      select p.home_id, p.item_id, p.rate, p.steps, sum(b.value - a.value) as quantity
      from (select distinct on (home_id, item_id) * from fixed order by home_id, item_id, month desc) p
      join meters d on d.company_id = ${who.company} and d.home_id = p.home_id and d.item_id = p.item_id
      join lateral (
        select value from readings where company_id = ${who.company} and meter_id = d.id and day <= ${drafting.from}::date
        order by day desc limit 1
      ) a on true
      join lateral (
        select value from readings where company_id = ${who.company} and meter_id = d.id
          and day > ${drafting.from}::date and day <= ${firstAfter(drafting)} order by day desc limit 1
      ) b on true
      where p.way = 'metered'
      group by p.home_id, p.item_id, p.rate, p.steps
    ),
    lines as (
      select home_id, item_id, quantity, rate, steps,
        case when steps is null then round(quantity * rate * 100)
        else (
          select round(sum(greatest(0, least(quantity, coalesce(s.up_to, quantity)) - s.below) * s.rate) * 100)
          from (
            select (step ->> 'rate')::numeric as rate, (step ->> 'upTo')::numeric as up_to,
              coalesce(lag((step ->> 'upTo')::numeric) over (order by n), 0) as below
            from jsonb_array_elements(steps) with ordinality as e (step, n)
          ) s
        ) end::bigint as fen
      from used
    )
    insert into billing_lines
      (company_id, run_id, project_id, home_id, item_id, way, quantity, rate, month_fen, months, segments, fen)
    select ${who.company}, ${drafting.run}, ${drafting.project}, home_id, item_id, 'metered', quantity, rate, fen, 1, steps, fen
    from lines where fen > 0
  `.execute(tx);
}

/** A shared cost, parted by area, home or metered use to the last fen: the largest remainders get what is left over. */
export async function draftShared(tx: Tx, who: Who, drafting: Drafting): Promise<void> {
  await sql`
    with ${priced(who, drafting, "shared")},
    parts as (
      select p.home_id, p.item_id, c.fen as whole, c.month, c.building_id,
        case p.parted when 'area' then p.built_area when 'home' then 1 else (
          select coalesce(sum(l.quantity), 0) from billing_lines l
          where l.company_id = ${who.company} and l.run_id = ${drafting.run} and l.home_id = p.home_id and l.way = 'metered'
        ) end as weight
      from fixed p
      join shared_costs c on c.company_id = ${who.company} and c.item_id = p.item_id and c.month = p.month
        and (c.building_id is null or c.building_id = p.building_id)
      where p.way = 'shared'
    ),
    exact as (
      select *, whole * weight / nullif(sum(weight) over w, 0) as share, whole - sum(floor(
        whole * weight / nullif((select sum(weight) from parts x where x.item_id = parts.item_id and x.month = parts.month
          and x.building_id is not distinct from parts.building_id), 0))) over w as left_over
      from parts window w as (partition by item_id, month, building_id)
    ),
    ranked as (
      select *, row_number() over (partition by item_id, month, building_id order by share - floor(share) desc, home_id) as n
      from exact where share is not null
    ),
    lines as (
      select home_id, item_id, sum(weight) as quantity, count(*)::int as months,
        sum(floor(share) + case when n <= left_over then 1 else 0 end)::bigint as fen,
        json_agg(json_build_object('month', month, 'whole', whole, 'weight', weight) order by month) as segments
      from ranked group by home_id, item_id
    )
    insert into billing_lines
      (company_id, run_id, project_id, home_id, item_id, way, quantity, month_fen, months, segments, fen)
    select ${who.company}, ${drafting.run}, ${drafting.project}, home_id, item_id, 'shared', quantity, fen, months, segments, fen
    from lines where fen > 0
  `.execute(tx);
}
