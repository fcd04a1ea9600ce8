import assert from "node:assert/strict";
import { test } from "vitest";
import { at, chen, lu, li, system } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { liaison } from "./liaison.ts";

const told = {
  fromDepartment: "service",
  department: "engineering",
  subject: "店招承重",
  content: "请确认外墙承重",
  urgency: "normal",
};

test("G9: a liaison slip carries an application to a department, which signs for it and answers in time", () => {
  const story = new Story(liaison).does(li, "send", told);
  assert.deepEqual(story.told(), ["department.head"]);
  assert.equal(story.due("reply"), "2026-11-25T18:00");
  assert.equal(story.why(chen, "reply"), "回复应当由接收部门负责人办理");
  story.does(lu, "receive").does(lu, "reply", { agreed: "conditions", reply: "不超过30公斤" });
  assert.deepEqual([story.state, story.told()], ["closed", ["recorder"]]);
});
test("G9: late, the head, whoever sent it and the project manager hear of it; a stated time counts", () => {
  const story = new Story(liaison).does(li, "send", { ...told, replyDue: at("2026-11-24 12:00") });
  assert.deepEqual(story.at("2026-11-24 12:00").told().slice(-3), ["department.head", "recorder", "projectManager"]);
  assert.equal(new Story(liaison).does(system, "forward", { department: "engineering", content: "x" }).state, "sent");
});
