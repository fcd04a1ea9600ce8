import assert from "node:assert/strict";
import { test } from "vitest";
import { openings } from "#kit/report.ts";
import { scriptsAt } from "#kit/script.ts";
import { at, chen, li, sun, system, wang, zhang, zhao, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { filledBy } from "./faults-taxonomy.ts";
import { repair } from "./repair.ts";

const kitchen = {
  item: "LEAK04",
  category: "LEAK",
  part: "private",
  urgency: "normal",
  leak: true,
  responsibility: "owner",
  standard: "quoted",
  worker: zhang.id,
};
const lamp = {
  item: "PWR06",
  category: "PWR",
  part: "common",
  urgency: "normal",
  leak: false,
  responsibility: "propertyFee",
  standard: "free",
  worker: zhang.id,
};
const told = { home: "3-1-502", fault: "厨房漏水" };
const slip = ["content", "materials", "signed", "photos"];
const scores = { way: "call", quality: 5, speed: 5, manner: 5 };
const mended = { work: "换水管", result: "fixed", cause: "wear", afterPhotos: ["1.jpg"] };

const outOfWarranty = () => new Story(repair, { inWarranty: false });
const reported = () => outOfWarranty().does(wang, "report", told);
const assigned = () => reported().does(li, "assign", kitchen);
const onSite = () => assigned().does(zhang, "arrive");
const quoted = () => onSite().does(zhang, "quote", { diagnosis: "水管老化", labour: 5000, materials: 1200 });
const working = () => quoted().does(wang, "agree", { consent: "app", settlement: "now" });
const finished = () => working().does(zhang, "finish", mended);
const accepted = () => finished().does(wang, "accept", { opinion: "satisfied", signature: "王" });
const checked = () => accepted().does(li, "check", { slip });
const lampReported = () => outOfWarranty().does(li, "report", { place: "3幢1单元大堂", fault: "灯不亮" });
const lampOnSite = () => lampReported().does(li, "assign", lamp).does(zhang, "arrive");
const bad = { ...scores, overall: "dissatisfied", reason: "又漏了" };

test("a leak is reported, priced, mended, signed for, checked and visited", () => {
  const story = checked().does(chen, "visit", { ...scores, overall: "satisfied" });
  assert.equal(story.state, "closed");
});
test("R1: the order states the charge standard, told to the owner before work starts", () => {
  const story = assigned();
  const words = story.effects.flatMap((effect) =>
    effect.kind === "notify" && effect.to === "owner" ? effect.words : [],
  );
  assert.deepEqual(words, ["{worker}将上门维修，收费标准：{standard}"]);
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "workOrder"));
  story.does(zhang, "arrive");
  assert.equal(story.refuses(zhang, "quote", { diagnosis: "水管老化" }), "收费的应当填写人工费和材料费");
});
test("R1: only the owner's yes starts the paid work; unanswered for three days the order lapses", () => {
  const story = quoted();
  assert.equal(story.why(zhang, "agree"), "业主同意报价应当由本户业主或客服专员办理");
  assert.equal(story.refuses(li, "agree", { consent: "signature", settlement: "now" }), "以签字同意的应当有业主签名");
  assert.equal(story.due("agree"), "2026-11-27T00:00");
  assert.equal(story.at("2026-11-27 00:01").state, "cancelled");
  assert.deepEqual(story.told(), ["owner"]);
});
test("R1: who pays follows from the part, the warranty and the price list", () => {
  const story = reported();
  const wrong = (change: object) => story.refuses(li, "assign", { ...kitchen, ...change });
  assert.equal(wrong({ item: "PWR01" }), "维修项目应当属于所选类别");
  assert.equal(wrong({ part: "common" }), "共用部分维修不得由业主自费");
  assert.equal(wrong({ part: "utility" }), "专业单位设施由专业单位承担");
  assert.equal(wrong({ standard: "free" }), "业主自费或由侵权人承担的应当选择收费标准，其他的应当选择不收费");
  story.knows({ inWarranty: true });
  assert.equal(wrong({}), "保修期内的专有部分先由保修责任方承担，使用不当的除外");
  assert.equal(story.does(li, "assign", { ...kitchen, responsibility: "misuse" }).state, "assigned");
});
test("R4: damage by a known person is repaired at that person's cost, without the owner's yes", () => {
  const damaged = { ...lamp, responsibility: "thirdParty", standard: "power", culprit: "搬家公司吕" };
  const story = lampReported();
  const nobody = { ...damaged, culprit: undefined };
  assert.equal(story.refuses(li, "assign", nobody), "由侵权人承担的应当填写责任人");
  story.does(li, "assign", damaged).does(zhang, "arrive");
  story.does(zhang, "quote", { diagnosis: "灯罩被撞碎", labour: 3000, materials: 12_000 });
  assert.equal(story.state, "working");
  story.does(zhang, "finish", mended).does(sun, "acceptJointly", { opinion: "satisfied" }).does(li, "acceptJointly");
  const charged = story.effects.flatMap((effect) => (effect.kind === "charge" ? [[effect.payer, effect.fen]] : []));
  assert.deepEqual(charged, [["culprit", 15_000]]);
});
test("R1: choosing the fault fills in all that usually follows from it", () => {
  assert.equal(filledBy.category.LEAK04, "LEAK");
  assert.equal(filledBy.leak.LEAK04, "yes");
  assert.equal(filledBy.urgency.WTR03, "emergency");
  assert.deepEqual([filledBy.responsibility.PWR06, filledBy.standard.PWR06], ["propertyFee", "free"]);
  assert.deepEqual([filledBy.responsibility.SAN01, filledBy.standard.SAN01], ["owner", "water"]);
});
test("R2: on site within thirty minutes, told to supervisor and manager when late", () => {
  const story = assigned();
  assert.equal(story.due("arrive"), "2026-11-23T09:30");
  assert.deepEqual(story.at("2026-11-23 09:24").told(), ["serviceAgent"]);
  assert.deepEqual(story.at("2026-11-23 10:30").told(), ["serviceLead", "projectManager"]);
  assert.ok(story.does(zhang, "arrive").isLate("arrive"));
});
test("R2: finished the same day, unless there is an appointment: then that is the deadline", () => {
  const story = assigned();
  assert.equal(story.due("complete"), "2026-11-24T00:00");
  story.does(wang, "arrange", { appointment: at("2026-11-25 10:00") });
  assert.equal(story.due("arrive"), "2026-11-25T10:00");
  assert.equal(story.due("complete"), "2026-11-26T00:00");
});
test("R2: how urgent it is decides the time, also when it turns out later", () => {
  const story = reported();
  assert.equal(story.due("assign"), "2026-11-23T09:30");
  story.does(li, "assign", { ...kitchen, urgency: "emergency" });
  assert.equal(story.due("arrive"), "2026-11-23T09:15");
  assert.equal(story.due("secure"), "2026-11-23T11:00");
  assert.equal(story.refuses(li, "assign", { ...kitchen, urgency: "scheduled" }), "预约的应当填写预约上门时间");
});
test("R2: nobody at home: the clocks stand until a new appointment", () => {
  const story = assigned().does(zhang, "miss", { absence: "按铃三次无人应答" });
  assert.deepEqual([story.due("arrive"), story.due("complete")], ["停计", "停计"]);
  assert.equal(story.due("reschedule"), "2026-11-27T00:00");
  story.does(wang, "arrange", { appointment: at("2026-11-24 09:00") });
  assert.equal(story.due("arrive"), "2026-11-24T09:00");
});
test("R2: waiting for materials stops the mending clock, for three days at most", () => {
  const story = working().does(zhang, "wait", { needs: "三角阀" });
  assert.equal(story.due("complete"), "停计");
  assert.equal(story.due("wait"), "2026-11-27T00:00");
  assert.deepEqual(story.at("2026-11-27 00:00").told(), ["engineeringLead", "serviceLead"]);
});
test("R3: too hard: the owner is told, the engineer looks, the company decides", () => {
  const story = onSite().does(zhang, "handUp", { difficulty: "主管爆裂", told: "已上报，明日答复" });
  assert.deepEqual(story.told(), ["engineeringLead", "owner"]);
  assert.equal(story.due("inspect"), "2026-11-24T18:00");
  story.does(sun, "inspect", { finding: "须停水", solvable: false });
  assert.equal(story.state, "planning");
  assert.equal(story.due("decide"), "2026-11-26T18:00");
  assert.equal(story.does(zhou, "decide", { plan: "外请" }).state, "onSite");
});
test("R3: a utility's fault is passed on with its promised time, and may be taken back", () => {
  const story = reported().does(li, "assign", {
    ...kitchen,
    item: "WTR08",
    category: "WTR",
    part: "utility",
    leak: false,
    responsibility: "utility",
    standard: "free",
  });
  const passed = { outside: "自来水公司", outsidePromise: at("2026-11-24 17:00"), told: "水表由自来水公司更换" };
  story.does(zhang, "arrive").does(li, "passOn", passed);
  assert.equal(story.due("outside"), "2026-11-24T17:00");
  assert.equal(story.due("complete"), "停计");
  assert.ok(story.at("2026-11-24 17:00").told().includes("serviceLead"));
  story.does(li, "confirmOutside").does(zhang, "finish", { ...mended, work: "已换表" });
  assert.equal(story.state, "finished");
  assert.match(String(onSite().why(li, "passOn")), /才转外部单位$/);
  const back = onSite()
    .does(zhang, "handUp", { difficulty: "主管爆裂", told: "已上报" })
    .does(sun, "inspect", { finding: "须专业设备", solvable: true })
    .does(sun, "passOn", { ...passed, told: "请专业队伍处理" })
    .does(sun, "takeBack", { worker: zhang.id, appointment: at("2026-11-25 09:00"), reason: "外部单位无人" });
  assert.deepEqual([back.state, back.due("arrive")], ["assigned", "2026-11-25T09:00"]);
});
test("R4: the owner signs, and is charged once by what was agreed", () => {
  const story = finished();
  assert.equal(story.refuses(zhang, "accept", { opinion: "satisfied" }), "满意的应当由业主签名");
  story.does(wang, "accept", { opinion: "satisfied", signature: "王" });
  assert.deepEqual(story.effects, [{ kind: "charge", fee: "repair", payer: "owner", fen: 6200, collected: "now" }]);
  story.does(li, "check", { slip }).does(chen, "visit", bad);
  story.does(li, "redo", { worker: zhang.id, appointment: at("2026-11-24 10:00") }).does(zhang, "finish", mended);
  assert.deepEqual(story.does(wang, "accept", { opinion: "satisfied", signature: "王" }).effects, []);
});
test("R4: common parts, hard cases and dear ones are accepted by engineering and the centre together", () => {
  const story = lampOnSite().does(zhang, "quote", { diagnosis: "灯管坏" }).does(zhang, "finish", mended);
  assert.equal(story.why(zhang, "accept"), "共用部分、曾上报疑难或费用超过1,000元的，应当联合验收");
  story.does(sun, "acceptJointly", { opinion: "satisfied" });
  assert.equal(story.state, "finished", "one of two is not enough");
  assert.equal(story.does(li, "acceptJointly").state, "accepted");
  const dear = onSite()
    .does(zhang, "quote", { diagnosis: "水管全换", labour: 100_001, materials: 0 })
    .does(li, "agree", { consent: "phone", settlement: "monthly" })
    .does(zhang, "finish", mended);
  assert.match(String(dear.why(wang, "accept")), /应当联合验收/);
  assert.equal(dear.refuses(sun, "acceptJointly", { opinion: "satisfied" }), "专有部分满意的应当由业主签名");
});
test("R1: work that nobody has to say yes to does not lapse for want of a yes", () => {
  const story = lampOnSite().does(zhang, "quote", { diagnosis: "灯管坏" });
  assert.equal(story.due("agree"), undefined);
  assert.equal(story.at("2026-12-04 09:00").state, "working");
});
test("R4: no owner is charged for a shared area", () => {
  assert.equal(
    lampOnSite().refuses(zhang, "quote", { diagnosis: "灯管坏", labour: 3000 }),
    "派工单载明不收费的不得报价",
  );
  assert.equal(lampOnSite().does(zhang, "quote", { diagnosis: "灯管坏" }).state, "working");
});
test("R5: the completion slip is checked before the visit, and whoever mended it neither checks nor visits", () => {
  const story = accepted();
  const both = { ...zhang, holds: ["staff", "serviceAgent"] as const };
  assert.equal(story.refuses(li, "check", { slip: ["content"] }), "核单内容全部相符的才能登记完工");
  assert.equal(story.why(both, "check"), "完工的经办人不得核单");
  story.does(zhao, "check", { slip });
  assert.equal(story.why(both, "visit"), "完工的经办人不得回访");
});
test("V1: a return visit at the door is announced a day ahead, stands in for the deadline, and its form is signed", () => {
  const story = checked();
  const door = { ...scores, way: "door", overall: "verySatisfied" };
  assert.equal(story.refuses(li, "visit", door), "上门回访应当提前1日预约");
  assert.equal(
    story.refuses(li, "arrangeVisit", { visitAppointment: at("2026-11-23 15:00") }),
    "上门回访应当至少提前1日预约",
  );
  story.does(li, "arrangeVisit", { visitAppointment: at("2026-11-25 10:00") });
  assert.deepEqual([story.due("revisit"), story.due("meet")], ["停计", "2026-11-25T10:00"]);
  story.at("2026-11-25 10:00");
  assert.equal(story.refuses(li, "visit", door), "上门回访的应当由业主在回访表上签名");
  assert.equal(story.does(li, "visit", { ...door, visitSignature: "王" }).state, "closed");
});
test("L1: property damaged at work is reported to the project manager and becomes a claim", () => {
  const story = working().does(zhang, "damage", { damage: "碰裂台面" });
  assert.deepEqual(story.told(), ["projectManager"]);
  const opened = story.effects.find((effect) => effect.kind === "open");
  assert.deepEqual(opened?.form, { content: "碰裂台面", home: "3-1-502" });
});
test("R5: not satisfied: reason noted, work goes on; after a rework the project manager decides", () => {
  const story = finished();
  assert.equal(story.refuses(wang, "accept", { opinion: "dissatisfied" }), "不满意的应当写明原因");
  story.does(wang, "accept", { opinion: "dissatisfied", reason: "还在滴" });
  assert.equal(story.state, "reopened");
  assert.equal(story.due("redo"), "2026-11-23T13:00");
  story.does(li, "redo", { worker: zhang.id, appointment: at("2026-11-24 10:00") });
  assert.equal(story.due("complete"), "2026-11-25T00:00");
  story.does(zhang, "finish", mended).does(wang, "accept", { opinion: "dissatisfied", reason: "仍滴" });
  assert.equal(story.state, "disputed");
  assert.equal(story.refuses(zhou, "judge", { ruling: "redo", reason: "换人再修" }), "再次返工的应当约定时间");
  assert.equal(story.does(zhou, "judge", { ruling: "explain", reason: "已无渗漏" }).state, "explained");
});
test("R5: three failed calls on different days, and the manager's word, before it closes unheard", () => {
  const story = checked();
  const missed = { way: "call", attempt: "无人接听" };
  story.does(li, "miscall", missed).does(li, "miscall", missed).at("2026-11-24 10:00").does(li, "miscall", missed);
  assert.equal(story.why(li, "unreached"), "应当在不同的日期至少联系3次");
  story.at("2026-11-25 10:00").does(li, "miscall", missed).does(li, "unreached");
  assert.equal(story.state, "checked");
  assert.equal(story.does(zhou, "unreached").state, "unreached");
});
test("R6: a leak is visited within three days; a finding reopens the repair with a new day", () => {
  const story = checked();
  assert.equal(story.due("revisit"), "2026-11-27T00:00");
  story.at("2026-11-24 09:00").does(li, "visit", bad);
  assert.equal(story.state, "reopened");
  story.does(chen, "redo", { worker: zhang.id, appointment: at("2026-11-24 14:00") });
  assert.equal(story.state, "working");
  assert.equal(story.due("complete"), "2026-11-25T00:00");
  assert.equal(reported().refuses(li, "assign", { ...kitchen, leak: false }), "渗漏类故障应当按渗漏办理");
});
test("R7: similar faults that pile up open a written analysis", () => {
  const figures = [
    { group: "厨房渗漏", count: 3 },
    { group: "水龙头", count: 2 },
  ];
  assert.deepEqual(openings(repair.reports!.similar!, "2026-11", figures, { pileUp: 3 }), [
    { subject: "同类故障分析：厨房渗漏", period: "2026-11", figures: [{ group: "厨房渗漏", count: 3 }] },
  ]);
  assert.equal(repair.reports!.similar!.opens!.procedure, "analysis");
});
test("I1: owner, any employee and another matter may report, through any channel, for a home or a common part", () => {
  assert.equal(
    outOfWarranty().does(zhang, "report", { place: "车库", fault: "漏水", channel: "patrol" }).state,
    "reported",
  );
  assert.equal(outOfWarranty().does(system, "refer", told).state, "reported");
  assert.equal(outOfWarranty().refuses(li, "report", { fault: "漏水" }), "房号和公共部位至少填写一项");
});
test("I3: the caller is greeted with the company's name, and an urgent call handed on at once", () => {
  const say = (blank: string) => ({ company: "安邻物业", agent: "李敏", fault: "漏水" })[blank];
  assert.match(scriptsAt(repair, "report", say)[0]!.words, /^您好，安邻物业客户服务中心，我是李敏。/);
  assert.deepEqual(outOfWarranty().does(li, "alarm", told).told(), [
    "serviceAgent",
    "serviceLead",
    "engineeringLead",
    "accountManager",
  ]);
});
test("I4: after a week unsettled the reason and a committed finish date are due, and the date is a deadline", () => {
  const story = onSite().does(zhang, "handUp", { difficulty: "主管爆裂", told: "已上报" }).at("2026-12-01 00:00");
  assert.ok(story.told().includes("serviceLead"));
  story.does(li, "explain", { delayReason: "等待停水许可", promised: at("2026-12-04 18:00") });
  assert.equal(story.due("promise"), "2026-12-04T18:00");
  assert.ok(story.at("2026-12-04 18:00").told().includes("projectManager"));
});
test("I5: an emergency nobody takes up goes up to the project manager and the general manager", () => {
  const story = outOfWarranty().does(li, "alarm", { home: "3-1-502", fault: "电梯困人" });
  assert.equal(story.due("assign"), "2026-11-23T09:05");
  assert.deepEqual(story.at("2026-11-23 09:05").told(), ["serviceLead", "projectManager"]);
  assert.ok(story.at("2026-11-23 09:15").told().includes("generalManager"));
});
test("I8: what to say appears where it is needed, in the company's words where it has any", () => {
  const moments = ["report", "alarm", "assign", "arrive", "handUp", "visit"];
  for (const moment of moments) assert.ok(scriptsAt(repair, moment, () => "").length > 0, moment);
  const ours = scriptsAt(repair, "visit", () => "漏水", { "script.visit": "王先生您好：{fault}" });
  assert.equal(ours[0]!.words, "王先生您好：漏水");
});
test("I9: nobody promises a result or compensation on their own; only a time", () => {
  const story = onSite();
  const promised = { difficulty: "主管爆裂", told: "我们一定修好，损失包赔" };
  assert.equal(story.refuses(zhang, "handUp", promised), "未经批复，不得自行承诺结果、整改或赔偿，只可承诺答复时间");
  const late = { delayReason: "缺料，可以免单", promised: at("2026-11-25 18:00") };
  assert.equal(story.refuses(li, "explain", late), "未经批复，不得自行承诺结果、整改或赔偿，只可承诺答复时间");
});
test("O4: the home's account manager hears of every repair in it", () => {
  assert.ok(reported().told().includes("accountManager"));
});
test("O6: what one may not decide is asked one level up, and who asked what and was answered what is kept", () => {
  const story = working();
  assert.equal(story.why(chen, "reply"), "没有待批复的请示");
  story.does(zhang, "askUp", { superior: chen.id, question: "是否可凿墙" });
  assert.equal(story.due("ask"), "2026-11-24T18:00");
  story.does(chen, "reply", { instruction: "可，先关水" });
  assert.equal(story.state, "working");
  const kept = story.matter!.deeds.slice(-2).map(({ who, form }) => [who, form?.["question"] ?? form?.["instruction"]]);
  assert.deepEqual(kept, [
    [zhang.id, "是否可凿墙"],
    [chen.id, "可，先关水"],
  ]);
  const late = working().does(zhang, "askUp", { superior: chen.id, question: "是否可凿墙" }).at("2026-11-24 18:00");
  assert.ok(late.told().includes("projectManager"));
});
test("a repair is cancelled before work starts, not after", () => {
  assert.equal(reported().does(wang, "cancel", { reason: "自己修好了" }).state, "cancelled");
  assert.equal(working().why(wang, "cancel"), "报修现为“维修中”，不能取消");
});
