import assert from "node:assert/strict";
import { test } from "vitest";
import { complaint } from "#procedures/complaint.ts";
import { repair } from "#procedures/repair.ts";
import { faults, linkFaults } from "./faults.ts";
import type { AnyProcedure } from "./procedure.ts";

const broken = (change: (p: any) => void): string[] => {
  const copy = { ...repair, actions: structuredActions(), clocks: { ...repair.clocks }, states: { ...repair.states } };
  change(copy);
  return faults(copy as unknown as AnyProcedure);
};
const structuredActions = () =>
  Object.fromEntries(Object.entries(repair.actions).map(([name, action]) => [name, { ...action }]));

test("a state nobody comes to", () =>
  assert.ok(broken((p) => (p.states.limbo = { title: "虚" })).includes("no way to reach limbo")));
test("a state nobody leaves", () =>
  assert.ok(broken((p) => delete p.actions.resume).includes("no way out of waiting")));
test("a state in which no clock runs", () =>
  assert.ok(broken((p) => delete p.clocks.resolve).includes("a matter may rest in waiting with no clock running")));
test("an outcome that turns on an answer nobody gives", () =>
  assert.ok(
    broken((p) => (p.actions.inspect.asks = ["finding"])).includes(
      "inspect turns on solvable, which may not be filled in",
    ),
  ));
test("a rule in the basis that nothing cites", () =>
  assert.deepEqual(
    broken((p) => (p.basis = [...p.basis, "R9"])),
    ["R9 is a basis but nothing cites it"],
  ));
test("a link to a procedure that is not there, or to one that asks for something else", () => {
  assert.deepEqual(linkFaults([complaint as AnyProcedure, repair]), ["complaint → claim: no such procedure"]);
  const choosy = {
    ...repair,
    actions: { ...repair.actions, report: { ...repair.actions.report, asks: ["home", "area"] } },
  };
  assert.match(
    linkFaults([complaint as AnyProcedure, choosy as unknown as AnyProcedure]).join(),
    /no opening action of theirs/,
  );
});
