import assert from "node:assert/strict";
import { test } from "vitest";
import { policies } from "#kit/collect.ts";
import { faults, linkFaults } from "#kit/faults.ts";
import { register } from "./register.ts";

for (const procedure of register) {
  test(`${procedure.name} is a sound procedure, and everything in its basis is cited`, () =>
    assert.deepEqual(faults(procedure), []));
  test(`${procedure.name} says a sentence for everything that is done, and a word for every state in a list`, () => {
    const silent = Object.entries(procedure.actions).filter(([, { says }]) => !says);
    assert.deepEqual(
      silent.map(([name]) => name),
      [],
    );
    const long = Object.values(procedure.states).filter(({ title, short }) => (short ?? title).length > 6);
    assert.deepEqual(long, []);
  });
}
test("the links between procedures fit", () => assert.deepEqual(linkFaults(register), []));
test("no two procedures number alike", () => {
  const series = register.map((procedure) => procedure.series);
  assert.equal(new Set(series).size, series.length);
});
test("the register of the house's numbers comes from the procedures", () => {
  const all = Object.assign({}, ...register.map(policies));
  assert.deepEqual(all["repair.revisit.leak.yes"].default, { count: 3, unit: "days" });
  assert.deepEqual(all["repair.arrive.urgency.normal"].default, { count: 30, unit: "minutes" });
  assert.deepEqual(all["claim.directLimit"].default, 50_000);
  assert.match(all["repair.script.greet"].default, /^您好/);
});
