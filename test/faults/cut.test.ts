import assert from "node:assert/strict";
import { afterAll, test, vi } from "vitest";
import { assigning, reporting, signIn } from "./desk.ts";
import { gate } from "./gate.ts";
import { install } from "./installation.ts";
import { assertInOrder } from "./order.ts";

// Real processes start and stop here, on machines that may have other work.
vi.setConfig({ testTimeout: 120_000 });

const house = await install();
const [, address = ""] = await house.api().says(/Anlin is at (\S+)/);
const wire = await gate(Number(new URL(address).port));
const desk = await signIn(house, () => `http://127.0.0.1:${wire.port}`, "li");
afterAll(() => wire.close());

const acts = async (id: string) =>
  (await house.ask<{ action: string }>("select action from events where matter_id = $1 order by seq", [id])).map(
    ({ action }) => action,
  );

test("the line breaks after a command was sent: sent again with its key, it is answered and was done once", async () => {
  const call = reporting(house.blue, "对讲机没有声音");
  wire.loseAnswerTo("POST /api/matters ");
  await assert.rejects(desk.send(call));
  assert.ok(wire.lost());
  const matter = await desk.send(call);
  const again = await desk.send(call);
  assert.deepEqual([again.id, again.version], [matter.id, 1]);
  const dispatch = assigning(matter, house.blue);
  wire.loseAnswerTo(`POST ${dispatch.path} `);
  await assert.rejects(desk.send(dispatch));
  const assigned = await desk.send(dispatch);
  assert.equal(assigned.version, 2);
  assert.deepEqual(await acts(matter.id), ["report", "assign"]);
  await assertInOrder(house);
});

test("the database commits and cannot say so: sent again with its key, the command is answered and was done once", async () => {
  const call = reporting(house.blue, "可视门铃黑屏");
  house.line.loseAnswerTo("commit");
  await assert.rejects(desk.send(call), /^Error: 50\d/);
  assert.ok(house.line.lost());
  const matter = await desk.send(call);
  const found = await house.ask("select id from matters where title = '可视门铃黑屏'");
  assert.deepEqual(found, [{ id: matter.id }]);
  assert.deepEqual(await acts(matter.id), ["report"]);
  await assertInOrder(house);
});

test("the same key for another command is refused", async () => {
  const { key } = reporting(house.blue, "可视门铃黑屏");
  await assert.rejects(desk.send({ ...reporting(house.blue, "另一件事"), key }), /: 4\d\d /);
});
