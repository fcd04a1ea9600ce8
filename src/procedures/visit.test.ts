import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, li, system } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { visit } from "./visit.ts";

const plan = { home: "3-1-502", customer: "业主王", purpose: "月度抽访", plannedOn: "2026-11-27", visitor: li.id };
const arranged = () =>
  new Story(visit).does(chen, "plan", plan).does(li, "arrange", { way: "door", appointment: "2026-11-25T02:00:00Z" });
const good = { record: "满意", grade: "satisfied", asked: false };

test("planned, arranged a day ahead, recorded, read by the supervisor", () => {
  assert.equal(arranged().does(li, "record", good).does(chen, "read", { review: "已阅" }).state, "closed");
});
test("at the door only with a day's notice; by phone at any time; a project may ask for two days", () => {
  const story = new Story(visit).does(chen, "plan", plan);
  const soon = { appointment: "2026-11-23T08:00:00Z" };
  assert.equal(story.refuses(li, "arrange", { way: "door", ...soon }), "上门走访应当至少提前1日预约");
  const strict = new Story(visit, {}, { notice: { count: 2, unit: "days" } }).does(chen, "plan", plan);
  assert.equal(strict.refuses(li, "arrange", { way: "door", ...soon }), "上门走访应当至少提前2日预约");
  assert.equal(story.does(li, "arrange", { way: "call", ...soon }).state, "arranged");
});
test("a question that cannot be answered gets a promised time, and that is a deadline", () => {
  const story = arranged();
  assert.match(story.refuses(li, "record", { ...good, asked: true }), /承诺答复时间/);
  story.does(li, "record", { ...good, asked: true, question: "何时装电梯", promised: "2026-11-26T10:00:00Z" });
  assert.equal(story.due("answer"), "2026-11-26T18:00");
  assert.ok(story.at("2026-11-26 18:00").told().includes("serviceLead"));
  assert.equal(story.does(li, "answer", { answer: "明年", confirmed: true }).state, "visited");
});
test("every poor item gets a visit of its own; the gravely dissatisfied one from the director", () => {
  const story = arranged().does(li, "record", {
    ...good,
    grade: "gravely",
    poor: [{ item: "保洁" }, { item: "保安", remark: "态度" }],
  });
  const opened = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form] : []));
  assert.deepEqual(opened, [
    { home: "3-1-502", customer: "业主王", purpose: "保洁", visitor: li.id },
    { home: "3-1-502", customer: "业主王", purpose: "保安", visitor: li.id },
  ]);
  assert.ok(story.told().includes("centreDirector"));
  assert.equal(story.does(chen, "read", { review: "请主任亲访" }).state, "directorsTurn");
  assert.equal(
    story.does({ id: "主任", holds: ["centreDirector"] }, "visitInPerson", { record: "已访" }).state,
    "closed",
  );
  assert.equal(new Story(visit).does(system, "follow", opened[0]!).state, "planned");
});
