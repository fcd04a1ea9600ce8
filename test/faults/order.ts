import assert from "node:assert/strict";
import { systemOf } from "#server/base/database.ts";
import { verify } from "#server/base/events.ts";
import type { Installation } from "./installation.ts";

/** What must be so whatever was broken: each question asks for the rows that speak against it. */
const against = {
  "the version of a matter counts its events": `
    select m.number, m.version from matters m
    where m.version <> (select count(*) from events e where e.company_id = m.company_id and e.matter_id = m.id)
      or m.version <> (select max(seq) from events e where e.company_id = m.company_id and e.matter_id = m.id)`,
  "every clock of a closed matter is stopped": `
    select m.number, r.clock from matters m join clock_runs r on r.company_id = m.company_id and r.matter_id = m.id
    where m.final and r.stopped_at is null`,
  "a step of a ladder happens at most once in a turn": `
    select run_id, step from clock_steps group by run_id, step having count(*) > 1`,
  "a step is written in the story as often as it happened": `
    select e.matter_id, e.action, count(*) from events e where e.action like '%#%'
    group by e.matter_id, e.action having count(*) > 1`,
  "a breach is dated by its due time": `
    select id from clock_runs where breached_at <> due_at`,
  "numbers run from one without a gap, each used once": `
    select c.series, c.n from counters c
    where c.n <> case when c.series like 'DA-%' then (select count(distinct number) from archive_entries a
        where a.company_id = c.company_id and a.project_id = c.project_id and 'DA-' || a.category = c.series)
      else (select count(distinct number) from matters m
        where m.company_id = c.company_id and m.project_id = c.project_id and m.number like c.series || '-%') end`,
  "the state of a matter is where its last event led": `
    select m.number from matters m where m.state is distinct from (
      select e.to_state from events e
      where e.company_id = m.company_id and e.matter_id = m.id and e.to_state <> 'stay' order by e.seq desc limit 1)`,
  "a command that was begun has its answer": `
    select key from commands where answer is null`,
} as const;

/** Nothing is half done and nothing is done twice; the company's chain of events holds from its beginning to its head. */
export async function assertInOrder({ ask, db, blue }: Installation): Promise<void> {
  for (const [promise, query] of Object.entries(against)) assert.deepEqual(await ask(query), [], promise);
  const system = systemOf(blue.company);
  const verdict = await db.read(system, (tx) => verify(tx, system));
  const [events] = await ask<{ n: number }>("select count(*)::int as n from events");
  assert.deepEqual(verdict, { checked: events!.n });
}
