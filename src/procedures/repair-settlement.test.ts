import assert from "node:assert/strict";
import { test } from "vitest";
import type { AnyReport } from "#kit/procedure.ts";
import { openings } from "#kit/report.ts";
import { bai, du, shen, system, zheng } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { repairSettlement } from "./repair-settlement.ts";
import { warranty } from "./warranty.ts";

const line = { slip: "GC-LT-2026-000001", home: "1202", content: "渗水", cost: 28_000, ours: 8_000, theirs: 20_000 };
const opening = (total: number) => ({
  subject: "季度维修费用汇总",
  period: "2026年第三季度",
  figures: [{ group: "渗漏", count: 1 }],
  lines: [line],
  total,
  ours: 8_000,
  theirs: total - 8_000,
});
const submitted = (total: number) =>
  new Story(repairSettlement).does(system, "open", opening(total)).does(bai, "submit");

test("W6: every quarter the slips that the squad did come together with their sums", () => {
  const slip = (n: number) => ({
    number: `GC-LT-2026-00000${n}`,
    data: { home: "1202", fault: "渗水", cost: 28_000, ours: 8_000, theirs: 20_000 },
  });
  const [form] = openings(warranty.reports!["quarterly"] as AnyReport, "2026年第三季度", [], {}, [slip(1), slip(2)]);
  assert.equal(form!["total"], 56_000);
  assert.deepEqual((form!["lines"] as unknown[])[0], { ...line, slip: "GC-LT-2026-000001" });
  new Story(repairSettlement).does(system, "open", form!);
});

test("W6: up to 20,000 the centre checks it, above that audit", () => {
  assert.ok(submitted(2_000_000).buttons(du).includes("audit"));
  const large = submitted(2_000_001);
  assert.match(large.why(du, "audit")!, /审计员/);
  assert.equal(large.does(shen, "audit", { opinion: "属实" }).state, "booking");
});

test("W6: finance books it and deducts the builder's part from the retention money", () => {
  const story = submitted(28_000).does(du, "audit", { opinion: "属实" });
  assert.match(story.refuses(zheng, "book", { handling: "booked", handled: "2026-10-20" }), /质保金/);
  story.does(zheng, "book", { handling: "deducted", handled: "2026-10-20" });
  assert.ok(
    story.effects.some((effect) => effect.kind === "draw" && effect.account === "retention" && effect.fen === 20_000),
  );
  assert.equal(story.state, "closed");
});

test("W6: whoever put it together does not check it", () => {
  const story = new Story(repairSettlement)
    .does(system, "open", opening(28_000))
    .does({ ...bai, holds: ["staff", "siteHead", "centreDirector"] }, "submit");
  assert.match(story.why({ ...bai, holds: ["staff", "siteHead", "centreDirector"] }, "audit")!, /经办人不得/);
});
