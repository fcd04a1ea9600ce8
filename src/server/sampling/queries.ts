import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Candidate } from "./draw.ts";

export interface Sample {
  readonly id: string;
  readonly project: string;
  readonly month: string;
  readonly seed: string;
  readonly seededFrom: string;
  readonly seededAt: string;
  readonly size: number;
  readonly drawnAt: string | null;
  readonly candidates: readonly Candidate[] | null;
}
const columns = sql`id, project_id as project, month::text as month, seed, seeded_from as "seededFrom",
  seeded_at as "seededAt", size, drawn_at as "drawnAt"`;

/** Projects, with their codes: those without a sample of a month, or all. */
export async function projectsWithout(tx: Tx, who: Who, month: string): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select u.id, u.code from units u
    where u.company_id = ${who.company} and u.kind = 'project'
      and not exists (select from samples s where s.company_id = u.company_id and s.project_id = u.id and s.month = ${month})
    order by u.id
  `.execute(tx);
  return rows;
}

/** The head of the chain of all that has happened: nobody can choose it. */
export async function chainHead(tx: Tx, who: Who): Promise<string> {
  const { rows } = await sql<{ head: string }>`
    select chain || ':' || encode(hash, 'hex') as head from chain_heads where company_id = ${who.company}
  `.execute(tx);
  return rows[0]?.head ?? "0:";
}

export async function insertSample(
  tx: Tx,
  who: Who,
  sample: Pick<Sample, "project" | "month" | "seed" | "seededFrom" | "seededAt" | "size">,
): Promise<void> {
  await sql`
    insert into samples (company_id, project_id, month, seed, seeded_from, seeded_at, size)
    values (${who.company}, ${sample.project}, ${sample.month}, ${sample.seed}, ${sample.seededFrom}, ${sample.seededAt},
      ${sample.size})
    on conflict (company_id, project_id, month) do nothing
  `.execute(tx);
}

/** Samples whose seed is known since before a moment and that have not been drawn, held for drawing. */
export async function lockUndrawn(tx: Tx, who: Who, seededBefore: string): Promise<Sample | undefined> {
  const { rows } = await sql<Sample>`
    select ${columns}, candidates from samples
    where company_id = ${who.company} and drawn_at is null and seeded_at <= ${seededBefore}
    order by month, id limit 1 for update skip locked
  `.execute(tx);
  return rows[0];
}

export async function undrawn(tx: Tx, who: Who, seededBefore: string): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select ${columns}, candidates from samples
    where company_id = ${who.company} and drawn_at is null and seeded_at <= ${seededBefore} order by month, id
  `.execute(tx);
  return rows;
}

/** Homes lived in that were not drawn in the months before, and whether the month's records name them. */
export async function candidatesOf(
  tx: Tx,
  who: Who,
  project: string,
  month: { readonly first: string; readonly from: string; readonly until: string; readonly day: string },
  restMonths: number,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select h.id as home, h.name, exists (
      select from matters m
      where m.company_id = h.company_id and m.home_id = h.id and m.procedure in ('repair', 'complaint', 'consultation', 'specialService')
        and m.opened_at < ${month.until} and coalesce(m.closed_at, m.opened_at) >= ${month.from}) as served
    from homes h
    where h.company_id = ${who.company} and h.project_id = ${project}
      and exists (select from occupancies o where o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${month.day}::date)
      and not exists (
        select from sample_homes x join samples s on s.company_id = x.company_id and s.id = x.sample_id
        where x.company_id = h.company_id and x.home_id = h.id
          and s.month > ${month.first}::date - make_interval(months => ${restMonths}))
    order by h.name
  `.execute(tx);
  return rows;
}

export interface Drawn {
  readonly home: string;
  readonly served: boolean;
  readonly matter: string;
}

export async function writeDraw(
  tx: Tx,
  who: Who,
  sample: Sample,
  candidates: readonly Candidate[],
  drawn: readonly Drawn[],
  now: string,
): Promise<void> {
  await sql`
    with noted as (
      update samples set candidates = ${JSON.stringify(candidates)}::jsonb, drawn_at = ${now}
      where company_id = ${who.company} and id = ${sample.id}
    )
    insert into sample_homes (company_id, project_id, sample_id, home_id, place, served, matter_id)
    select ${who.company}, ${sample.project}, ${sample.id}, home, place, served, matter
    from jsonb_to_recordset(${JSON.stringify(drawn.map((one, n) => ({ ...one, place: n + 1 })))}::jsonb)
      as d (home uuid, place smallint, served boolean, matter uuid)
  `.execute(tx);
}

/** Who visits some homes and whom: the account manager, or else whoever leads the service there. */
export async function visitors(tx: Tx, who: Who, project: string, homes: readonly string[], day: string) {
  const { rows } = await sql<{ home: string; visitor: string | null; customer: string | null }>`
    select h.id as home, coalesce(
      (select a.staff_id from account_managers a
       where a.company_id = h.company_id and a.home_id = h.id and a.valid @> ${day}::date limit 1),
      (select a.staff_id from units u
       join posts p on p.company_id = u.company_id and p.unit_id = u.id
         and p.post in ('serviceLead', 'siteHead', 'centreDirector', 'serviceAgent')
       join assignments a on a.company_id = p.company_id and a.post_id = p.id and a.valid @> ${day}::date
       where u.company_id = h.company_id and (u.id = h.project_id or u.parent_id = h.project_id)
       order by array_position(array['serviceLead', 'siteHead', 'centreDirector', 'serviceAgent'], p.post), a.staff_id limit 1)
    ) as visitor,
    (select o.person_id from occupancies o
     where o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date
     order by o.main desc, o.id limit 1) as customer
    from homes h where h.company_id = ${who.company} and h.project_id = ${project} and h.id = any(${[...homes]}::uuid[])
  `.execute(tx);
  return rows;
}

export async function samplesOf(tx: Tx, who: Who, project: string | undefined): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select ${columns}, null as candidates from samples
    where company_id = ${who.company} ${project === undefined ? sql`` : sql`and project_id = ${project}`}
    order by month desc, id limit 100
  `.execute(tx);
  return rows;
}

export async function sampleById(tx: Tx, who: Who, id: string): Promise<Sample | undefined> {
  const { rows } = await sql<Sample>`
    select ${columns}, candidates from samples where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  return rows[0];
}

export interface DrawnHome {
  readonly place: number;
  readonly home: { readonly id: string; readonly name: string };
  readonly served: boolean;
  readonly visit: { readonly id: string; readonly number: string; readonly state: string };
}

export async function drawnHomes(tx: Tx, who: Who, sample: string): Promise<DrawnHome[]> {
  const { rows } = await sql<DrawnHome>`
    select x.place, x.served, json_build_object('id', h.id, 'name', h.name) as home,
      json_build_object('id', m.id, 'number', m.number, 'state', m.state) as visit
    from sample_homes x
    join homes h on h.company_id = x.company_id and h.id = x.home_id
    join matters m on m.company_id = x.company_id and m.id = x.matter_id
    where x.company_id = ${who.company} and x.sample_id = ${sample} order by x.place
  `.execute(tx);
  return rows;
}

const visited = (from: string, until: string) => sql`exists (
  select from matters m
  where m.company_id = h.company_id and m.home_id = h.id and m.procedure = 'visit' and m.final and m.state = 'closed'
    and m.closed_at >= ${from} and m.closed_at < ${until})`;
const lived = (day: string) => sql`exists (
  select from occupancies o where o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date)`;

export interface Year {
  readonly from: string;
  readonly until: string;
  readonly day: string;
}

/** How many homes are lived in, and how many of them were visited in a year. */
export async function coverageOf(tx: Tx, who: Who, project: string, { from, until, day }: Year) {
  const { rows } = await sql<{ homes: number; visited: number }>`
    select count(*)::int as homes, count(*) filter (where ${visited(from, until)})::int as visited
    from homes h where h.company_id = ${who.company} and h.project_id = ${project} and ${lived(day)}
  `.execute(tx);
  return rows[0]!;
}

/** Homes still to be visited in a year, and whether a visit is planned, in the order of their ids. */
export async function unvisited(
  tx: Tx,
  who: Who,
  project: string,
  year: Year,
  after: string | undefined,
  most: number,
) {
  const { rows } = await sql<{ id: string; name: string; planned: string | null }>`
    select h.id, h.name, (
      select m.number from matters m
      where m.company_id = h.company_id and m.home_id = h.id and m.procedure = 'visit' and not m.final
      order by m.opened_at limit 1) as planned
    from homes h
    where h.company_id = ${who.company} and h.project_id = ${project} and ${lived(year.day)}
      and not ${visited(year.from, year.until)} ${after === undefined ? sql`` : sql`and h.id > ${after}`}
    order by h.id limit ${most}
  `.execute(tx);
  return rows;
}
