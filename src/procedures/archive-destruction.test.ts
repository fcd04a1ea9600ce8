import assert from "node:assert/strict";
import { test } from "vitest";
import type { Entries } from "#kit/facts.ts";
import { filingOf } from "#kit/filing.ts";
import type { Actor } from "#kit/people.ts";
import { at, wu } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { archiveDestruction } from "./archive-destruction.ts";

const person = (id: string, ...holds: Actor["holds"]): Actor => ({ id, holds: ["staff", ...holds] });
const archivist = person("档案卫", "archivist");
const hr = person("人力蒋", "hrDirector");
const auditor = person("审计曹", "auditor");
const vice = person("分管董", "viceManager");
const head: Actor = { ...person("行政姚"), heads: ["personnel"] };
const due: Entries = {
  unknown: [],
  secrecy: "general",
  departments: ["service"],
  away: [],
  early: [],
  held: [],
  disputed: [],
};
const request = {
  requestDepartment: "personnel",
  reason: "已过保管期限",
  list: [{ archiveNo: "LT-A7-2020-000001" }],
  retentionExpired: true,
  openMatterCheck: true,
};
const story = (more: Partial<Entries> = {}, policies = {}) =>
  new Story(archiveDestruction, { entries: { ...due, ...more } }, policies);
const approved = (policies = {}) =>
  story({}, policies)
    .does(archivist, "request", request)
    .does(head, "appraise", { managerVerdict: "destroy", managerAppraisal: "无保存价值" })
    .does(vice, "appraiseAgain", { viceVerdict: "destroy", viceAppraisal: "同意" })
    .does(wu, "approve", { approved: true });
const destroy = { method: "shred", destroyedAt: at("2026-11-23 08:30"), place: "碎纸室", witness: "签" };

test("A5: department manager and vice-president appraise, the general manager approves, two supervise together", () => {
  const one = approved();
  assert.equal(one.state, "destroying");
  one.does(archivist, "destroy", destroy);
  assert.equal(one.state, "destroying", "one signature is not enough");
  one.does(hr, "destroy");
  assert.equal(one.state, "destroyed");
  assert.deepEqual(one.effects.at(-1), { kind: "mark", entries: ["LT-A7-2020-000001"], as: "destroyed" });
});
test("A5: a house that asks for three supervisors gets a third signature first", () => {
  const one = approved({ supervisors: 3 });
  assert.equal(one.why(archivist, "destroy"), "监销人不足3人，应当先由其他监销人签字");
  one.does(auditor, "witness", { otherWitness: "签" });
  assert.equal(one.why(archivist, "destroy"), undefined);
});
test("A5: nothing goes before its time, under a hold, in a dispute, or while it is lent", () => {
  const refuses = (more: Partial<Entries>) => story(more).refuses(archivist, "request", request);
  assert.match(refuses({ early: ["1"] }), /未到保管期限或者永久保管/);
  assert.match(refuses({ held: ["1"] }), /冻结/);
  assert.match(refuses({ disputed: ["1"] }), /未结的投诉、索赔或债权/);
  assert.match(refuses({ away: ["1"] }), /不在库/);
  const one = approved();
  one.knows({ entries: { ...due, held: ["1"] } });
  assert.match(one.why(hr, "destroy") ?? "", /冻结/, "a hold that comes after the approval counts as well");
});
test("A5: whoever says keep ends it, and the record of that stays", () => {
  const keep = { managerVerdict: "keep", managerAppraisal: "还有查考价值" };
  assert.equal(story().does(archivist, "request", request).does(head, "appraise", keep).state, "kept");
});
test("A5: list and approvals are kept for ever", () =>
  assert.deepEqual(
    [filingOf(archiveDestruction, {}, new Set(["request", "list"]))].map(({ forms, retention, secrecy }) => [
      forms,
      retention,
      secrecy,
    ]),
    [[["A02", "A03"], "RC-P", "confidential"]],
  ));
