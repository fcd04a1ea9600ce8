import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, lu, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { correctiveAction } from "./corrective-action.ts";

const told = {
  source: "dissatisfied",
  problem: "三户反映维修不脱鞋",
  department: "engineering",
  severity: "serious",
  due: "2026-12-04",
};
const plan = { correction: "致歉清洁", cause: "未培训", measure: "每周礼仪培训", responsible: zhang.id };
const proposed = () => new Story(correctiveAction).does(chen, "raise", told).does(lu, "propose", plan);
const done = () => proposed().does(chen, "review", { agreed: true }).does(zhang, "finish", { done: "已培训两次" });

test("G7: a dissatisfied item leads to a corrective action, and that to a check by somebody else", () => {
  const story = new Story(correctiveAction).does(chen, "raise", told);
  assert.deepEqual(story.told(), ["department.head", "projectManager"]);
  assert.equal(story.due("finish"), "2026-12-05T00:00");
  assert.equal(done().why(zhang, "verify"), "验证效果应当由受理人、项目经理或区域品质办理");
  assert.equal(done().does(zhou, "verify", { effective: true, verification: "抽查五户均好" }).state, "closed");
});
test("G7: what had no effect is thought over again", () => {
  const story = done().does(chen, "verify", { effective: false, verification: "仍有一户" });
  assert.equal(story.state, "raised");
  assert.deepEqual(story.told(), ["department.head"]);
  assert.equal(proposed().refuses(chen, "review", { agreed: false }), "退回的应当写明意见");
});
