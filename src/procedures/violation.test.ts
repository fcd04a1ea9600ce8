import assert from "node:assert/strict";
import { test } from "vitest";
import { builder, ding, he, li, qian, sun, wang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { violation } from "./violation.ts";

const found = (level = "general") =>
  new Story(violation).does(ding, "find", {
    home: "4-1-1202",
    contractor: builder.id,
    type: "waste",
    level,
    finding: "建渣堆在楼道",
    evidence: ["照"],
  });
const notice = { addressee: ["contractor"], requirement: "清走", rectifyBy: "2026-11-26", stopWork: false };
const noticed = (level?: string) => found(level).does(qian, "notice", notice);

test("F5: a violation gets a notice with a date, no later than the house allows; a serious one stops the work", () => {
  const story = found();
  assert.match(story.refuses(qian, "notice", { ...notice, rectifyBy: "2026-11-22" }), /早于今天/);
  assert.match(story.refuses(qian, "notice", { ...notice, rectifyBy: "2026-12-01" }), /不得超过7日/);
  assert.match(found("serious").refuses(qian, "notice", notice), /应当停工/);
  assert.ok(
    found("serious")
      .does(qian, "notice", { ...notice, stopWork: true })
      .told()
      .includes("projectManager"),
  );
  assert.equal(story.does(qian, "notice", notice).due("rectify"), "2026-11-27T00:00");
});
test("F5: it is inspected again; what is not put right becomes overdue, then goes to the authority", () => {
  const story = noticed().does(li, "serve", { servedBy: "inPerson", receiptNote: "工长签收" });
  story
    .does(builder, "rectify", { rectification: "已清走" })
    .does(he, "recheck", { result: "partly", remark: "仍有残渣" });
  assert.equal(story.state, "overdue");
  story.does(qian, "notice", notice).at("2026-11-27 00:00");
  assert.equal(story.state, "overdue");
  story.does(qian, "refuse", { remark: "拒不清理" });
  const report = { reportedTo: "housing", reportedAt: "2026-11-27T02:00:00Z", report: "拒不整改" };
  assert.match(story.refuses(zhou, "report", { ...report, compensation: 5000 }), /无权罚款/);
  story.does(zhou, "report", report).does(sun, "recheck", { result: "rectified", remark: "已清" });
  assert.equal(story.state, "closed");
});
test("F5: a refusal not reported within a working day is the manager's own delay", () => {
  const story = noticed().at("2026-11-27 00:00").does(qian, "refuse", { remark: "拒不清理" });
  assert.ok(story.at("2026-12-01 09:00").isLate("report"));
});
test("only those who inspect may find it put right, and the owner may say that it is", () => {
  assert.deepEqual(noticed().buttons(wang), ["rectify"]);
  assert.equal(noticed().does(qian, "revoke", { reason: "误报" }).state, "revoked");
});
