import { sql, type RawBuilder } from "kysely";
import type { Who } from "#server/base/database.ts";
import type { Period } from "./periods.ts";

/** A set of matters: `select id, ok`, where `ok` tells whether a matter is as it should be. */
export type Set = RawBuilder<unknown>;
export interface Frame {
  readonly who: Who;
  readonly period: Period;
  readonly now: string;
}

const of = ({ who }: Frame, procedure: string) =>
  sql`m.company_id = ${who.company} and m.procedure = ${procedure} and m.merged_into is null`;
const within = ({ period }: Frame, moment: RawBuilder<unknown>) =>
  sql`${moment} >= ${period.from}::timestamptz and ${moment} < ${period.until}::timestamptz`;

/**
 * Matters that had to be served by a clock: those it was stopped for in the period, and those it ran out for in the
 * period and still runs. Kept when every such turn was stopped by its due time.
 */
export const byClock = (
  frame: Frame,
  procedure: string,
  clock: string,
  only: RawBuilder<unknown> = sql`true`,
): Set => sql`
  select r.matter_id as id, bool_and(r.stopped_at is not null and r.stopped_at <= r.due_at) as ok
  from clock_runs r
  join matters m on m.company_id = r.company_id and m.id = r.matter_id
  where ${of(frame, procedure)} and r.clock = ${clock} and r.outcome <> 'cancelled' and r.due_at is not null
    and ${within(frame, sql`coalesce(r.stopped_at, r.due_at)`)} and (r.stopped_at is not null or r.due_at < ${frame.now})
    and ${only}
  group by r.matter_id`;

/** Matters closed in the period in one of some states, and whether a condition holds for them. */
export const closed = (frame: Frame, procedure: string, states: readonly string[], ok: RawBuilder<unknown>): Set => sql`
  select m.id, ${ok} as ok from matters m
  where ${of(frame, procedure)} and m.state = any(${[...states]}::text[]) and ${within(frame, sql`m.closed_at`)}`;

/** Matters opened in the period, and whether a condition holds for them. */
export const opened = (frame: Frame, procedure: string, ok: RawBuilder<unknown>): Set => sql`
  select m.id, ${ok} as ok from matters m where ${of(frame, procedure)} and ${within(frame, sql`m.opened_at`)}`;

/** Matters whose clock was due in the period and by now, and whether a condition holds for them. */
export const dueBy = (frame: Frame, procedure: string, clock: string, ok: RawBuilder<unknown>): Set => sql`
  select m.id, bool_and(${ok}) as ok from clock_runs r
  join matters m on m.company_id = r.company_id and m.id = r.matter_id
  where ${of(frame, procedure)} and r.clock = ${clock} and r.outcome <> 'cancelled'
    and ${within(frame, sql`r.due_at`)} and r.due_at < ${frame.now}
  group by m.id`;

/** Matters to which an action was done in the period, and whether a condition holds for them. */
export const done = (frame: Frame, procedure: string, action: string, ok: RawBuilder<unknown>): Set => sql`
  select m.id, ${ok} as ok from matters m
  where ${of(frame, procedure)} and exists (
    select from events e where e.company_id = m.company_id and e.matter_id = m.id and e.action = ${action} and e.done
      and ${within(frame, sql`e.at`)})`;

/** Whether an action was ever done to a matter (called m). */
export const did = (action: string) => sql`exists (
  select from events e where e.company_id = m.company_id and e.matter_id = m.id and e.action = ${action} and e.done)`;

/** Only matters of a set for which a condition holds. */
export const where = (set: Set, condition: RawBuilder<unknown>): Set => sql`
  select s.id, s.ok from (${set}) s join matters m on m.company_id = (select app.company()) and m.id = s.id where ${condition}`;

export const answered = (field: string) => sql`m.data ->> ${sql.lit(field)} is not null`;
export const isTrue = (field: string) => sql`coalesce(m.data ->> ${sql.lit(field)} = 'true', false)`;
export const is = (field: string, value: string) => sql`coalesce(m.data ->> ${sql.lit(field)} = ${value}, false)`;
