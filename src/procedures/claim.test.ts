import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { stations } from "#kit/route.ts";
import { chen, li, system, zheng, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { claim } from "./claim.ts";

const lawyer: Actor = { id: "律师韩", holds: ["staff", "lawyer"] };
const he: Actor = { id: "分管何", holds: ["staff", "leader"] };
const told = { customer: "业主王", content: "维修时碰坏地板" };
const opened = () => new Story(claim).does(li, "open", told);
const direct = { nature: "service", plan: "照价赔偿", compensation: 50_000, receipt: "王" };
const advised = () =>
  opened()
    .does(chen, "ask", { department: "engineering", views: "属实", nature: "dispute" })
    .does(chen, "draft", { plan: "赔偿更换", compensation: 300_000 })
    .does(lawyer, "advise", { legal: "有依据" });

test("L1: a claim opens directly or from another matter, and the claimant is answered within a working day", () => {
  assert.equal(new Story(claim).does(system, "open", told).state, "opened");
  const story = opened();
  assert.equal(story.due("answer"), "2026-11-24T18:00");
  assert.deepEqual(story.does(li, "answer", { reply: "已受理，先核实" }).told(), ["customer"]);
});
test("L2: opinions, plan, lawyer, negotiation, report, approval, and only then payment", () => {
  const story = advised();
  assert.equal(story.refuses(chen, "negotiate", { accepted: false }), "不接受方案的应当写明原因");
  story.does(chen, "negotiate", { accepted: true }).does(chen, "report", { responsibility: "我方全责" });
  assert.equal(story.why(zheng, "pay"), "索赔现为“待领导审批”，不能执行赔偿");
  story.does(he, "approve", { approved: true }).does(zheng, "pay", { receipt: "王" });
  assert.equal(story.state, "closed");
  assert.deepEqual(story.effects[0], {
    kind: "charge",
    fee: "compensation",
    payer: "company",
    fen: 300_000,
    collected: "now",
  });
});
test("L2: not accepted, the plan is revised until it is", () => {
  assert.equal(advised().does(chen, "negotiate", { accepted: false, reason: "嫌少" }).state, "drafting");
});
test("L2: damage in a service up to 500 yuan the project manager settles; more, or injury, never", () => {
  assert.equal(opened().does(zhou, "settle", direct).state, "closed");
  assert.equal(
    opened().refuses(zhou, "settle", { ...direct, compensation: 50_001 }),
    "超过500元的应当取得法律意见和领导批准",
  );
  assert.equal(opened().refuses(zhou, "settle", { ...direct, nature: "injury" }), "只有服务中财物损坏可以直接处理");
});

test("L2: the road drawn leads by opinion, lawyer and approval; the manager's settling is a shortcut", () => {
  const road = ["opened", "drafting", "advising", "negotiating", "reporting", "approving", "paying", "closed"];
  assert.deepEqual(stations(claim, "opened"), road);
  assert.ok(opened().buttons(zhou).includes("settle"));
});
