import assert from "node:assert/strict";
import { test } from "vitest";
import { kang, pan, tian, wang, xie } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { designChange } from "./design-change.ts";

const told = {
  home: "4-1-1202",
  customer: wang.id,
  contract: "LT-2026-118",
  delivery: "2027-06-30",
  category: "waterElectric",
  location: "厨房",
  originalDesign: "插座两个",
  content: "增加三个插座",
  why: "家电多",
  signature: "王",
};
const applied = () => new Story(designChange, { feesPaid: false }).does(tian, "apply", told);
const priced = () =>
  applied()
    .does(tian, "check", { checked: "合同允许，未到水电阶段" })
    .does(kang, "judge", { feasible: true })
    .does(pan, "assess", { progress: "主体封顶", possible: true, engineeringOpinion: "可实施", delayDays: 3 })
    .does(kang, "price", { dearer: 90_000, cheaper: 0 });

test("G10: sales takes it, design and engineering judge, cost is reckoned, approved, agreed, built and checked", () => {
  const story = priced();
  assert.deepEqual(story.told(), ["leader"]);
  story.does(xie, "approve", { approved: true });
  assert.deepEqual(story.told(), ["customer", "salesDepartment"]);
  assert.equal(story.refuses(wang, "confirm", { confirmed: true }), "同意的应当由客户签名");
  story.does(wang, "confirm", { confirmed: true, confirmation: "王" });
  assert.deepEqual(story.effects[0], {
    kind: "charge",
    fee: "change",
    payer: "customer",
    fen: 90_000,
    collected: "now",
  });
  assert.equal(story.why(tian, "agree"), "增加的费用缴清后才能通知实施");
  story.knows({ feesPaid: true }).does(tian, "agree", { supplement: "BC-7" });
  story.does(pan, "build", { implemented: "2027-03-01" }).does(wang, "inspect", { result: "pass" });
  assert.equal(story.state, "closed");
});
test("G10: only before hand-over: sixty days before delivery it is too late", () => {
  assert.equal(
    new Story(designChange, { feesPaid: false }).refuses(tian, "apply", { ...told, delivery: "2026-12-31" }),
    "距约定交付不足60日，不再受理设计更改",
  );
});
test("G10: what cannot be built is answered with the reason; silence of the customer is giving it up", () => {
  const checked = applied().does(tian, "check", { checked: "可" });
  assert.equal(checked.refuses(kang, "judge", { feasible: false }), "不同意的应当写明意见");
  assert.ok(checked.does(kang, "judge", { feasible: false, designOpinion: "承重墙" }).told().includes("customer"));
  assert.equal(checked.state, "rejected");
  assert.equal(priced().does(xie, "approve", { approved: true }).at("2026-12-20 09:00").state, "withdrawn");
});
