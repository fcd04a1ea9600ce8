import assert from "node:assert/strict";
import { test } from "vitest";
import { at, li, office, wang, zhang } from "#test/cast.ts";
import { errand } from "#test/errand.ts";
import { Story } from "#test/story.ts";
import { reckoning } from "./reckoning.ts";
import { deadlines, nextStep, pressing, tick } from "./runs.ts";

/** On the Monday, begun at nine. */
const working = (urgency: string) =>
  new Story(errand)
    .does(wang, "ask", { home: "3-502", wish: "擦玻璃" })
    .does(li, "assign", { worker: zhang.id, urgency })
    .does(zhang, "begin");
const runOf = (story: Story, clock: string) => story.matter!.runs.findLast((run) => run.clock === clock)!;
const reckon = (story: Story, clock: string) =>
  reckoning(errand, story.matter!, runOf(story, clock), office, story.given);

test("a changed answer gives the same turn another limit; time passed and pauses count on", () => {
  const story = working("normal");
  assert.equal(story.due("done"), "2026-11-26T18:00");
  story.at("2026-11-23 10:00").does(zhang, "wait", { reason: "缺料" });
  story.at("2026-11-23 11:00").does(zhang, "resume").does(li, "hurry", { urgency: "urgent" });
  assert.equal(story.due("done"), "2026-11-23T15:30");
  const run = runOf(story, "done");
  assert.equal(run.started, at("2026-11-23 09:00"));
  assert.deepEqual(run.retargeted, [
    { at: at("2026-11-23 11:00"), from: { count: 3, unit: "workingDays" }, to: { count: 4, unit: "workingHours" } },
  ]);
  assert.equal(story.matter!.runs.filter(({ clock }) => clock === "done").length, 1);
});
test("a turn whose limit is already over when it changes is late at once, by its due time", () => {
  const story = working("normal").at("2026-11-24 09:00").does(li, "hurry", { urgency: "urgent" });
  assert.equal(story.isLate("done"), true);
  assert.deepEqual(story.at("2026-11-24 09:01").told(), ["serviceLead"]);
});
test("an answer that knows no limit cancels the turn: neither kept nor missed", () => {
  const story = working("urgent").at("2026-11-25 09:00").does(li, "hurry", { urgency: "idle" });
  const done = deadlines(errand, story.matter!, office, story.given).find(({ clock }) => clock === "done");
  assert.deepEqual([done?.cancelled, done?.late], [true, false]);
});
test("an answer that stays the same changes nothing", () => {
  const story = working("urgent").at("2026-11-23 10:00").does(li, "hurry", { urgency: "urgent" });
  assert.equal(runOf(story, "done").retargeted, undefined);
});
test("a rework is a new turn; the first stays on record with its own end", () => {
  const story = working("urgent").does(zhang, "finish", { work: "好", cost: 1 });
  story.does(wang, "accept", { rating: 2 }).does(li, "accept");
  story.at("2026-11-25 09:00").does(li, "visit", { satisfied: false, reason: "有水痕" });
  const turns = deadlines(errand, story.matter!, office, story.given).filter(({ clock }) => clock === "done");
  assert.deepEqual(
    turns.map(({ turn, started, stopped }) => [turn, started, stopped]),
    [
      [1, at("2026-11-23 09:00"), at("2026-11-23 09:00")],
      [2, at("2026-11-25 09:00"), undefined],
    ],
  );
});
test("a clock that starts where it is paused starts paused", () => {
  const parked = {
    ...errand,
    clocks: { ...errand.clocks, wait: { ...errand.clocks.done, starts: ["wait"], stops: ["finish"] } },
  };
  const story = new Story(parked as never).does(wang, "ask", { home: "1", wish: "擦" });
  story
    .does(li, "assign", { worker: zhang.id, urgency: "urgent" })
    .does(zhang, "begin")
    .does(zhang, "wait", { reason: "缺料" });
  assert.equal(story.due("wait"), "停计");
  story.at("2026-11-23 14:00").does(zhang, "resume");
  assert.equal(story.due("wait"), "2026-11-23T18:00");
});
test("the deadline that presses most is the first to be due; a paused one only where no other runs", () => {
  const story = working("urgent");
  assert.equal(pressing(errand, story.matter!, office, story.given)?.clock, "done");
  story.does(zhang, "wait", { reason: "缺料" });
  assert.equal(pressing(errand, story.matter!, office, story.given)?.clock, "settle");
});

test("a calendar edited later recomputes a running clock; a deadline moved to later rings again, once", () => {
  const story = working("normal").at("2026-11-26 18:00");
  assert.deepEqual(story.told(), ["serviceLead"]);
  const edited = { ...office, dates: { ...office.dates, "2026-11-25": [] } };
  const again = nextStep(errand, story.matter!, edited)!;
  assert.deepEqual([again.run.clock, again.at.toString()], ["done", at("2026-11-27 18:00")]);
  const later = { ...story.given, now: at("2026-11-27 18:00") };
  const rung = tick(errand, story.matter!, edited, later)!;
  assert.equal(nextStep(errand, rung.matter, edited)?.run.clock, "settle");
  assert.equal(
    deadlines(errand, story.matter!, edited, story.given).find(({ clock }) => clock === "done")?.late,
    false,
  );
});

test("a date is reckoned day by day: the first left out, holidays and make-up days by name", () => {
  const story = new Story(errand).at("2026-09-29 16:00").does(wang, "ask", { home: "1", wish: "擦" });
  story.does(li, "assign", { worker: zhang.id, urgency: "normal" }).does(zhang, "begin");
  const { days, lines, policy, promised, rules, title } = reckon(story, "done");
  assert.equal(title, "完成时限");
  assert.deepEqual(
    days.map(({ date, nth, name }) => [date.slice(5), nth ?? name]),
    [
      ["09-29", "首日不计"],
      ["09-30", 1],
      ...["01", "02", "03", "04", "05", "06", "07"].map((day) => [`10-${day}`, "国庆节"]),
      ["10-08", 2],
      ["10-09", 3],
    ],
  );
  assert.deepEqual(lines, [
    { label: "起算", words: "2026-09-29 周二 16:00（开工）" },
    { label: "时限", words: "3个工作日" },
    { label: "到期", words: "2026-10-09 周五 18:00" },
  ]);
  assert.deepEqual(policy, { name: "specialService.done.urgency.normal", words: "3个工作日" });
  assert.deepEqual([promised, rules], [false, ["R2"]]);
});
test("a make-up Saturday counts by its name, and a day at the weekend is left out by its own", () => {
  const story = new Story(errand).at("2026-10-09 16:00").does(wang, "ask", { home: "1", wish: "擦" });
  story.does(li, "assign", { worker: zhang.id, urgency: "normal" }).does(zhang, "begin");
  assert.deepEqual(reckon(story, "done").days.slice(1, 3), [
    { date: "2026-10-10", name: "国庆节补班", nth: 1 },
    { date: "2026-10-11", name: "周日" },
  ]);
});
test("working hours are reckoned by the hours of each day, a pause and a changed limit in their own lines", () => {
  const story = working("normal").at("2026-11-23 10:00").does(zhang, "wait", { reason: "缺料" });
  story.at("2026-11-23 11:00").does(zhang, "resume").does(li, "hurry", { urgency: "urgent" }).at("2026-11-23 14:00");
  const { days, lines } = reckon(story, "done");
  assert.deepEqual(days, [{ date: "2026-11-23", words: "5小时" }]);
  assert.deepEqual(
    lines.map(({ label, words }) => `${label} ${words}`),
    [
      "起算 2026-11-23 周一 09:00（开工）",
      "时限 4个工作小时",
      "改限 2026-11-23 周一 11:00 由3个工作日改为4个工作小时，已计时间照算",
      "停计 2026-11-23 周一 10:00 起，等待材料，至 2026-11-23 周一 11:00",
      "已计 2小时30分",
      "到期 2026-11-23 周一 15:30",
    ],
  );
});
test("days end at 24:00 of the last; while a clock stands there is no date", () => {
  const story = working("urgent").does(zhang, "wait", { reason: "缺料" });
  const settle = reckon(story, "settle");
  assert.equal(settle.lines.at(-1)?.words, "2026-12-23 周三 24:00");
  assert.equal(settle.days.length, 31);
  assert.deepEqual(settle.days.at(-1), { date: "2026-12-23", nth: 30 });
  assert.equal(reckon(story, "done").lines.at(-1)?.words, "停计中，恢复后顺延");
});
test("a time agreed on is not reckoned but taken as it is", () => {
  const story = new Story(errand).does(wang, "ask", { home: "1", wish: "擦" });
  story.does(li, "assign", { worker: zhang.id, urgency: "idle", appointment: at("2026-11-24 14:00") });
  const { lines, promised, policy, days } = reckon(story, "come");
  assert.deepEqual(
    lines.slice(1).map(({ words }) => words),
    ["以预约时间为准", "2026-11-24 周二 14:00"],
  );
  assert.deepEqual([promised, policy, days], [true, undefined, []]);
});
