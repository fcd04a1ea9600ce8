import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { plan } from "./plan.ts";

const draft = {
  department: "service",
  span: "month",
  period: "2026年12月",
  until: "2026-12-31",
  goals: "投诉处理率百分之百",
  items: [{ item: "走访二十户", measure: "分片包干", responsible: zhang.id, due: "2026-12-25" }],
};
const drafted = () => new Story(plan).does(chen, "draft", draft);

test("G11: a department's plan by month or year is approved by the manager before it runs", () => {
  const story = drafted();
  assert.deepEqual([story.state, story.told()], ["drafted", ["projectManager"]]);
  assert.equal(story.refuses(zhou, "approve", { approved: false }), "退回的应当写明意见");
  story.does(zhou, "approve", { approved: false, review: "写明人员" });
  story.does(chen, "revise", { goals: draft.goals, items: draft.items }).does(zhou, "approve", { approved: true });
  assert.equal(story.state, "running");
});
test("G11: at its end it is closed with what came of it, and what was not done is explained", () => {
  const story = drafted().does(zhou, "approve", { approved: true });
  story.at("2026-12-30 09:00").at("2027-01-01 00:00");
  assert.deepEqual(story.told(), ["recorder", "projectManager"]);
  const results = [{ item: "走访二十户", done: "part" }];
  assert.equal(story.refuses(chen, "sum", { results, summary: "完成十五户" }), "未完成的工作应当写明原因");
  story.does(chen, "sum", { results: [{ ...results[0], reason: "客户外出" }], summary: "完成十五户" });
  assert.equal(story.does(zhou, "close", { remarks: "一月补足" }).state, "closed");
});
