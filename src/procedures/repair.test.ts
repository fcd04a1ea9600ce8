import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, li, sun, wang, zhang, zhao, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { repair } from "./repair.ts";

const leak = { area: "indoor", leak: true, worker: zhang.id, standard: "免上门费" };
const reported = () =>
  new Story(repair, { similarFaults: 0 }).does(wang, "report", { home: "3-1-502", fault: "厨房漏水" });
const onSite = () => reported().does(li, "assign", leak).does(zhang, "arrive");
const finished = () =>
  onSite()
    .does(zhang, "quote", { labour: 5000, materials: 1200 })
    .does(wang, "agree")
    .does(zhang, "finish", { work: "换水管", photos: ["1.jpg"] });

test("a leak is mended, signed for by the owner and the desk, and visited", () => {
  const story = finished().does(wang, "accept", { signature: "王" });
  assert.equal(story.state, "finished", "one signature is not enough");
  assert.deepEqual(story.effects, []);
  story.does(li, "accept");
  assert.deepEqual(story.effects, [{ kind: "charge", fee: "repair", payer: "owner", fen: 6200, collected: "now" }]);
  story.does(li, "check").does(chen, "visit", { rating: 5, satisfied: true });
  assert.equal(story.state, "closed");
});
test("on site within thirty minutes, told to supervisor and manager when late", () => {
  const story = reported();
  assert.equal(story.due("arrive"), "2026-11-23T09:30");
  assert.deepEqual(story.at("2026-11-23 09:24").told(), ["serviceAgent"]);
  assert.deepEqual(story.at("2026-11-23 10:30").told(), ["serviceLead", "projectManager"]);
  assert.ok(story.isLate("arrive"));
});
test("an appointment is the deadline instead, and the day of mending moves with it", () => {
  const story = reported().does(wang, "arrange", { appointment: "2026-11-25T02:00:00Z" });
  assert.equal(story.due("arrive"), "2026-11-25T10:00");
  assert.equal(story.due("complete"), "2026-11-26T00:00");
});
test("an appointment made after the alarm rings again when it is missed", () => {
  const story = reported().at("2026-11-23 10:30").does(wang, "arrange", { appointment: "2026-11-25T02:00:00Z" });
  assert.deepEqual(story.at("2026-11-24 09:00").told(), [], "the day of mending has moved as well");
  assert.ok(story.at("2026-11-25 10:00").told().includes("serviceLead"));
});
test("a late arrival stays late although nobody looked in between", () => {
  const story = reported().does(li, "assign", leak);
  assert.ok(story.at("2026-11-23 11:00").does(zhang, "arrive").isLate("arrive"));
});
test("while the owner thinks about the quote the mending clock stands; after three days the order lapses", () => {
  const story = onSite().does(zhang, "quote", { labour: 5000, materials: 0 });
  assert.equal(story.due("complete"), "停计");
  assert.equal(story.at("2026-11-27 00:01").state, "cancelled");
  assert.deepEqual(story.told(), ["owner"]);
});
test("no owner is charged for a shared area", () => {
  const story = reported()
    .does(li, "assign", { ...leak, area: "shared" })
    .does(zhang, "arrive");
  assert.equal(story.why(zhang, "quote"), "公共区域维修不得向业主收费");
});
test("too hard: the engineer looks, the company decides", () => {
  const story = onSite()
    .does(zhang, "handUp", { difficulty: "主管爆裂" })
    .does(sun, "inspect", { finding: "须停水", solvable: false });
  assert.equal(story.state, "planning");
  assert.equal(story.does(zhou, "decide", { plan: "外请" }).state, "onSite");
});
test("whoever mended it may not visit; a finding reopens the repair with a new day", () => {
  const story = finished().does(wang, "accept", { signature: "王" }).does(li, "accept").does(zhao, "check");
  assert.equal(story.due("revisit"), "2026-11-27T00:00");
  assert.equal(story.refuses({ ...zhang, holds: ["serviceAgent"] }, "visit"), "完工的经办人不得回访");
  assert.equal(story.refuses(li, "visit", { rating: 1, satisfied: false }), "不满意的应当写明原因");
  assert.equal(
    story.at("2026-11-24 09:00").does(li, "visit", { rating: 1, satisfied: false, reason: "又漏" }).state,
    "working",
  );
  assert.equal(story.due("complete"), "2026-11-25T00:00");
});
test("the third fault of a kind asks for a written analysis", () => {
  const story = new Story(repair, { similarFaults: 3 }).does(wang, "report", { home: "3-1-502", fault: "漏水" });
  assert.deepEqual(story.told(), ["serviceAgent", "engineeringLead"]);
  assert.deepEqual(
    new Story(repair, { similarFaults: 3 }, { pileUp: 5 }).does(wang, "report", { home: "1", fault: "漏" }).told(),
    ["serviceAgent"],
  );
});
test("buttons say why not", () => {
  const story = reported();
  assert.deepEqual(story.buttons(wang), ["arrange", "cancel"]);
  assert.equal(story.why(wang, "agree"), "“待派工”，不能同意报价");
  assert.equal(story.why(zhang, "assign"), "派工应当由客服专员或客服主管办理");
  assert.equal(story.refuses(li, "assign", { worker: zhang.id }), "请填写维修部位");
  assert.match(story.refuses({ id: "x", holds: [] }, "arrive"), /不能到场/);
});
