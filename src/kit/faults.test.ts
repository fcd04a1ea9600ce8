import assert from "node:assert/strict";
import { test } from "vitest";
import { errand } from "#test/errand.ts";
import { faults, linkFaults } from "./faults.ts";
import type { AnyProcedure } from "./procedure.ts";

const copied = (chapter: object) =>
  Object.fromEntries(Object.entries(chapter).map(([name, each]) => [name, { ...each }]));
const changed = (change: (p: any) => void): AnyProcedure => {
  const { actions, clocks, states, fields } = errand;
  const copy = {
    ...errand,
    actions: copied(actions),
    clocks: copied(clocks),
    states: copied(states),
    fields: copied(fields),
  };
  change(copy);
  return copy as unknown as AnyProcedure;
};
const found = (change: (p: any) => void) => faults(changed(change));
const finds = (fault: string, change: (p: any) => void) =>
  assert.ok(found(change).includes(fault), found(change).join("\n"));

test("a sound procedure has no faults", () => assert.deepEqual(faults(errand), []));
test("a state nobody comes to", () => finds("no way to reach limbo", (p) => (p.states.limbo = { title: "虚" })));
test("a state nobody leaves", () => finds("no way out of waiting", (p) => delete p.actions.resume));
test("a state that only an exit leaves", () =>
  finds("an exit is the only way out of waiting", (p) => {
    delete p.actions.resume;
    p.actions.cancel.from = ["asked", "waiting"];
  }));
test("a state from which the goal is out of reach", () =>
  finds("no way from waiting to the goal", (p) => (p.actions.resume.to = "cancelled")));
test("a goal that is not an end", () => finds("the goal working is not final", (p) => (p.goal = "working")));
test("an exit that ends nothing", () =>
  finds("begin is an exit but ends nothing", (p) => (p.actions.begin.exit = true)));
test("a state in which no clock runs", () =>
  finds("a matter may rest in waiting with no clock running", (p) => delete p.clocks.settle));
test("an outcome that turns on an answer nobody gives", () =>
  finds("visit turns on satisfied, which may not be filled in", (p) => (p.actions.visit.asks = ["reason"])));
test("a clock that moves a matter although it may not be running is walked all the same", () =>
  assert.deepEqual(
    found((p) => (p.clocks.visit.within = { urgency: { urgent: null, normal: p.clocks.visit.within, idle: null } })),
    [],
  ));
test("a rule in the basis that nothing cites", () =>
  assert.deepEqual(
    found((p) => (p.basis = [...p.basis, "R6"])),
    ["R6 is a basis but nothing cites it"],
  ));
test("a sentence with a blank that may not be filled", () => {
  const says = (words: string) => (p: any) => (p.actions.begin.says = words);
  finds("the sentence of begin has a blank appointment that may not be filled", says("开工，原约{appointment}"));
  assert.deepEqual(found(says("开工[，原约{appointment}]，{worker}")), []);
  finds("the sentence of begin has a blank ghost that may not be filled", (p) => {
    p.fields.ghost = p.fields.reason;
    p.actions.begin.says = "开工[，{ghost}]";
  });
});
test("a refusal with a blank that is nothing", () =>
  finds(
    "a sentence of begin has a blank mood that is nothing",
    (p) => (p.actions.begin.bars = { sad: ["{mood}", () => true] }),
  ));
test("a choice that fills a field with what is no answer to it", () =>
  finds(
    "kind fills lead with kitchen, which is no answer to it",
    (p) => (p.fields.kind.fills = { lead: { clean: "kitchen" } }),
  ));

const shell = (name: string, fields: object, asks: readonly string[]) =>
  ({
    ...errand,
    name,
    fields,
    reports: {},
    actions: { ask: { title: "登记", by: ["system"], from: "start", to: "closed", asks } },
  }) as unknown as AnyProcedure;
const repair = shell("repair", { ...errand.fields }, ["home", "fault"]);
const analysis = shell("analysis", { subject: { kind: "text" }, period: { kind: "text" }, figures: { kind: "rows" } }, [
  "subject",
  "period",
  "figures",
]);

test("links that fit have no faults", () => assert.deepEqual(linkFaults([errand, repair, analysis]), []));
test("a link or report to a procedure that is not there", () =>
  assert.deepEqual(linkFaults([errand]), [
    "specialService → repair: no such procedure",
    "specialService → analysis: no such procedure",
  ]));
test("a link to one that asks for something else", () => {
  const choosy = shell("repair", errand.fields, ["home", "cost"]);
  assert.match(linkFaults([errand, choosy, analysis]).join(), /repair: no opening action of theirs/);
});
test("a result brought back that does not fit", () => {
  const other = shell("repair", { ...errand.fields, work: { kind: "photos", title: "" } }, ["home", "fault"]);
  assert.deepEqual(linkFaults([errand, other, analysis]), [
    "specialService → repair: their work does not fit repairResult",
  ]);
});
test("a report that opens what cannot take its figures", () => {
  const narrow = shell("analysis", { subject: { kind: "text" }, period: { kind: "text" }, figures: { kind: "text" } }, [
    "subject",
    "period",
    "figures",
  ]);
  assert.deepEqual(linkFaults([errand, repair, narrow]), ["specialService → analysis: a rows does not fit figures"]);
});
