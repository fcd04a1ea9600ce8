import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { openings } from "#kit/report.ts";
import { system } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { complaint } from "./complaint.ts";
import { weeklyReport } from "./weekly-report.ts";

const site: Actor = { id: "客服处马", holds: ["staff", "siteHead"] };
const director: Actor = { id: "主任许", holds: ["staff", "centreDirector"] };
const figures = [{ group: "环境管理", count: 4 }];
const week = { subject: "客户服务处周报", period: "2026年第47周", figures };
const written = {
  progress: "回访十二户",
  coordination: "与工程部会商两次",
  problems: "电梯故障多",
  improvements: "增加巡检",
};
const opened = () => new Story(weeklyReport).does(system, "open", week);

test("G8: each week the figures of complaints open the report of the site office", () => {
  const report = complaint.reports!.siteOffice!;
  assert.deepEqual([report.every, report.opens?.procedure], ["week", "weeklyReport"]);
  assert.deepEqual(openings(report, week.period, figures, {}), [week]);
  assert.deepEqual(opened().told(), ["siteHead", "serviceLead"]);
});
test("G8: it tells progress, coordination, problems and improvements, and the director answers", () => {
  const story = opened();
  assert.equal(story.refuses(site, "write", { progress: "回访十二户" }), "请填写部门协调情况");
  story.does(site, "write", written).does(director, "read", { enough: false, review: "写明电梯台数" });
  assert.equal(story.state, "opened");
  story.does(site, "write", written).does(director, "read", { enough: true, review: "请工程部跟进" });
  assert.equal(story.state, "closed");
});
test("I4: what is not settled within a week stands in it with the reason and a committed date", () => {
  const overdue = [{ number: "TS-LT-2026-000012", reason: "等设备" }];
  assert.equal(opened().refuses(site, "write", { ...written, overdue }), "超一周未结的应当写明原因和完成时间");
});
