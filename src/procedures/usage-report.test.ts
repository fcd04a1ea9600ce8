import assert from "node:assert/strict";
import { test } from "vitest";
import { bai, sun, system, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { usageReport } from "./usage-report.ts";

const product = { product: "生活水泵", condition: "fair", failures: 2, cost: 60_000 };
const filled = {
  products: [product, { ...product, product: "门禁主机", failures: 1, cost: 0 }],
  overall: "水泵噪声偏大",
  filler: "工程孙",
};

test("W9: after a year of use it is filled in, signed and handed to engineering", () => {
  const story = new Story(usageReport).does(system, "open", { inService: "2025-12-01" });
  assert.match(story.why(sun, "fill")!, /满365日/);
  story.at("2026-12-02 09:00").does(sun, "fill", filled);
  assert.equal(story.matter!.data["failures"], 3);
  assert.equal(story.matter!.data["cost"], 60_000);
  story.does(zhou, "sign", { head: "签名" }).does(bai, "receive").does(bai, "forward", { forwarded: "2026-12-04" });
  assert.equal(story.state, "forwarded");
});

test("W9: a report that says too little goes back", () => {
  const story = new Story(usageReport).does(sun, "open", { inService: "2025-11-01" }).does(sun, "fill", filled);
  assert.equal(story.does(zhou, "giveBack", { remark: "请补充电梯" }).state, "using");
});
