import assert from "node:assert/strict";
import { test } from "vitest";
import { at, builder, ding, li, qian, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { hotWork } from "./hot-work.ts";

const facts = { openHere: { "renovation.building": 1 } };
const wish = {
  home: "4-1-1202",
  contractor: builder.id,
  location: "阳台",
  kind: "arcWelding",
  from: at("2026-11-24 09:00"),
  until: at("2026-11-24 11:00"),
  operators: [{ name: "焊工", certificate: "T330", validUntil: "2027-01-01" }],
  fireWatch: "高建",
};
const all = ["combustiblesCleared", "extinguisherReady", "watchOnSite"];
const applied = (more: object = {}) => new Story(hotWork, facts).does(li, "apply", { ...wish, ...more });
const approved = () => applied().does(qian, "check", { measures: all, site: "已清场" }).does(zhou, "approve");

test("F5: hot work needs a permit of the site, a valid certificate and a short time", () => {
  const refused = (more: object, known = facts) => new Story(hotWork, known).refuses(li, "apply", { ...wish, ...more });
  assert.match(refused({}, { openHere: {} as never }), /施工许可证/);
  assert.match(refused({ until: at("2026-11-24 18:00") }), /不得超过8小时/);
  assert.match(refused({ operators: [{ name: "焊工", certificate: "T330", validUntil: "2026-11-01" }] }), /特种作业证/);
});
test("F5: the site is looked at before, somebody else approves, and it is looked at again after an hour at most", () => {
  assert.match(applied().refuses(qian, "check", { measures: ["ventilation"], site: "未清场" }), /不得动火/);
  const story = approved();
  assert.equal(story.due("recheck"), "2026-11-24T12:00");
  story.at("2026-11-24 11:00");
  assert.equal(story.state, "over", "the permit has run out by itself");
  assert.equal(story.does(ding, "recheck", { result: "safe", recheck: "无余火" }).state, "closed");
});
test("F5: what is found smouldering is a serious violation", () => {
  const story = approved().does(ding, "finish").does(qian, "recheck", { result: "hazard", recheck: "余火" });
  const open = story.effects.find(({ kind }) => kind === "open");
  assert.deepEqual(open?.kind === "open" && [open.procedure, open.form["level"]], ["violation", "serious"]);
});
test("what was not approved in time is over", () => {
  assert.equal(applied().at("2026-11-24 11:00").state, "missed");
  assert.equal(applied().does(qian, "refuse", { reason: "大风" }).state, "refused");
});
