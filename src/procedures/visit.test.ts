import assert from "node:assert/strict";
import { test } from "vitest";
import { openings } from "#kit/report.ts";
import { scriptsAt } from "#kit/script.ts";
import type { Actor } from "#kit/people.ts";
import { at, chen, li, system } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { visit } from "./visit.ts";

const xu: Actor = { id: "主任许", holds: ["staff", "centreDirector"] };
const plan = { home: "3-1-502", customer: "业主王", purpose: "月度抽访", plannedOn: "2026-11-27", visitor: li.id };
const tomorrow = { way: "door", appointment: at("2026-11-25 10:00") };
const planned = () => new Story(visit).does(chen, "plan", plan);
const arranged = () => planned().does(li, "arrange", tomorrow);
const good = { record: "满意", grade: "satisfied", asked: false, signature: "王" };
const grave = { ...good, grade: "gravely", poor: [{ item: "保洁" }, { item: "保安", remark: "态度" }] };
const directorsTurn = () => arranged().does(li, "record", grave).does(chen, "read", { review: "请主任到访" });
const inquired = () =>
  directorsTurn().does(xu, "inquire", {
    record: "已上门致歉",
    inquiry: "夜班无人保洁",
    remedy: "增加夜班",
    remedyBy: "2026-11-30",
  });

test("V1: planned, arranged a day ahead, recorded, read by the supervisor, filed", () => {
  const story = arranged().does(li, "record", good);
  assert.equal(story.why({ ...li, holds: ["staff", "serviceLead"] }, "read"), "走访记录的经办人不得主管阅示");
  assert.equal(story.due("read"), "2026-11-26T18:00");
  story.does(chen, "read", { review: "已阅" });
  assert.equal(story.state, "closed");
  assert.deepEqual(story.effects, [{ kind: "issue", paper: "record" }]);
});
test("V1: at the door only with a day's notice; by phone at any time; a project may ask for two days", () => {
  const soon = { appointment: at("2026-11-23 16:00") };
  assert.equal(planned().refuses(li, "arrange", { way: "door", ...soon }), "上门走访应当至少提前1日预约");
  const strict = new Story(visit, {}, { notice: { count: 2, unit: "days" } }).does(chen, "plan", plan);
  assert.equal(strict.refuses(li, "arrange", { way: "door", ...soon }), "上门走访应当至少提前2日预约");
  assert.equal(planned().does(li, "arrange", { way: "call", ...soon }).state, "arranged");
  const past = { way: "call", appointment: at("2026-11-23 08:00") };
  assert.equal(planned().refuses(li, "arrange", past), "预约时间应当在现在之后");
});
test("V1: the planned day is the deadline until there is an appointment, which takes its place", () => {
  const story = planned();
  assert.equal(story.due("arrange"), "2026-11-28T00:00");
  story.does(li, "arrange", tomorrow);
  assert.equal(story.due("visit"), "2026-11-25T10:00");
  assert.deepEqual(story.at("2026-11-25 10:00").told(), ["visitor"]);
});
test("V1: nobody there on three different days: only then may it close unheard", () => {
  const story = planned();
  const missed = { attempt: "无人应门", plannedOn: "2026-11-30" };
  for (const day of ["2026-11-23", "2026-11-24"])
    story.at(`${day} 10:00`).does(li, "miss", missed).does(li, "miss", missed);
  assert.equal(story.why(chen, "unreached"), "应当在不同的日期至少联系3次");
  assert.equal(story.at("2026-11-25 10:00").does(li, "miss", missed).does(chen, "unreached").state, "unreached");
});
test("V4: a question that cannot be answered gets a promised time, and that is a deadline", () => {
  const story = arranged();
  assert.equal(story.refuses(li, "record", { ...good, asked: true }), "不能当场答复的应当写明问题和承诺答复时间");
  story.does(li, "record", { ...good, asked: true, question: "何时装电梯", promised: at("2026-11-26 18:00") });
  assert.equal(story.due("answer"), "2026-11-26T18:00");
  assert.ok(story.at("2026-11-26 18:00").told().includes("serviceLead"));
  assert.equal(story.refuses(li, "answer", { answer: "明年", confirmed: false }), "客户不认可的应当另行承诺答复时间");
  assert.equal(story.does(li, "answer", { answer: "明年", confirmed: true }).state, "visited");
});
test("V5: every poor item gets a visit of its own", () => {
  const story = arranged();
  assert.equal(story.refuses(li, "record", { ...good, grade: "dissatisfied" }), "不满意的应当列出不满意项目");
  story.does(li, "record", grave);
  const opened = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form] : []));
  assert.deepEqual(opened, [
    { home: "3-1-502", customer: "业主王", purpose: "保洁", visitor: li.id, before: "gravely" },
    { home: "3-1-502", customer: "业主王", purpose: "保安", visitor: li.id, before: "gravely" },
  ]);
  const followed = new Story(visit).does(system, "follow", opened[0]!);
  assert.equal(followed.state, "planned");
  assert.equal(followed.due("arrange"), "2026-11-30T18:00");
  assert.ok(followed.told().includes("centreDirector"));
  followed.does(li, "arrange", tomorrow);
  assert.equal(followed.refuses(li, "record", good), "对严重不满意客户的走访，客服中心主任应当参加");
  assert.equal(followed.does(li, "record", { ...good, joined: true }).state, "visited");
});
test("V5: to the gravely dissatisfied the director goes, enquires, and verifies the remedy", () => {
  const story = directorsTurn();
  assert.equal(story.state, "directorsTurn");
  assert.equal(story.due("inquire"), "2026-12-01T00:00");
  assert.equal(story.why(chen, "inquire"), "主任到访及专题调查应当由客服中心主任办理");
  const done = inquired();
  assert.equal(done.due("remedy"), "2026-12-01T00:00");
  const half = { verified: "夜班仍缺人", remedied: false };
  assert.equal(done.refuses(xu, "verify", half), "未整改到位的应当另定整改期限");
  done.does(xu, "verify", { ...half, remedyBy: "2026-12-05" });
  assert.deepEqual([done.state, done.due("remedy")], ["remedying", "2026-12-06T00:00"]);
  assert.equal(done.does(xu, "verify", { verified: "夜班已到岗", remedied: true }).state, "closed");
});
test("V5: once a year the director spot-checks what became of it all", () => {
  const { every, opens } = visit.reports!.spotCheck!;
  assert.deepEqual([every, opens?.procedure], ["year", "analysis"]);
});
test("V7: the month's visits come together in a written analysis", () => {
  const figures = [{ group: "月度抽访、满意", count: 19 }];
  assert.deepEqual(openings(visit.reports!.sample!, "2026-11", figures, {}), [
    { subject: "走访及回访月度分析", period: "2026-11", figures },
  ]);
});
test("I8: what to say stands beside the form", () => {
  assert.match(scriptsAt(visit, "arrange", () => "月度抽访")[0]!.words, /听听您的意见/);
});
test("O4: the account manager hears of a visit to the home", () => {
  assert.deepEqual(planned().told(), ["visitor", "accountManager"]);
});
