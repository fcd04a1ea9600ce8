import assert from "node:assert/strict";
import { test } from "vitest";
import { feeOf } from "#kit/settle.ts";
import { builder, ding, feng, he, li, qian, sun, wang, zheng, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { renovation } from "./renovation.ts";

const worker = (name: string) => ({
  name,
  photos: ["照一", "照二"],
  trade: "mason",
  mobile: "13900000000",
  idNumber: "330106198001010000",
  idCopy: ["证"],
});
/** The flat of the worked example: 98.50 ㎡, 75 days, four workers (taxonomy §10). */
const application = {
  home: "4-1-1202",
  applicant: wang.id,
  applicantRole: "owner",
  kind: "full",
  mode: "company",
  contractor: builder.id,
  foreman: "高建",
  foremanPhone: "13900000001",
  startOn: "2026-12-01",
  endOn: "2027-02-13",
  summary: "整装",
  works: [{ kind: "demolition", location: "客厅隔墙", description: "拆除非承重墙" }],
  demolition: true,
  drawings: ["图"],
  scheme: ["方案"],
  contract: ["合同"],
  licences: ["照"],
  foremanCard: ["证"],
  workers: ["甲", "乙", "丙", "丁"].map(worker),
  neighbours: true,
  removal: "byProperty",
  applicationSignature: "签",
};
const facts = { feesPaid: false, testsOnFile: true, openHere: {}, endedChildren: {}, builtArea: 98.5 };
const review = { risks: ["none"], drawingsPass: "approved", engineeringOpinion: "同意", wallArea: 6.2 };
const signed = {
  readTerms: true,
  fireOfficer: "高建",
  fireOfficerPhone: "13900000001",
  extinguishers: "rented",
  hasHotWork: false,
  ownerSignature: "王",
  contractorSignature: "大地",
};
const applied = (own = {}, form = {}) =>
  new Story(renovation, facts, own).does(li, "apply", { ...application, ...form });
const checked = (own = {}, form = {}) =>
  applied(own, form).does(li, "check", { documents: ["plan"], serviceOpinion: "齐" });
const approved = (own = {}, form = {}) =>
  checked(own, form).does(sun, "review", review).does(zhou, "approve", { decision: "approved" });
const paying = (own = {}) => approved(own).does(li, "bill", { payBy: "2026-12-10", dumpPlace: "东门堆场", rented: 2 });
const building = (own = {}) =>
  paying(own)
    .does(li, "signPapers", signed)
    .knows({ feesPaid: true })
    .does(li, "permit", { withForeman: true, permitReceipt: "高" });
const money = (story: Story) =>
  story.effects.flatMap((effect) =>
    effect.kind === "charge"
      ? [[effect.fee, effect.payer, effect.fen]]
      : effect.kind === "refund"
        ? [[effect.fee, effect.fen]]
        : [],
  );
const opened = (story: Story) => story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.procedure] : []));
const inspection = {
  passed: ["structureIntact", "publicArea", "wasteCleared"],
  conclusion: "pass",
  ownerDamage: 0,
  contractorDamage: 0,
  changes: "客厅隔墙拆除",
};
const inspected = (story: Story, form: Record<string, unknown> = {}) =>
  story
    .does(li, "complete", { completionPapers: ["waterproofTest"], completionFiles: ["册"] })
    .does(sun, "inspect", { ...inspection, ...form })
    .does(qian, "inspect")
    .does(he, "inspect");
const refund = { slipLost: false, refundAccount: "6222", refundSignature: "王" };

test("F1: without the papers, the photos and each worker's card or a guarantee nobody may apply", () => {
  const refused = (form: object) => new Story(renovation, facts).refuses(li, "apply", { ...application, ...form });
  assert.match(refused({ contract: [] }), /装修合同/);
  assert.match(refused({ workers: [{ ...worker("甲"), photos: ["一"] }] }), /照片两张/);
  assert.match(refused({ workers: [{ ...worker("甲"), idCopy: [] }] }), /书面担保/);
  assert.match(refused({ applicantRole: "tenant" }), /业主书面同意书/);
  assert.match(refused({ neighbours: false }), /相邻住户/);
  assert.match(refused({ removal: "selfRemoval" }), /合法处置证明/);
  assert.match(
    new Story(renovation, { ...facts, openHere: { renovation: 1 } }).refuses(li, "apply", application),
    /已有未办结/,
  );
  applied({}, { workers: [{ ...worker("甲"), idCopy: [], guarantee: ["担保书"] }] });
});
test("F1: papers that lack something are sent back, and the time stands still until they are complete", () => {
  const story = applied().does(li, "sendBack", { lacking: "资质证书" });
  assert.equal(story.due("decide"), "停计");
  story.at("2026-11-25 10:00").does(wang, "supplement", { supplement: "已补" });
  assert.equal(story.state, "applied");
  assert.equal(applied().does(li, "sendBack", { lacking: "资质" }).at("2026-12-24 00:00").state, "lapsed");
});
test("F2: drawings are not passed before wiring and pipes are tested, and the reviewer does not approve", () => {
  const story = checked().knows({ testsOnFile: false });
  assert.match(story.why(sun, "review") ?? "", /先做检测/);
  const flood = {
    testKind: "floodBefore",
    testPlace: "主卫",
    testFrom: "2026-11-23T01:00:00Z",
    testUntil: "2026-11-23T13:00:00Z",
    testResult: "pass",
    tested: false,
  };
  assert.match(story.refuses(sun, "test", flood), /24小时/);
  story.does(sun, "test", { ...flood, testKind: "pipePressure" }).does(sun, "review", review);
  assert.equal(story.state, "approving");
  assert.match(
    story.refuses({ ...sun, holds: [...sun.holds, "projectManager"] }, "approve", { decision: "approved" }),
    /审核图纸/,
  );
  assert.equal(checked().does(sun, "review", { ...review, drawingsPass: "rejected" }).state, "rejected");
});
test("F2: what touches structure or façade needs a qualified firm and somebody's leave", () => {
  assert.match(checked().refuses(sun, "review", { ...review, risks: ["structure"] }), /有资质的单位/);
  const qualified = { qualificationNumber: "二级" };
  assert.match(checked({}, qualified).refuses(sun, "review", { ...review, risks: ["facade"] }), /批准文件/);
  checked({}, qualified).does(sun, "review", { ...review, risks: ["facade"], approvals: ["批文"] });
  assert.match(checked().refuses(sun, "review", { ...review, wallArea: undefined }), /墙体面积/);
});
test("F3: the worked example comes out to the fen, for owner and contractor", () => {
  const lines = money(paying());
  assert.deepEqual(lines, [
    ["ownerDeposit", "owner", 9850],
    ["contractorDeposit", "contractor", 9850],
    ["debris", "owner", 4925],
    ["wallDebris", "owner", 12_400],
    ["management", "owner", 14_775],
    ["pass", "contractor", 4000],
    ["passDeposit", "contractor", 4000],
    ["rentDeposit", "contractor", 20_000],
  ]);
  const sum = (payer: string) => lines.reduce((fen, [, who, one]) => fen + (who === payer ? Number(one) : 0), 0);
  assert.deepEqual([sum("owner"), sum("contractor")], [41_950, 37_850]);
});
test("F3: rent by the days used, both ends counted; sixty days of two extinguishers are 120 yuan", () => {
  const story = building().at("2026-12-01 09:00").does(li, "lend", { slipSignature: "高" });
  assert.match(story.why(li, "lend") ?? "", /已经出库/);
  story.at("2027-01-29 09:00");
  assert.match(
    story.refuses(li, "takeBackExtinguishers", { returnedOn: "2027-02-03", returnCondition: "good" }),
    /晚于今天/,
  );
  story.does(li, "takeBackExtinguishers", { returnedOn: "2027-01-29", returnCondition: "good" });
  assert.deepEqual(money(story), [["rent", "contractor", 12_000]]);
});
test("F3: who hauls debris away without the company pays for no debris, not of a wall either", () => {
  const story = approved({}, { removal: "licensedHauler", disposalProof: ["证明"] });
  story.does(li, "bill", { payBy: "2026-12-10", dumpPlace: "无" });
  assert.deepEqual(
    money(story).map(([fee]) => fee),
    ["ownerDeposit", "contractorDeposit", "management", "pass", "passDeposit"],
  );
});
test("F3: what the city forbids is not billed, and a project may have other rates", () => {
  const own = { "management.permitted": "forbidden", "ownerDeposit.permitted": "forbidden", contractorDeposit: 5000 };
  const lines = Object.fromEntries(money(paying(own)).map(([fee, , fen]) => [fee, fen]));
  assert.equal(lines["management"], undefined);
  assert.equal(lines["ownerDeposit"], undefined);
  assert.equal(lines["contractorDeposit"], 200_000, "no more than the most of one home");
});
test("F3: an extension costs the months it adds, and within a month already paid nothing", () => {
  const within = building().does(li, "extend", { extendTo: "2027-02-25", reason: "柜体晚到" });
  assert.deepEqual(money(within.does(zhou, "grantExtension")), []);
  const beyond = building().does(li, "extend", { extendTo: "2027-03-20", reason: "柜体晚到" });
  assert.match(building().refuses(li, "extend", { extendTo: "2027-02-01", reason: "早" }), /晚于原完工日期/);
  assert.deepEqual(money(beyond.does(zhou, "grantExtension")), [["extension", "owner", 4925]]);
  assert.match(beyond.knows({ feesPaid: false }).why(li, "renew") ?? "", /未缴清/);
  beyond.knows({ feesPaid: true }).does(li, "renew");
  assert.equal(beyond.due("build"), "2027-03-21T00:00");
  assert.equal(beyond.matter!.data["months"], 4);
});
test("F4: permit and passes only when all is paid and signed, and somebody brings the workers", () => {
  const story = paying();
  assert.match(story.why(li, "permit") ?? "", /未签署/);
  assert.match(story.refuses(li, "signPapers", { ...signed, readTerms: false }), /先阅知/);
  story.does(li, "signPapers", signed);
  assert.match(story.why(li, "permit") ?? "", /未缴清/);
  story.knows({ feesPaid: true });
  assert.match(story.refuses(li, "permit", { withForeman: false, permitReceipt: "高" }), /带领/);
  story.does(li, "permit", { withForeman: true, permitReceipt: "高" });
  assert.deepEqual(
    opened(story),
    Array.from({ length: 4 }, () => "workerPass"),
  );
});
test("F4: nobody pays in time, and the application lapses with everything billed taken back", () => {
  const story = paying().at("2026-12-11 00:00");
  assert.equal(story.state, "lapsed");
  assert.deepEqual(money(story).at(0), ["ownerDeposit", 9850]);
  assert.deepEqual(money(paying().does(li, "cancel", { reason: "不装了" })).length, 8);
});
test("F4: nobody sleeps on the site without the owner's letter, the manager's leave and fire conditions", () => {
  const night = {
    nightWorkers: "甲",
    nightLetter: ["同意书"],
    nightUntil: "2026-12-20",
    nightConditions: ["noCooking", "noCharging", "extinguisher", "exitFree"],
    othersLive: false,
  };
  assert.match(building().refuses(zhou, "allowNight", { ...night, nightConditions: ["noCooking"] }), /消防条件/);
  assert.match(building().refuses(zhou, "allowNight", { ...night, othersLive: true }), /写明理由/);
  assert.match(building().refuses(zhou, "allowNight", { ...night, nightUntil: "2027-02-01" }), /不得超过/);
  assert.deepEqual(building().does(zhou, "allowNight", night).told(), ["securityLead"]);
});
test("F4: a permit that has run out stops the work until it is extended or the work is inspected", () => {
  const story = building().at("2027-02-14 00:00");
  assert.equal(story.state, "expired");
  assert.ok(story.buttons(li).includes("extend") && story.buttons(li).includes("complete"));
});
test("F5: a guard reports a round and opens a violation in one go, with a picture", () => {
  const story = building();
  assert.match(story.refuses(ding, "patrol", { stage: "demolition", violation: true }), /写明违章类别/);
  const violation = { violationType: "waste", violationLevel: "minor", finding: "建渣堆在楼道" };
  assert.match(story.refuses(ding, "patrol", { stage: "demolition", violation: true, ...violation }), /拍照/);
  story.does(ding, "patrol", { stage: "demolition", violation: true, photos: ["照"], ...violation });
  assert.deepEqual(opened(story), ["sitePatrol", "violation"]);
  assert.deepEqual(opened(story.does(ding, "patrol", { stage: "demolition", violation: false })), ["sitePatrol"]);
});
test("F5: a site that nobody patrolled for a day is reported, for two days to the manager", () => {
  const story = building();
  assert.ok(story.at("2026-11-25 00:00").told().includes("securityLead"));
  assert.ok(story.at("2026-11-27 00:00").told().includes("projectManager"));
  assert.ok(!building().does(ding, "patrol", { stage: "masonry", violation: false }).isLate("dailyPatrol"));
});
test("F5: the manager stops the work and lets it go on; nothing can be patrolled away meanwhile", () => {
  const story = building().does(zhou, "suspend", { reason: "动承重墙" });
  assert.equal(story.state, "suspended");
  assert.ok(!story.buttons(ding).includes("patrol"));
  assert.equal(story.does(zhou, "resume").state, "building");
});
test("F6: an open violation bars inspection, acceptance and refund", () => {
  const open = { openHere: { violation: 1 } };
  assert.match(building().knows(open).why(li, "complete") ?? "", /违章/);
  const inspecting = building().does(li, "complete", { completionPapers: ["waterproofTest"], completionFiles: ["册"] });
  assert.match(inspecting.knows(open).why(sun, "inspect") ?? "", /违章/);
  const observing = inspected(building()).at("2026-12-24 00:00");
  assert.equal(observing.state, "refunding");
  assert.match(observing.knows(open).why(wang, "sign") ?? "", /违章/);
});
test("F6: three departments inspect together; a fault means rework and inspection again", () => {
  const story = inspected(building(), { conclusion: "fail", passed: ["facade"] });
  assert.equal(story.state, "rework");
  assert.match(
    building()
      .does(li, "complete", { completionPapers: ["waterproofTest"], completionFiles: ["册"] })
      .refuses(sun, "inspect", { ...inspection, passed: ["facade"] }),
    /不得判为合格/,
  );
  assert.equal(inspected(story, { conclusion: "passAfterRectification" }).state, "observing");
});
test("F6: what was held comes back after the observation, less damage with a reason, passes against passes", () => {
  assert.match(
    building()
      .does(li, "complete", { completionPapers: ["waterproofTest"], completionFiles: ["册"] })
      .refuses(sun, "inspect", { ...inspection, ownerDamage: 100 }),
    /事由/,
  );
  const story = building().at("2026-12-01 09:00").does(li, "lend", { slipSignature: "高" }).at("2027-01-29 09:00");
  assert.equal(inspected(story).state, "observing");
  story.does(sun, "assess", { ownerDamage: 3000, contractorDamage: 0, damageReason: "楼道墙面刮伤" });
  story.at("2027-03-01 09:00");
  assert.match(story.why(zhou, "sign") ?? "", /先归还/);
  story.does(li, "takeBackExtinguishers", { returnedOn: "2027-01-29", returnCondition: "good" });
  assert.match(story.knows({ openHere: { workerPass: 2 } }).why(zhou, "sign") ?? "", /退证/);
  story.knows({ openHere: {}, endedChildren: { "workerPass.returned": 3, "workerPass.lost": 1 } });
  story.does(wang, "sign", refund);
  assert.equal(story.state, "refunding", "the manager has yet to sign");
  story.does(zhou, "sign").does(zheng, "payOut", { receipt: "收条", paidOn: "2027-03-02" });
  assert.deepEqual(money(story), [
    ["ownerDeposit", 6850],
    ["contractorDeposit", 9850],
    ["passDeposit", 3000],
    ["rentDeposit", 20_000],
    ["management", 4925],
  ]);
});
test("F6: with nothing lost and nothing broken, owner and contractor have everything back", () => {
  const story = inspected(building().at("2027-02-13 09:00")).at("2027-03-20 09:00");
  story
    .knows({ endedChildren: { "workerPass.returned": 4 } })
    .does(wang, "sign", refund)
    .does(zhou, "sign");
  const back = Object.fromEntries(money(story.does(zheng, "payOut", { receipt: "收条", paidOn: "2027-03-20" })));
  assert.deepEqual(back, { ownerDeposit: 9850, contractorDeposit: 9850, passDeposit: 4000, rentDeposit: 20_000 });
  assert.equal(back["contractorDeposit"] + back["passDeposit"] + back["rentDeposit"], 33_850);
});
test("F6: whoever signs a refund does not pay it out, and a lost slip needs a declaration", () => {
  const story = inspected(building()).at("2026-12-24 00:00");
  assert.match(story.refuses(wang, "sign", { ...refund, slipLost: true }), /遗失声明/);
  const both = { ...zhou, holds: [...zhou.holds, "cashier" as const] };
  story.does(wang, "sign", refund).does(both, "sign");
  assert.match(story.refuses(both, "payOut", { receipt: "收条", paidOn: "2026-12-24" }), /签字退款/);
});
test("F7: the last act issues what the file needs: the deposit slip and the register of the home's changes", () => {
  const story = inspected(building()).at("2026-12-24 00:00").does(wang, "sign", refund).does(zhou, "sign");
  story.does(zheng, "payOut", { receipt: "收条", paidOn: "2026-12-24" });
  const papers = story.effects.flatMap((effect) => (effect.kind === "issue" ? [effect.paper] : []));
  assert.deepEqual(papers, ["depositSlip", "statusRegister"]);
  assert.equal(story.state, "closed");
});
test("fees a paper shows are those of the house", () =>
  assert.equal(feeOf("management", renovation.fees!.management, { builtArea: 98.5, months: 3 }, {}), 14_775));
test("people without a post in it have no business with a renovation", () =>
  assert.deepEqual(
    applied()
      .buttons(feng)
      .filter((action) => action === "approve"),
    [],
  ));
