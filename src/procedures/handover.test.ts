import assert from "node:assert/strict";
import { test } from "vitest";
import { at, bai, chen, kang, li, system, tian, wang, zheng } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { handover } from "./handover.ts";

const notice = { agreed: "2026-11-30", from: "2026-11-23", until: "2026-12-06", venue: "一期会所", method: "sms" };
const appointment = at("2026-11-25 09:00");
const pass = { item: "wall", room: "living", result: "pass" };
const defect = { item: "window", room: "balcony", result: "defect", issue: "窗扇漏风", part: "windows" };
const readings = [{ meter: "water", number: "W-1202", reading: "0.5" }];
const seen = { escort: "客服李", developerRep: "康", readings, photos: ["照片"] };
const identity = { ownerType: "individual", documents: ["identity", "contract"], privacy: true };
const signed = ["receipt", "inspection", "filing", "fire", "renovation", "agreement"];
const signing = {
  use: "residence",
  water: "notConnected",
  power: "connected",
  condition: "已按验收记录整改",
  fire: "afterMoveIn",
  lift: true,
  area: 98.5,
  delivered: [{ document: "qualityGuarantee", copies: 1 }],
  signed,
  signature: "签名",
};
const keys = {
  keys: [
    { keyKind: "entryDoor", quantity: 5 },
    { keyKind: "unitDoorCard", quantity: 3, serial: "0012" },
  ],
  sealed: true,
  receiver: "王建平",
  receiverRole: "owner",
  keySignature: "签名",
};
const household = {
  mobile: "13800000000",
  address: "4幢1-1202",
  occupancy: "selfOccupied",
  householdSignature: "签名",
};

const facts = { bookedSlot: undefined, openChildren: {} };
const noticed = (more = {}) =>
  new Story(handover, { ...facts, ...more }).does(system, "announce", { home: "1202", customer: "业主王", ...notice });
const inspecting = () =>
  noticed().does(li, "book", { appointment }).at("2026-11-25 09:05").does(li, "arrive").does(li, "verify", identity);
const inspected = (...items: object[]) => inspecting().does(li, "inspect", { ...seen, items });
const accepted = () => inspected(pass).does(wang, "conclude", { opinion: "accept", inspectionSignature: "签名" });
const settling = () => accepted().does(wang, "sign", signing);
const handing = () => settling().does(tian, "confirmBalance", { balance: "none" });

test("X1: the notice says where and when; whoever does not come is told again", () => {
  const story = noticed();
  assert.deepEqual(story.told(), ["owner"]);
  assert.equal(story.due("booking"), "2026-12-07T00:00");
  story.at("2026-12-07 09:00").does(li, "remind", { method: "phone" });
  assert.match(
    new Story(handover, facts).refuses(li, "announce", { home: "1202", ...notice, method: "ems" }),
    /快递单号/,
  );
});

test("X1: within a campaign an appointment is a slot that is kept for the home", () => {
  const sentence = noticed({ bookedSlot: "none" }).refuses(li, "book", { appointment });
  assert.match(sentence, /选择空闲时段/);
  const story = noticed({ bookedSlot: appointment.replace("Z", ".000Z") }).does(li, "book", { appointment });
  assert.equal(story.state, "booked");
});

test("X1: identity is checked before anything is shown, an agent by a power of attorney", () => {
  const story = noticed().does(li, "arrive");
  assert.match(story.refuses(li, "verify", { ...identity, documents: ["identity"] }), /购房合同/);
  assert.match(story.refuses(li, "verify", { ...identity, ownerType: "agent" }), /委托书/);
  assert.match(story.refuses(li, "verify", { ...identity, privacy: false }), /个人信息/);
});

test("X1: both sides go through the home, and questions about rectification are answered by the developer alone", () => {
  const story = inspecting();
  assert.match(story.refuses(li, "inspect", { ...seen, developerRep: undefined, items: [pass] }), /开发单位陪同人/);
  story.does(li, "question", { question: "何时更换窗扇" });
  assert.match(story.why(li, "answer")!, /开发中心/);
  story.does(kang, "answer", { answer: "两周内" });
  assert.match(story.why(kang, "answer")!, /没有待答复/);
});

test("X4: each defect becomes a warranty slip of its own", () => {
  const story = inspected(pass, defect, { ...defect, item: "floor", issue: "空鼓", part: "floor" });
  assert.match(story.refuses(wang, "conclude", { opinion: "accept", inspectionSignature: "签名" }), /接收并整改/);
  story.does(wang, "conclude", { opinion: "acceptWithDefects", inspectionSignature: "签名" });
  const opened = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form] : []));
  assert.deepEqual(
    opened.map(({ fault, part }) => [fault, part]),
    [
      ["阳台窗：窗扇漏风", "windows"],
      ["阳台地面：空鼓", "floor"],
    ],
  );
});

test("X4: a defect is described, pictured and laid under a warranty", () => {
  const story = inspecting();
  assert.match(story.refuses(li, "inspect", { ...seen, items: [{ ...defect, part: undefined }] }), /保修项目/);
  assert.match(story.refuses(li, "inspect", { ...seen, photos: undefined, items: [defect] }), /拍照/);
});

test("X4: a home that is refused says why, is put right and inspected again", () => {
  const story = inspected(defect);
  assert.match(story.refuses(wang, "conclude", { opinion: "reject", inspectionSignature: "签名" }), /理由/);
  story.does(wang, "conclude", { opinion: "reject", inspectionSignature: "签名", comment: "窗未装好" });
  assert.equal(story.state, "refused");
  assert.equal(story.due("remedy"), "2026-12-26T00:00");
  story
    .at("2026-12-01 09:00")
    .does(li, "book", { appointment: at("2026-12-03 09:00") })
    .does(li, "arrive");
  story.does(li, "verify", identity).does(li, "inspect", { ...seen, items: [{ ...pass, item: "window" }] });
  assert.equal(story.matter!.data["round"], 2);
  assert.deepEqual(story.matter!.data["defects"], []);
});

test("X2: a dwelling signs six papers, a shop two more", () => {
  const story = accepted();
  assert.match(story.refuses(wang, "sign", { ...signing, signed: signed.slice(1) }), /全部文件/);
  assert.match(story.refuses(wang, "sign", { ...signing, use: "shop", safetyOfficer: "王" }), /全部文件/);
  story.does(wang, "sign", signing);
  const papers = story.effects.flatMap((effect) => (effect.kind === "issue" ? [effect.paper] : []));
  assert.deepEqual(papers, ["filing", "fireSafety", "workSafety", "renovationRules", "signRules"]);
});

test("X3: the developer's balance is the developer's gate", () => {
  const story = settling().does(tian, "confirmBalance", { balance: "due" });
  assert.equal(story.state, "settling");
  assert.match(story.why(li, "giveKeys")!, /待确认房款尾款/);
  assert.match(story.refuses(tian, "confirmBalance", { balance: "paid" }), /收款凭证/);
  assert.equal(story.does(tian, "confirmBalance", { balance: "paid", voucher: ["凭证"] }).state, "handing");
});

test("X3: the property fee is invoiced, and unpaid it holds no keys back", () => {
  const story = handing();
  assert.match(story.refuses(zheng, "invoice", { months: 13, unitPrice: 235, fee: 300_000 }), /12个月/);
  story.does(zheng, "invoice", { months: 3, unitPrice: 235, fee: 69_443 });
  assert.ok(story.effects.some((effect) => effect.kind === "charge" && effect.fen === 69_443));
  assert.equal(story.does(li, "giveKeys", keys).state, "filing");
});

test("X3: every key goes on the register, and from that day the warranty and the fee run", () => {
  const story = handing().does(li, "giveKeys", keys);
  const opened = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form["keyKind"]] : []));
  assert.deepEqual(opened, ["entryDoor", "unitDoorCard"]);
  assert.ok(story.effects.some((effect) => effect.kind === "deliver" && effect.on === "2026-11-25"));
  assert.equal(story.matter!.data["feeStart"], "2026-11-25");
  assert.match(handing().refuses(li, "giveKeys", { ...keys, receiverRole: "agent" }), /授权委托书/);
});

test("X5: the household's form completes the file; what the contract does not need is given by consent alone", () => {
  const story = handing().does(li, "giveKeys", keys);
  assert.match(story.refuses(li, "register", { ...household, family: [{ member: "王小平" }] }), /另行同意/);
  story.does(li, "register", { ...household, family: [{ member: "王小平" }], consent: ["family"] });
  assert.equal(story.due("visit"), "2026-12-03T00:00");
  assert.equal(story.does(chen, "visit", { satisfaction: "satisfied" }).state, "closed");
});

test("a sale that falls through ends the hand-over", () => {
  assert.equal(noticed().does(bai, "withdraw", { reason: "合同解除" }).state, "withdrawn");
});
