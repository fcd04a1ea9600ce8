import assert from "node:assert/strict";
import { test } from "vitest";
import { regulation } from "#kit/regulation.ts";
import { at, chen, li, system, wu, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { notice } from "./notice.ts";

const fresh = { wordingApproved: false, onWorkingDay: true };
const sms = {
  kind: "serviceNotice",
  channel: "sms",
  subject: "停水通知",
  script: "{公司}：{称呼}您好，11月25日9时至12时停水，请储水。",
  whom: "residents",
  buildings: [{ building: "4幢" }],
  scheduled: at("2026-11-24 15:00"),
};
const phone = {
  ...sms,
  channel: "phone",
  script: "您好，我是{公司}{经办人}，通知您：明日停水。",
  scheduled: at("2026-11-24 10:30"),
};
const tells = (form: object, facts: object = fresh) =>
  new Story(notice, { ...fresh, ...facts }).does(li, "draft", { ...form });
const refused = (form: object, facts: object = {}) =>
  new Story(notice, { ...fresh, ...facts }).refuses(li, "draft", { ...form });
const approved = { approved: true };
const counts = { recipients: 3, sent: 2, delivered: 2, failed: 1, allReached: false };

test("N1: the wording of a call is approved by the manager, and not by its writer", () => {
  const story = tells(phone);
  assert.deepEqual([story.state, story.told()], ["approving", ["projectManager"]]);
  assert.equal(story.why(wu, "approve"), "审批说辞应当由项目经理或客服中心主任办理");
  assert.equal(story.does(zhou, "approve", approved).state, "ready");
});
test("N1: calls are made from 10 to 12 and from 14:30 to 18, on working days", () => {
  const sentence = "电话告知在10:00–12:00、14:30–18:00，短信和网络告知在14:30–20:00，紧急通知除外；请改计划发送时间";
  assert.equal(refused({ ...phone, scheduled: at("2026-11-24 09:59") }), sentence);
  assert.equal(refused({ ...phone, scheduled: at("2026-11-24 12:00") }), sentence);
  assert.equal(refused(phone, { onWorkingDay: false }), "电话告知在工作日进行，紧急通知除外；请改到工作日");
  assert.equal(tells({ ...phone, scheduled: at("2026-11-24 14:30") }).state, "approving");
});
test("N1: a call begins with company and name; questions are noted and answered", () => {
  assert.equal(
    refused({ ...phone, script: "{公司}通知您停水" }),
    "电话说辞应当先说明公司和经办人，请以{公司}{经办人}开头",
  );
  const story = tells(phone).does(zhou, "approve", approved).does(li, "send", { scheduled: phone.scheduled });
  assert.equal(story.state, "calling");
  const questions = [{ question: "停多久", answer: "三小时" }];
  story.does(system, "called", { answered: 2, unanswered: 1, questions });
  assert.equal(story.state, "closed");
  assert.deepEqual(story.matter?.data["questions"], questions);
});
test("N2: the wording of a message is approved by the general manager, who may send it back", () => {
  const story = tells(sms);
  assert.deepEqual(story.told(), ["generalManager"]);
  assert.equal(story.why(zhou, "approve"), "审批说辞应当由总经理办理");
  assert.equal(story.refuses(wu, "approve", { approved: false }), "退回修改的应当写明意见");
  story.does(wu, "approve", { approved: false, opinion: "写明补水点" });
  assert.equal(story.state, "returned");
  const { kind: _, ...rest } = sms;
  story.does(li, "revise", { ...rest, kind: "serviceNotice", script: `${sms.script}补水点在4幢前。` });
  assert.equal(story.does(wu, "approve", approved).state, "ready");
});
test("N2: wording approved once needs no second approval while it is unchanged", () => {
  assert.equal(tells(sms, { wordingApproved: true }).state, "ready");
});
test("N2: messages go out from 14:30 to 20; an emergency at any time; a house's own window never reaches into the night", () => {
  assert.match(refused({ ...sms, scheduled: at("2026-11-24 14:29") }), /请改计划发送时间/);
  assert.equal(tells({ ...sms, kind: "emergency", scheduled: at("2026-11-24 03:00") }).state, "approving");
  const wide = new Story(notice, fresh, { textWindows: "06:00–23:30" });
  assert.match(wide.refuses(li, "draft", { ...sms, scheduled: at("2026-11-24 22:10") }), /请改计划发送时间/);
  assert.equal(wide.does(li, "draft", { ...sms, scheduled: at("2026-11-24 21:00") }).state, "approving");
  const story = tells(sms).does(wu, "approve", approved);
  assert.match(story.refuses(li, "send", { scheduled: at("2026-11-24 20:30") }), /请改计划发送时间/);
});
test("N2: it is sent to its audience once, and who was not reached is called before it is closed", () => {
  const story = tells(sms).does(wu, "approve", approved).does(li, "send", { scheduled: sms.scheduled });
  assert.deepEqual(story.effects, [
    {
      kind: "send",
      words: sms.script,
      channel: "sms",
      at: sms.scheduled,
      audience: { kind: "serviceNotice", buildings: ["4幢"], homes: [], whom: "residents" },
      ends: "report",
      called: "called",
    },
  ]);
  assert.equal(story.due("deliver"), "2026-11-25T17:00");
  assert.equal(story.why(li, "report"), "汇总发送结果应当由系统办理");
  story.does(system, "report", counts);
  assert.deepEqual([story.state, story.told()], ["calling", ["recorder", "serviceLead"]]);
  assert.equal(story.does(chen, "finish", { undelivered: "已上门告知" }).state, "closed");
  const all = tells(sms).does(wu, "approve", approved).does(li, "send", { scheduled: sms.scheduled });
  assert.equal(all.does(system, "report", { ...counts, failed: 0, allReached: true }).state, "closed");
});
test("N2: promotion goes to those who agreed only and says how to be left alone; arrears are nobody else's business", () => {
  assert.equal(refused({ ...sms, kind: "marketing" }), "商业推广的说辞应当写明退订方式，如“回复T退订”");
  const promotion = tells({ ...sms, kind: "marketing", script: `${sms.script}回复T退订` });
  assert.equal(promotion.matter?.data["consentChecked"], true);
  assert.equal(refused({ ...sms, kind: "arrears" }), "费用提醒只发给欠费户");
  assert.equal(tells({ ...sms, kind: "arrears", arrears: true }).state, "approving");
  assert.equal(refused({ ...sms, channel: "poster", script: "{公司}：欠费{欠费}" }), "欠费情况不得公开张贴");
});
test("N2: a poster is put up and photographed, and nothing is sent", () => {
  const story = tells({ ...sms, channel: "poster" }).does(zhou, "approve", approved);
  assert.equal(story.why(li, "send"), "张贴的请办理“张贴”");
  story.does(li, "post", { places: "4幢大堂", pictures: ["1"] });
  assert.deepEqual([story.state, story.effects], ["closed", [{ kind: "issue", paper: "record" }]]);
});
test("the regulation says in words what sending is", () => {
  assert.match(regulation(notice), /逐户发送.*同一人只发一次/);
});
