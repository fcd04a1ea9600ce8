import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, li, system, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { task } from "./task.ts";

const set = { content: "整理楼道杂物台账", responsible: zhang.id, due: "2026-11-27" };
const assigned = () => new Story(task).does(chen, "assign", set);

test("G11: a task set by a superior is told to whoever is responsible, and its day is a deadline", () => {
  const story = assigned();
  assert.deepEqual([story.told(), story.due("finish")], [["responsible"], "2026-11-28T00:00"]);
  story.at("2026-11-27 12:00").at("2026-11-28 00:00");
  assert.deepEqual(story.told(), ["responsible", "recorder", "projectManager"]);
});
test("G11: it ends with a result and a report, checked by whoever set it", () => {
  const story = assigned().does(zhang, "report", { progress: "已清点两幢" });
  assert.equal(story.why(li, "finish"), "报告结果应当由责任人办理");
  story.does(zhang, "finish", { result: "台账已交" });
  assert.equal(story.state, "done");
  assert.equal(story.refuses(chen, "accept", { accepted: false, review: "缺三幢" }), "退回重办的应当说明并另定期限");
  story.does(chen, "accept", { accepted: false, review: "缺三幢", due: "2026-11-30" });
  assert.deepEqual([story.state, story.due("finish")], ["doing", "2026-12-01T00:00"]);
  story.does(zhang, "finish", { result: "已补三幢" }).does(chen, "accept", { accepted: true });
  assert.equal(story.state, "closed");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "report"));
});
test("G11: whoever set it may give more time, whoever does it may not; a task from a meeting is checked by the manager", () => {
  const story = assigned();
  assert.match(story.why(zhang, "extend") ?? "", /应当由/);
  assert.equal(story.refuses(chen, "extend", { due: "2026-11-20", reason: "缺料" }), "完成期限不能早于今日");
  assert.equal(story.does(chen, "extend", { due: "2026-12-01", reason: "缺料" }).due("finish"), "2026-12-02T00:00");
  const minuted = new Story(task).does(system, "assign", set).does(zhang, "finish", { result: "完成" });
  assert.equal(minuted.does(zhou, "accept", { accepted: true }).state, "closed");
});
