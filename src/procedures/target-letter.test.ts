import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { targetLetter } from "./target-letter.ts";

const targets = [
  { index: "业主满意率", target: "95%", weight: 50 },
  { index: "物业费收缴率", target: "92%", weight: 30 },
  { index: "费用控制", target: "不超预算", weight: 20 },
];
const offer = { responsible: chen.id, department: "service", period: "2026年", until: "2026-12-31", targets };
const offered = () => new Story(targetLetter).does(zhou, "offer", offer);

test("G11: a target letter names index, target and weight, and is signed by whoever answers for it", () => {
  const short = { ...offer, targets: targets.slice(1) };
  assert.equal(new Story(targetLetter).refuses(zhou, "offer", short), "各项指标的权重应当合计100分");
  const story = offered().does(chen, "sign", { signature: "陈" });
  assert.equal(story.state, "running");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "letter"));
});
test("G11: index against actual: the score is the sum, told and answered", () => {
  const story = offered().does(chen, "sign", { signature: "陈" });
  const actuals = [
    { index: "业主满意率", actual: "96%", score: 50 },
    { index: "物业费收缴率", actual: "90%", score: 24 },
    { index: "费用控制", actual: "节约2%", score: 20 },
  ];
  story.does(zhou, "assess", { actuals, verdict: "完成较好" });
  assert.equal(story.matter?.data["score"], 94);
  assert.equal(story.refuses(chen, "confirm", { concurs: false }), "有异议的应当写明");
  assert.equal(story.does(chen, "confirm", { concurs: true }).state, "closed");
  assert.deepEqual(story.told(), ["hrDirector"]);
});
