import { sql, type RawBuilder } from "kysely";
import type { Values } from "#kit/matter.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { Every } from "./days.ts";

export interface Schedule {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly procedure: string;
  readonly action: string;
  readonly form: Values;
  readonly every: Every;
  readonly startsOn: string;
  readonly nextOn: string;
}
const columns = sql`s.id, s.project_id as project, s.title, s.procedure, s.action, s.form,
  json_build_object('count', s.every_count, 'unit', s.every_unit) as every,
  s.starts_on::text as "startsOn", s.next_on::text as "nextOn"`;

const running = async (tx: Tx, who: Who, more: RawBuilder<unknown>): Promise<Schedule[]> => {
  const { rows } = await sql<Schedule>`
    select ${columns} from schedules s where s.company_id = ${who.company} and s.ended_on is null ${more}
  `.execute(tx);
  return rows;
};

/** More than any company has. */
const most = 500;

/** What runs, by the next day. */
export const schedulesOf = (tx: Tx, who: Who, project: string | undefined) =>
  running(
    tx,
    who,
    sql`${project === undefined ? sql`` : sql`and s.project_id = ${project}`} order by s.next_on, s.id limit ${most}`,
  );

export const dueOn = (tx: Tx, who: Who, day: string) =>
  running(tx, who, sql`and s.next_on <= ${day} order by s.next_on, s.id`);

/** One that runs, held until the transaction ends. */
export async function lockSchedule(tx: Tx, who: Who, id: string): Promise<Schedule | undefined> {
  const [found] = await running(tx, who, sql`and s.id = ${id} for update`);
  return found;
}

export type Written = Omit<Schedule, "id" | "nextOn">;

export async function insertSchedule(tx: Tx, who: Who, one: Written): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into schedules (company_id, project_id, title, procedure, action, form, every_count, every_unit, starts_on,
      next_on, set_by)
    values (${who.company}, ${one.project}, ${one.title}, ${one.procedure}, ${one.action},
      ${JSON.stringify(one.form)}::jsonb, ${one.every.count}, ${one.every.unit}, ${one.startsOn}, ${one.startsOn},
      ${who.staff})
    returning id
  `.execute(tx);
  return rows[0]!.id;
}

export async function rewriteSchedule(
  tx: Tx,
  who: Who,
  { id, title, form, every, startsOn }: Omit<Schedule, "nextOn">,
): Promise<void> {
  await sql`
    update schedules set title = ${title}, form = ${JSON.stringify(form)}::jsonb, every_count = ${every.count},
      every_unit = ${every.unit}, starts_on = ${startsOn}, next_on = ${startsOn}, set_by = ${who.staff}, set_at = now()
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
}

export async function endSchedule(tx: Tx, who: Who, id: string, day: string): Promise<void> {
  await sql`update schedules set ended_on = ${day} where company_id = ${who.company} and id = ${id}`.execute(tx);
}

export async function isOpened(tx: Tx, who: Who, { id, nextOn }: Schedule): Promise<boolean> {
  const { rows } = await sql`
    select from schedule_days where company_id = ${who.company} and schedule_id = ${id} and day = ${nextOn}
  `.execute(tx);
  return rows.length > 0;
}

export async function noteOpened(tx: Tx, who: Who, { id, project, nextOn }: Schedule, matter: string): Promise<void> {
  await sql`
    insert into schedule_days (company_id, project_id, schedule_id, day, matter_id)
    values (${who.company}, ${project}, ${id}, ${nextOn}, ${matter})
  `.execute(tx);
}

export async function advance(tx: Tx, who: Who, id: string, nextOn: string): Promise<void> {
  await sql`update schedules set next_on = ${nextOn} where company_id = ${who.company} and id = ${id}`.execute(tx);
}
