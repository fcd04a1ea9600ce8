import assert from "node:assert/strict";
import { test, vi } from "vitest";
import { open } from "#server/matters/matters.ts";
import { sweep } from "#server/matters/sweep.ts";
import { assertInOrder } from "./order.ts";
import { install } from "./installation.ts";
import { until } from "./processes.ts";

// Real processes start and stop here, on machines that may have other work.
vi.setConfig({ testTimeout: 120_000 });

const house = await install();

const now = () => Temporal.Now.instant();
const ago = (minutes: number) => now().subtract({ minutes });

/** 李敏 writes down faults at 王建平's, some time ago; nobody has looked at them since. */
const reported = (many: number, when: Temporal.Instant, called: string) =>
  Promise.all(
    Array.from({ length: many }, (_, n) =>
      house.db.write(house.blue.who.li, (tx) => {
        const form = {
          channel: "phone",
          customer: house.blue.owners.wang,
          home: house.blue.homes["1202"],
          fault: `${called}${n}`,
        };
        const opening = { project: house.blue.project, procedure: "repair", action: "report", form };
        return open(tx, house.blue.who.li, { ...opening, allowDuplicate: true }, when);
      }),
    ),
  );
const steps = async () => (await house.ask<{ n: number }>("select count(*)::int as n from clock_steps"))[0]!.n;
const leftToDo = async (at: Temporal.Instant) =>
  (await house.ask<{ n: number }>("select count(*)::int as n from matters where wake_at <= $1", [at.toString()]))[0]!.n;

test("kill -9 of the worker in mid-sweep: what it had not finished the next one does, each step once", async () => {
  await reported(160, ago(180), "水管漏水");
  const first = house.worker();
  await until(async () => (await steps()) > 0, "the worker fires a first step");
  assert.equal(await first.end("SIGKILL"), null);
  const done = await steps();
  assert.ok((await leftToDo(now())) > 0, `it was killed with work left, after ${done} steps`);
  const second = house.worker();
  await until(async () => (await leftToDo(now())) === 0, "the next worker does the rest");
  assert.equal(await second.end("SIGTERM"), 0);
  await assertInOrder(house);
});

test("no worker over a deadline: after the start the breach carries the time it was due", async () => {
  const late = await reported(3, ago(95), "门锁打不开");
  const worker = house.worker();
  await until(async () => (await leftToDo(now())) === 0, "the worker catches up");
  assert.equal(await worker.end("SIGTERM"), 0);
  const runs = await house.ask<{ outcome: string; breached: Date; due: Date; opened: Date }>(
    `select r.outcome, r.breached_at as breached, r.due_at as due, m.opened_at as opened
     from clock_runs r join matters m on m.company_id = r.company_id and m.id = r.matter_id
     where r.clock = 'assign' and m.id = any ($1)`,
    [late.map(({ id }) => id)],
  );
  assert.equal(runs.length, 3);
  for (const { outcome, breached, due, opened } of runs) {
    assert.equal(outcome, "breached");
    assert.deepEqual(breached, due);
    assert.equal(due.getTime() - opened.getTime(), 30 * 60_000);
  }
});

test("two workers and two sweepers, the clock stepped a month on: each step once and in order", async () => {
  await reported(24, ago(180), "电梯异响");
  const workers = [house.worker(), house.worker()];
  await Promise.all(workers.map((each) => each.says("at work")));
  const later = now().add({ hours: 24 * 31 });
  const fails = (error: unknown) => assert.fail(error as Error);
  await Promise.all([sweep(house.db, later, fails), sweep(house.db, later, fails)]);
  await until(async () => (await leftToDo(later)) === 0, "all is done that was due in the month");
  assert.deepEqual(await Promise.all(workers.map((each) => each.end("SIGTERM"))), [0, 0]);
  await assertInOrder(house);
  const disordered = await house.ask(
    `select matter_id from (
       select matter_id, at, lag(at) over (partition by matter_id order by seq) as before from events where kind = 'matter'
     ) told where at < before`,
  );
  assert.deepEqual(disordered, [], "the story of a matter runs forward");
});
