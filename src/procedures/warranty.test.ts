import assert from "node:assert/strict";
import { test } from "vitest";
import { workingDays } from "#kit/time.ts";
import { bai, chen, du, fan, ge, li, pan, sun, system, tao, tian, wang, wu, xie, yan, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { warranty } from "./warranty.ts";

const facts = {
  inWarranty: true,
  contractTerm: workingDays(3),
  repairFund: 2_000_000,
  sameDefectCost: 0,
  deliveredOn: "2026-06-01",
};
const leak = { home: "1202", part: "leaks", fault: "卫生间渗水", source: "owner", desk: "centre" };
const checked = ["fixed", "clean", "whole", "works"];
const repaired = { work: "重做防水", finished: "2026-11-26" };
const satisfied = { opener: "客服李", satisfied: true, signature: "签名" };
const costs = (amount: number) => ({
  lateReason: "催告两次未到场",
  costs: [{ item: "防水涂料", kind: "material", quantity: 1, price: amount, amount }],
});

const slip = (more = {}) => new Story(warranty, { ...facts, ...more }).does(li, "file", leak);
const dispatched = (more = {}) => slip(more).does(bai, "dispatch", { contractor: "安居建设", severity: "major" });
const repairing = (more = {}) => dispatched(more).does(tao, "acknowledge", { receiver: "陶" });
/** The builder had until Thursday 18:00. */
const late = (more = {}) => repairing(more).at("2026-11-27 09:00");

test("W1: before hand-over sales handles it, then the developer's centre for a year, then the property company", () => {
  const refused = (desk: string, deliveredOn: string | undefined) =>
    new Story(warranty, { ...facts, deliveredOn }).refuses(li, "file", { ...leak, desk });
  assert.match(refused("centre", undefined), /销售部门/);
  assert.match(refused("property", "2026-06-01"), /驻地客服处/);
  assert.match(refused("centre", "2025-06-01"), /物业公司/);
  const old = new Story(warranty, { ...facts, deliveredOn: "2025-06-01" }).does(li, "file", {
    ...leak,
    desk: "property",
  });
  assert.deepEqual(old.buttons(bai).includes("dispatch"), false);
  assert.ok(old.buttons(chen).includes("dispatch"));
  const early = new Story(warranty, { ...facts, deliveredOn: undefined, inWarranty: false }).does(tian, "file", {
    ...leak,
    desk: "sales",
  });
  assert.ok(early.buttons(tian).includes("dispatch"));
});

test("W1: a house without a developer's centre handles it itself from the first day", () => {
  const own = new Story(warranty, facts, { firstTurn: { count: 0, unit: "days" } });
  assert.match(own.refuses(li, "file", leak), /物业公司/);
  own.does(li, "file", { ...leak, desk: "property" });
});

test("W2: the slip goes to the builder, whose contract time runs from its receipt", () => {
  const story = dispatched();
  assert.deepEqual(story.told(), ["contractor", "salesDepartment", "projectDepartment"]);
  assert.equal(story.due("contract"), undefined);
  story.at("2026-11-24 10:00").does(tao, "acknowledge", { receiver: "陶" });
  assert.equal(story.due("contract"), "2026-11-27T18:00");
  story.does(sun, "supervise", { supervision: "基层处理合格" });
});

test("W2: sales and the project department sign its receipt, each once", () => {
  const story = dispatched().does(tian, "receiveSales", { salesReceiver: "田" });
  assert.equal(story.why(tian, "receiveSales"), "经营部已签收");
  story.does(tao, "acknowledge", { receiver: "陶" }).does(pan, "receiveProject", { projectReceiver: "潘" });
  assert.equal(story.state, "repairing");
});

test("W2: another builder's people can do nothing with it", () => {
  const story = dispatched();
  assert.deepEqual(story.buttons(yan), []);
  assert.deepEqual(story.buttons(tao), ["acknowledge", "object"]);
});

test("W2: a builder who objects gets it judged again", () => {
  const story = repairing().does(tao, "object", { objection: "业主自行凿穿" });
  assert.equal(story.state, "filed");
  story.does(bai, "decline", { reason: "业主自行凿穿所致" });
  assert.equal(story.state, "declined");
});

test("W3: a builder who is late loses it to the squad, with who, why and the cost on the slip", () => {
  const story = late();
  assert.equal(story.state, "late");
  story.does(bai, "takeOver", costs(28_000));
  assert.equal(story.matter!.data["doneBy"], "squad");
  assert.equal(story.matter!.data["cost"], 28_000);
  assert.match(String(story.matter!.data["lateReason"]), /催告/);
});

test("W3: a builder who comes after all may still finish while nobody has taken over", () => {
  assert.equal(late().does(tao, "finish", repaired).state, "checking");
});

test("W4: up to 300 the site office approves, to 1,000 the director, to 10,000 the vice after the deputy engineer", () => {
  const approver = (fen: number, more = {}) => late(more).does(bai, "takeOver", costs(fen));
  assert.ok(approver(30_000).buttons(bai).includes("approve"));
  assert.deepEqual(approver(30_001).buttons(bai).includes("approve"), false);
  assert.ok(approver(100_000).buttons(du).includes("approve"));
  const large = approver(1_000_000);
  assert.match(large.why(xie, "approve")!, /还未轮到/);
  large.does(fan, "approve").does(xie, "approve");
  assert.equal(large.state, "squad");
  assert.ok(approver(1_000_001).buttons(wu).includes("approve"));
});

test("W4: what the same defect has cost within thirty days counts: splitting does not lower the tier", () => {
  const story = late({ sameDefectCost: 25_000 }).does(bai, "takeOver", costs(28_000));
  assert.equal(story.matter!.data["tally"], 53_000);
  assert.match(story.why(bai, "approve")!, /客服中心主任/);
  assert.equal(story.does(du, "reject", { opinion: "请附报价" }).state, "late");
});

test("W5: it is paid from the repair fund, which cannot go below zero and whose balance is written down", () => {
  const story = late({ repairFund: 20_000 }).does(bai, "takeOver", costs(28_000));
  assert.match(story.why(bai, "approve")!, /维修专款余额不足/);
  story.knows({ repairFund: 28_000 }).does(bai, "approve");
  assert.equal(story.matter!.data["fund"], 28_000);
  assert.ok(
    story.effects.some((effect) => effect.kind === "draw" && effect.account === "repairFund" && effect.fen === 28_000),
  );
});

test("W6: what the squad did is split between the house and the builder before the slip is closed", () => {
  const story = late().does(bai, "takeOver", costs(28_000)).does(bai, "approve").does(ge, "finishSquad", repaired);
  story.does(pan, "check", { checked }).does(tian, "check").does(wang, "sign", satisfied);
  assert.equal(story.state, "splitting");
  assert.match(story.refuses(bai, "split", { ours: 8_000, theirs: 10_000 }), /之和/);
  assert.equal(story.does(bai, "split", { ours: 8_000, theirs: 20_000 }).state, "closed");
});

test("W7: project department and sales check before the owner does; the result counts the rounds", () => {
  const story = repairing().does(tao, "finish", repaired);
  story.does(pan, "redo", { reason: "边角仍渗" }).does(tao, "finish", repaired);
  assert.match(story.refuses(pan, "check", { checked: ["fixed"] }), /全部相符/);
  story
    .does(pan, "check", { checked })
    .does(tian, "check")
    .does(wang, "sign", { ...satisfied, satisfied: false, reason: "有污迹" });
  assert.equal(story.state, "repairing");
  assert.equal(story.matter!.data["outcome"], "repeated");
  story.does(tao, "finish", repaired).does(pan, "check", { checked }).does(tian, "check").does(wang, "sign", satisfied);
  assert.equal(story.matter!.data["outcome"], "multiple");
  assert.equal(story.state, "closed");
});

test("W8: somebody opens the door and explains, and the owner signs that they are satisfied", () => {
  const story = repairing().does(tao, "finish", repaired).does(pan, "check", { checked }).does(tian, "check");
  assert.match(story.refuses(wang, "sign", { opener: "客服李", satisfied: true }), /业主签名/);
  assert.match(story.refuses(wang, "sign", { satisfied: true, signature: "签名" }), /开门及说明人/);
  assert.equal(story.does(wang, "sign", satisfied).state, "closed");
});

test("a common part has no owner to sign: the project manager takes it over", () => {
  const story = new Story(warranty, { ...facts, deliveredOn: undefined }).does(sun, "file", {
    part: "roof",
    fault: "屋面渗水",
    place: "4幢屋面",
    source: "property",
    desk: "property",
  });
  story
    .does(chen, "dispatch", { contractor: "安居建设", severity: "major" })
    .does(tao, "acknowledge", { receiver: "陶" });
  story.does(tao, "finish", repaired).does(sun, "check", { checked });
  assert.match(story.why(wang, "sign")!, /项目经理/);
  assert.equal(story.does(zhou, "signCommon", { satisfied: true }).state, "closed");
});

test("X4: a defect found at hand-over begins as a slip by itself", () => {
  const story = new Story(warranty, facts).does(system, "raise", {
    home: "1202",
    part: "windows",
    fault: "阳台窗漏风",
  });
  assert.equal(story.matter!.data["discovery"], "ownerAcceptance");
  assert.ok(story.buttons(bai).includes("dispatch"));
});

test("a part whose warranty is over is repaired as a repair", () => {
  assert.match(new Story(warranty, { ...facts, inWarranty: false }).refuses(li, "file", leak), /按报修办理/);
});
