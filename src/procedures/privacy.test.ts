import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { at, li, system, wu, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { privacyConsent } from "./privacy-consent.ts";
import { privacyRequest } from "./privacy-request.ts";
import { securityIncident } from "./security-incident.ts";

const admin: Actor = { id: "系统管理员", holds: ["staff", "systemAdmin"] };
const asks = { requester: "业主王", verification: "inPerson", requestType: "delete", content: "删除我的车牌" };

test("O5: a person's request is answered within fifteen working days, refused only with the law's reason", () => {
  const one = new Story(privacyRequest).does(li, "receive", asks);
  assert.equal(one.due("answer"), "2026-12-14T18:00");
  const refused = { result: "refused", handling: "维修记录不能删除", grounds: "合同义务" };
  assert.match(one.refuses(zhou, "handle", { ...refused, grounds: undefined }), /应当写明理由/);
  assert.match(one.refuses(zhou, "handle", refused), /法定保留期限冲突/);
  one.does(zhou, "handle", { ...refused, retentionConflict: "会计档案三十年" });
  assert.deepEqual(one.does(li, "answer", { reply: "已部分删除" }).told(), ["requester"]);
  assert.equal(one.state, "answered");
});
test("O5: consent is taken back as easily as it is given, and that is on record", () => {
  const one = new Story(privacyRequest).does(li, "receive", { ...asks, requestType: "withdrawConsent" });
  assert.equal(one.refuses(zhou, "handle", { result: "refused", handling: "不", grounds: "不" }), "撤回同意不得拒绝");
  one.does(zhou, "handle", { result: "fulfilled", handling: "已停止发送" });
  const opened = one.effects.find((effect) => effect.kind === "open");
  assert.deepEqual(opened?.kind === "open" && [opened.procedure, opened.form], [
    "privacyConsent",
    { subject: "业主王", withdrawal: "删除我的车牌" },
  ]);
  assert.equal(
    new Story(privacyConsent).does(system, "withdraw", { subject: "业主王", withdrawal: "商业信息" }).state,
    "withdrawn",
  );
});
test("O5: a child under fourteen needs the guardian's consent", () => {
  const given = {
    subject: "业主王",
    noticeVersion: "2026-1",
    controller: "蓝天物业",
    processingItems: [{ purpose: "门禁" }],
    consentItems: [{ itemCode: "门禁卡", isGranted: true }],
    sensitiveConsent: [{ necessity: "接送", sensitiveType: "minor", isGranted: true }],
    signature: "签",
  };
  assert.equal(new Story(privacyConsent).refuses(li, "give", given), "十四岁以下儿童的信息应当有监护人同意");
  assert.equal(new Story(privacyConsent).does(li, "give", { ...given, guardianConsent: "签" }).state, "given");
});
test("O5: a breach is graded in two hours, a larger one reported in four, and persons are told or the reason written", () => {
  const one = new Story(securityIncident).does(li, "discover", {
    story: "业主名单误发到群里",
    discoveredAt: at("2026-11-23 08:00"),
  });
  assert.equal(one.due("assess"), "2026-11-23T10:00");
  one.does(zhou, "assess", {
    incidentType: "leak",
    impact: [{ dataType: "姓名电话", subjectCount: 120, isSensitive: false }],
    incidentLevel: "larger",
  });
  assert.equal(one.due("report"), "2026-11-23T12:00");
  one.does(admin, "remedy", { cause: "误操作", remedies: "撤回并要求删除" });
  assert.equal(one.refuses(zhou, "inform", { notifying: "spared" }), "不通知的应当写明已经有效避免危害的理由");
  one.does(zhou, "inform", { notifying: "notified", subjectsNotifiedAt: at("2026-11-23 08:50"), notifiedBy: "短信" });
  assert.equal(one.why(wu, "close"), "较大以上的事件应当先报告主管部门");
  one.does(zhou, "report", { reportedTo: "网信办", reportedAt: at("2026-11-23 08:55") });
  assert.equal(one.refuses(wu, "close", { conclusion: "已处置" }), "较大以上的事件应当附处置总结报告");
  assert.equal(one.does(wu, "close", { conclusion: "已处置", finalReport: ["报告"] }).state, "closed");
});
