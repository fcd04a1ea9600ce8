import assert from "node:assert/strict";
import { test } from "vitest";
import { at, chen, li, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { meeting } from "./meeting.ts";

const call = {
  subject: "周例会",
  kind: "regular",
  heldAt: at("2026-11-24 09:00"),
  place: "会议室",
  host: zhou.id,
  secretary: li.id,
  attendees: [{ person: chen.id }, { person: zhang.id }],
};
const decisions = [
  { item: "更换楼道灯", responsible: zhang.id, due: "2026-12-01", standard: "当月零故障" },
  { item: "公示收费", responsible: chen.id, due: "2026-11-30" },
];
const called = () => new Story(meeting).does(chen, "call", call);

test("G11: a meeting is prepared: its paper goes out and host and secretary know", () => {
  const story = called();
  assert.deepEqual(story.told(), ["host", "secretary"]);
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "agenda"));
  assert.equal(story.why(li, "minute"), "会议尚未召开");
  assert.equal(story.due("minute"), "2026-11-26T18:00");
});
test("G11: it is minuted, and each decision becomes a task with a person and a day", () => {
  const story = called().at("2026-11-24 10:00");
  const open = [{ item: "更换楼道灯" }];
  assert.equal(story.refuses(li, "minute", { minutes: "略", decisions: open }), "每项决议应当写明责任人和完成期限");
  story.does(li, "minute", { minutes: "讨论照明和公示", decisions }).does(zhou, "sign", {});
  const tasks = story.effects.flatMap((effect) => (effect.kind === "open" ? [[effect.procedure, effect.form]] : []));
  assert.deepEqual(tasks, [
    ["task", { content: "更换楼道灯", responsible: zhang.id, due: "2026-12-01", requirement: "当月零故障" }],
    ["task", { content: "公示收费", responsible: chen.id, due: "2026-11-30" }],
  ]);
});
