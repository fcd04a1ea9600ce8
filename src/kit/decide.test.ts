import assert from "node:assert/strict";
import { test } from "vitest";
import { li, system, wang, zhang, zhou } from "#test/cast.ts";
import { errand } from "#test/errand.ts";
import { Story } from "#test/story.ts";
import { awaits } from "./awaits.ts";
import { decide, open } from "./decide.ts";
import type { AnyProcedure } from "./procedure.ts";
import { openings } from "./report.ts";
import { expected, stations, steps, taken } from "./route.ts";
import { scriptsAt } from "./script.ts";
import { broughtBack } from "./settle.ts";
import { promises } from "./promises.ts";

const asked = () => new Story(errand).does(wang, "ask", { home: "3-502", wish: "擦玻璃" });
const assigned = () => asked().does(li, "assign", { worker: zhang.id, urgency: "normal" });
const working = () => assigned().does(zhang, "begin");
const finished = (cost = 100) => working().does(zhang, "finish", { work: "擦净", cost });

test("every act keeps what it wrote, and a second round does not wipe out the first", () => {
  const story = finished(100).does(wang, "accept", { rating: 5 }).does(li, "accept");
  story.does(li, "visit", { satisfied: false, reason: "有水痕" }).does(zhang, "finish", { work: "重擦", cost: 0 });
  const works = story.matter!.deeds.filter(({ action }) => action === "finish").map(({ form }) => form?.["work"]);
  assert.deepEqual(works, ["擦净", "重擦"]);
  assert.equal(story.matter!.deeds.at(-3)?.form, undefined, "who only signs writes nothing");
});
test("what a child brings back is merged with the action that hears of its end", () => {
  const story = working().does(zhang, "repair", { fault: "窗轴坏" });
  const link = story.effects.find(({ kind }) => kind === "open") as any;
  assert.deepEqual(link.form, { home: "3-502", fault: "窗轴坏" });
  story.hears("repaired", broughtBack(link.brings, { work: "换轴", other: 1 }));
  assert.equal(story.matter!.data["repairResult"], "换轴");
  assert.deepEqual(story.matter!.deeds.at(-1)?.form, { repairResult: "换轴" });
});
test("nobody but the system brings results back", () => {
  const { matter, given } = working();
  const attempt = { action: "hurry", by: li, form: { urgency: "urgent" }, brings: { repairResult: "假" } };
  const decision = decide(errand, matter, attempt, given);
  assert.equal(decision.ok ? "" : decision.refusal, "notYours");
  assert.ok(decide(errand, matter, { action: "repaired", by: system, brings: {} }, given).ok);
});
test("the expected action leads to the next station; an exit is never expected", () => {
  const story = asked();
  const offers = open(errand, story.matter, li, story.given);
  assert.deepEqual(
    offers.filter((offer) => offer.expected).map(({ action }) => action),
    ["assign"],
  );
  assert.deepEqual(
    offers.filter((offer) => offer.exit).map(({ action }) => action),
    ["cancel"],
  );
  assert.deepEqual(expected(errand, { ...story.matter!, state: "closed" }), []);
});
test("an action that waits for more signatures is expected before all others", () => {
  const story = finished(100).does(wang, "accept", { rating: 5 });
  assert.deepEqual(expected(errand, story.matter!), ["accept"]);
  assert.deepEqual(awaits(errand, story.matter!), {
    action: "accept",
    title: "验收",
    role: "serviceAgent",
    who: "客服专员",
  });
  const ask = (by: Parameters<typeof open>[2]) => open(errand, story.matter, by, story.given);
  assert.equal(ask(li).find(({ action }) => action === "accept")?.countersign, true, "the form is written already");
});
test("a matter awaits the person in a field, else the post; who has signed is not awaited again", () => {
  assert.deepEqual(awaits(errand, asked().matter!), {
    action: "assign",
    title: "派人",
    role: "serviceAgent",
    who: "客服专员",
  });
  const { field, value, who } = awaits(errand, assigned().matter!)!;
  assert.deepEqual([field, value, who], ["worker", zhang.id, "服务人员"]);
  assert.equal(awaits(errand, finished(1).matter!)?.who, "业主");
  const dear = finished(50_000).does(zhou, "accept", { rating: 4 });
  assert.equal(awaits(errand, dear.matter!)?.role, "owner");
  assert.equal(awaits(errand, { ...dear.matter!, state: "closed", deeds: [] }), undefined);
});
test("stations are the shortest way to the goal; those gone through leave out what a rework went back over", () => {
  assert.deepEqual(stations(errand, "asked"), ["asked", "assigned", "working", "finished", "checked", "closed"]);
  assert.deepEqual(stations(errand, "cancelled"), ["cancelled"]);
  const story = working()
    .does(zhang, "wait", { reason: "缺料" })
    .does(zhang, "resume")
    .does(zhang, "finish", { work: "好", cost: 0 });
  assert.deepEqual(taken(errand, story.matter!), ["asked", "assigned", "working", "finished"]);
  assert.ok(steps(story.matter!).has("waiting>working"));
});
test("a rule may count how often something was done", () => {
  const story = finished(100);
  for (const round of ["一", "二"]) {
    story.does(wang, "accept", { rating: 3 }).does(li, "accept");
    story.does(li, "visit", { satisfied: false, reason: round }).does(zhang, "finish", { work: round, cost: 0 });
  }
  story.does(wang, "accept", { rating: 3 }).does(li, "accept");
  assert.equal(story.why(li, "visit"), "返工不得超过2次");
});
test("nobody is told where the person's field is blank", () => assert.deepEqual(assigned().told(), ["worker"]));
test("I8: a script is filled in with whoever speaks, and drops what is not known", () => {
  const say = (name: string) => ({ company: "蓝天物业", agent: "李" })[name];
  assert.deepEqual(
    scriptsAt(errand, "intake", say).map(({ words }) => words),
    ["您好，蓝天物业，我是李。"],
  );
  const own = { "script.greet": "早上好[，{caller}]，{company}" };
  assert.equal(scriptsAt(errand, "intake", say, own)[0]?.words, "早上好，蓝天物业");
  assert.deepEqual(scriptsAt(errand, "assign", say), []);
});
test("I9: a promise in what is told to a customer is found by its phrase", () => {
  assert.equal(promises("我们包赔您的损失", "保证、包赔"), "包赔");
  assert.equal(promises("明日十点前答复您", "保证、包赔"), undefined);
  assert.equal(promises(undefined, "保证"), undefined);
  assert.equal(promises("任何话", ""), undefined);
});
test("R7: a report opens one matter for each group that reaches the number of the house", () => {
  const figures = [
    { group: "漏水、3幢", count: 2 },
    { group: "门窗", count: 1 },
  ];
  const report = (errand as AnyProcedure).reports!["similar"]!;
  const opened = openings(report, "2026年11月", figures, { tries: 2 });
  assert.deepEqual(opened, [{ subject: "同类需求：漏水、3幢", period: "2026年11月", figures: [figures[0]] }]);
  const always = { ...report, opens: { procedure: "analysis" } } as const;
  assert.deepEqual(openings(always, "2026年", figures, {}), [{ subject: "同类需求", period: "2026年", figures }]);
  const { opens: _, ...never } = report;
  assert.deepEqual(openings(never, "2026年", figures, {}), []);
});
