import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { chen, sun, system, wu, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { analysis } from "./analysis.ts";

const he: Actor = { id: "分管何", holds: ["staff", "leader"] };
const piledUp = { subject: "同类故障分析：厨房渗漏", period: "2026-11", figures: [{ group: "厨房渗漏", count: 3 }] };
const report = {
  kind: "repair",
  issues: "三户渗漏",
  causes: "防水层老化",
  recipients: ["generalManager", "leader"],
  measures: [{ measure: "普查防水", department: "engineering", by: "2026-12-31" }],
  lessons: "交付前复验",
};
const opened = () => new Story(analysis).does(system, "open", piledUp);
const written = () => opened().does(sun, "write", report);

test("R7: faults that pile up are analysed in writing, for the manager to read", () => {
  const story = opened();
  assert.equal(story.due("write"), "2026-11-30T18:00");
  assert.ok(story.at("2026-11-30 18:00").told().includes("projectManager"));
  story.does(sun, "write", report);
  assert.deepEqual(story.told(), ["projectManager"]);
  assert.equal(story.why({ ...sun, holds: ["staff", "projectManager"] }, "read"), "编写报告的经办人不得审阅");
});
test("R7: a thin report goes back and is due anew", () => {
  const story = written().at("2026-11-24 09:00").does(zhou, "read", { adequate: false, review: "原因不清" });
  assert.equal(story.state, "opened");
  assert.equal(story.due("write"), "2026-12-01T18:00");
});
test("K11: statistics are analysed with main points, measures and lessons, also by hand", () => {
  const story = new Story(analysis).does(chen, "open", { ...piledUp, subject: "投诉年度总结", period: "2026年" });
  const nobody = { ...report, kind: "complaint", recipients: [] };
  assert.equal(story.refuses(chen, "write", nobody), "应当选择报送对象");
  assert.equal(story.does(chen, "write", { ...nobody, recipients: ["review"] }).state, "written");
});
test("K14: the complaint report goes to the leaders, who remark on it within their days", () => {
  const story = written().does(zhou, "read", { adequate: true, review: "同意" });
  assert.deepEqual(story.told(), ["leader", "generalManager", "centreDirector"]);
  assert.equal(story.due("remark"), "2026-11-30T18:00");
  assert.equal(story.does(he, "remark", { remarks: "年内完成普查" }).state, "closed");
});
test("V5: the yearly spot check is written by the director of the centre", () => {
  const xu: Actor = { id: "主任许", holds: ["staff", "centreDirector"] };
  assert.equal(opened().does(xu, "write", { ...report, kind: "rectification" }).state, "written");
});
test("V7: the analysis of visits reaches the general manager, whose word closes it", () => {
  const story = written().does(zhou, "read", { adequate: true, review: "同意" });
  assert.equal(story.does(wu, "remark", { remarks: "提交管理评审" }).state, "closed");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "report"));
});
test("K11: the yearly review tells satisfaction, cases, lessons and next year's plan, and is a form of its own", () => {
  const story = opened();
  const yearly = {
    ...report,
    kind: "annual",
    satisfaction: "回访满意率96%",
    cases: "无重大投诉",
    lessons: "渗漏先查根因",
  };
  assert.equal(story.refuses(chen, "write", yearly), "年度总结应当写明客户满意度、重要案例、经验教训和下年计划");
  story.does(chen, "write", { ...yearly, next: "每月专题走访" }).does(zhou, "read", { adequate: true, review: "同意" });
  story.does(he, "remark", { remarks: "列入明年目标" });
  assert.deepEqual(
    story.effects.flatMap((effect) => (effect.kind === "issue" ? [effect.paper] : [])),
    ["annual"],
  );
});
