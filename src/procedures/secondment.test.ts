import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { li } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { secondment } from "./secondment.ts";

const director: Actor = { id: "主任许", holds: ["staff", "centreDirector"] };
const salesHead: Actor = { id: "销售苏", holds: ["staff"], of: ["sales"], heads: ["sales"] };
const personnel: Actor = { id: "人事何", holds: ["staff", "hrDirector"] };
const reported = () =>
  new Story(secondment).does(director, "report", {
    person: li.id,
    sender: "sales",
    period: "2026年下半年",
    work: "驻点受理销售类投诉四十件",
  });

test("O7: the own manager and the director of the centre both verify a secondee's work, one after the other", () => {
  const story = reported();
  assert.match(story.why(director, "verify") ?? "", /待派出部门评定/);
  assert.match(story.why(director, "judge") ?? "", /应当由派出部门负责人办理/);
  story.does(salesHead, "judge", { ownGrade: "good", ownRemark: "按时到岗" });
  story.does(director, "verify", { grade: "fair", remark: "答复偏慢" });
  assert.equal(story.state, "verified");
});
test("O7: the verdict counts for pay and promotion: a raise needs both", () => {
  const judged = (grade: string) =>
    reported()
      .does(salesHead, "judge", { ownGrade: "good", ownRemark: "按时到岗" })
      .does(director, "verify", { grade, remark: "见考评表" });
  assert.equal(judged("fair").refuses(personnel, "apply", { consequence: "raise" }), "两方均评定优秀的才能加薪或晋升");
  const story = judged("good").does(personnel, "apply", { consequence: "promote" });
  assert.equal(story.state, "closed");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "verdict"));
});
