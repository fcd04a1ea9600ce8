import assert from "node:assert/strict";
import { test } from "vitest";
import { policies } from "#kit/collect.ts";
import { faults, linkFaults } from "#kit/faults.ts";
import { register } from "./register.ts";

for (const procedure of register) {
  test(`${procedure.name} is a sound procedure, and everything in its basis is cited`, () =>
    assert.deepEqual(faults(procedure), []));
}
test("the links between procedures fit", () => assert.deepEqual(linkFaults(register), []));
test("the register of the house's numbers comes from the procedures", () => {
  const all = Object.assign({}, ...register.map(policies));
  assert.deepEqual(all["renovation.debris"], { title: "建渣清运费", unit: "fen", value: 50, default: 50, basis: "F3" });
  assert.deepEqual(all["repair.revisit.leak.yes"].default, { count: 3, unit: "days" });
  assert.equal(all["warranty.siteLimit"].default, 30_000);
});
