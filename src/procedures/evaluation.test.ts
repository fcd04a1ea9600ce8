import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, system, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { evaluation } from "./evaluation.ts";
import { repair } from "./repair.ts";

const month = { subject: "业主评价月度统计", period: "2026年10月", figures: [{ group: "满意", count: 40 }] };
const scored = {
  rate: 96,
  standards: [
    { item: "repair", standard: "三十分钟到场", score: 95, deduction: "两次迟到" },
    { item: "cleaning", standard: "每日两次", score: 100 },
  ],
  appraisals: [{ person: zhang.id, score: 98, outcome: "reward", reason: "业主表扬三次" }],
  analysis: "到场偏晚集中在周末",
};
const rectification = [{ measure: "周末加班一人", responsible: zhang.id, due: "2026-12-15" }];
const opened = () => new Story(evaluation).does(system, "open", month);

test("G1: services are measured against their standards, and below the target a rectification plan is due", () => {
  const refused = (more: object) => opened().refuses(chen, "score", { ...scored, ...more });
  assert.equal(refused({ standards: [{ item: "repair", score: 90 }] }), "扣分的应当写明原因");
  assert.equal(refused({ rate: 90 }), "业主满意率未达95%的应当有整改计划");
  assert.equal(refused({ rate: 90, rectification: [{ measure: "加班" }] }), "整改措施应当写明责任人和完成期限");
  const story = opened().does(chen, "score", { ...scored, rate: 90, rectification });
  story.does(zhou, "approve", { approved: true, rewards: "奖励一百元" });
  const tasks = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form] : []));
  assert.deepEqual(tasks, [{ content: "周末加班一人", responsible: zhang.id, due: "2026-12-15" }]);
});
test("G2: each month the owners' ratings open it, and reward, penalty and promotion follow the result", () => {
  const report = repair.reports!.ratings!;
  assert.deepEqual([report.every, report.opens?.procedure], ["month", "evaluation"]);
  const bare = [{ person: zhang.id, score: 60, outcome: "penalty" }];
  assert.equal(opened().refuses(chen, "score", { ...scored, appraisals: bare }), "奖励、处罚和晋升建议应当写明事由");
  const story = opened().does(chen, "score", scored);
  assert.match(story.why(chen, "approve") ?? "", /应当由/);
  story.does(zhou, "approve", { approved: true, rewards: "奖励张建国一百元" });
  assert.equal(story.state, "closed");
  assert.ok(story.told().includes("hrDirector"));
});
