import assert from "node:assert/strict";
import { test } from "vitest";
import { at, li, sun, system, wang } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { buildingIssue } from "./building-issue.ts";

const reported = () =>
  new Story(buildingIssue).does(li, "report", { home: "1202", location: "主卧飘窗", fault: "雨天渗水", part: "leaks" });
const judged = (responsibility: string, more = {}) =>
  reported().does(sun, "judge", {
    responsibility,
    desk: "property",
    forwarded: "安居建设",
    due: "2026-12-01",
    ...more,
  });

test("W1: what the developer or builder owes goes on as a slip, and comes back when it is done", () => {
  const story = judged("contractor");
  const [slip] = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect] : []));
  assert.equal(slip!.procedure, "warranty");
  assert.deepEqual(slip!.ends, { closed: "mended", declined: "bounced" });
  story.does(system, "mended").does(sun, "inspect", { inspection: "pass" });
  story
    .does(wang, "confirm", { opinion: "satisfied", signature: "签名" })
    .does(li, "followUp", { followUp: "未再渗水" });
  assert.equal(story.state, "closed");
});

test("W1: what is ours is repaired, and a slip sent back is judged again", () => {
  assert.equal(judged("property").effects.find(({ kind }) => kind === "open")!["procedure" as never], "repair");
  assert.equal(judged("developer").does(system, "bounced").state, "reported");
});

test("W2: what neither slip nor repair follows is written down by hand", () => {
  assert.match(judged("contractor").why(li, "handle")!, /派工单/);
  const story = judged("utility").does(li, "handle", {
    handling: "供水公司更换总阀",
    completed: at("2026-11-24 10:00"),
  });
  assert.equal(story.state, "handled");
});

test("X4: the defect is followed until the customer is content", () => {
  const story = judged("utility").does(li, "note", { handling: "供水公司已受理" });
  story.does(li, "handle", { handling: "已换", completed: at("2026-11-24 10:00") });
  assert.match(story.refuses(sun, "inspect", { inspection: "fail" }), /原因/);
  story
    .does(sun, "inspect", { inspection: "pass" })
    .does(wang, "confirm", { opinion: "dissatisfied", reason: "仍渗水" });
  assert.equal(story.state, "reported");
});
