import { sql, type RawBuilder } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";
import { restore, type Loaded } from "./restore.ts";
import type { Stored } from "./record.ts";

const events = sql`(
  select json_agg(json_build_object(
    'id', e.id, 'seq', e.seq, 'action', e.action, 'who', e.who, 'via', e.via, 'viaHow', e.via_how, 'roles', e.roles,
    'done', e.done, 'from', e.from_state, 'to', e.to_state, 'form', e.form, 'effects', e.effects, 'at', e.at
  ) order by e.seq)
  from events e where e.company_id = m.company_id and e.matter_id = m.id
) as happened`;

const runs = sql`(
  select json_agg(json_build_object(
    'id', r.id, 'clock', r.clock, 'turn', r.turn, 'span', r.span, 'policy', r.policy, 'started', r.started_at,
    'stopped', r.stopped_at, 'due', r.due_at, 'outcome', r.outcome, 'retargeted', r.retargeted,
    'intervals', coalesce((
      select json_agg(json_build_object('kind', i.kind, 'reason', i.reason, 'at', i.at) order by i.seq)
      from clock_intervals i where i.company_id = r.company_id and i.run_id = r.id
    ), '[]'),
    'steps', coalesce((
      select json_agg(json_build_object('step', s.step, 'at', s.planned_at) order by s.fired_at, s.planned_at)
      from clock_steps s where s.company_id = r.company_id and s.run_id = r.id
    ), '[]')
  ) order by r.started_at, r.id)
  from clock_runs r where r.company_id = m.company_id and r.matter_id = m.id
) as runs`;

const parents = sql`(
  select json_agg(json_build_object('id', l.from_id, 'ends', l.ends, 'brings', l.brings))
  from links l where l.company_id = m.company_id and l.to_id = m.id and l.kind = 'opened'
) as parents`;

const columns = sql`
  m.id, m.project_id, m.procedure, m.number, m.version, m.state, m.final, m.title, m.data, m.policies, m.home_id,
  m.person_id, m.category, m.severity, m.opened_by, m.opened_at, m.occurred_at, m.state_since, m.closed_at,
  m.merged_into, m.reopened, m.expected, m.awaits, m.appointment_at, m.clock, m.due_at, m.paused`;

type Flat = Loaded["row"] & Omit<Loaded, "row">;

async function load(tx: Tx, which: RawBuilder<unknown>, lock: RawBuilder<unknown>): Promise<Stored[]> {
  const { rows } = await sql<Flat>`${keep}
    select ${columns}, ${events}, ${runs}, ${parents} from matters m where ${which} ${lock}
  `.execute(tx);
  return rows.map(({ happened, runs: turns, parents: opened, ...row }) =>
    restore({ row, happened, runs: turns, parents: opened }),
  );
}

const byId = (who: Who, ids: readonly string[]) =>
  sql`m.company_id = ${who.company} and m.id = any(${[...ids]}::uuid[])`;
const nothing = sql``;

/** A matter to be read, by its id. */
export const matterById = async (tx: Tx, who: Who, id: string) => (await load(tx, byId(who, [id]), nothing))[0];

export async function matterByNumber(tx: Tx, who: Who, number: string) {
  return (await load(tx, sql`m.company_id = ${who.company} and m.number = ${number}`, nothing))[0];
}

/**
 * A matter to be changed, locked until the transaction ends. Whoever waited for the lock sees the new row beside
 * the events of before: the version, which counts the events, tells, and a second look is then at peace.
 */
export async function lockMatter(tx: Tx, who: Who, id: string): Promise<Stored | undefined> {
  const [found] = await load(tx, byId(who, [id]), sql`for update of m`);
  return found && !whole(found) ? matterById(tx, who, id) : found;
}

/** Matters whose clocks want looking at, locked; those somebody else is at work on are passed over. */
export async function lockDue(tx: Tx, who: Who, now: string, most: number): Promise<Stored[]> {
  const { rows } = await sql<{ id: string }>`${keep}
    select id from matters where company_id = ${who.company} and wake_at <= ${now}
    order by wake_at limit ${most} for update skip locked
  `.execute(tx);
  return rows.length === 0
    ? []
    : load(
        tx,
        byId(
          who,
          rows.map(({ id }) => id),
        ),
        nothing,
      );
}

/** Looks at a matter again in an hour: something in it is broken, and nothing has been changed. */
export async function putOff(tx: Tx, who: Who, id: string, now: string): Promise<void> {
  await sql`
    update matters set wake_at = ${now}::timestamptz + interval '1 hour' where company_id = ${who.company} and id = ${id}
  `.execute(tx);
}

/** The version counts what happened. */
const whole = ({ row, happened }: Stored) => row.version === happened.length;
