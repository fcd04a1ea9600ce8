import { beforeAll, expect, test } from "vitest";
import { systemOf } from "#server/base/database.ts";
import { list } from "#server/matters/list.ts";
import { act, open } from "#server/matters/matters.ts";
import { sweep } from "#server/matters/sweep.ts";
import { freshDatabase } from "#test/database.ts";
import { estate, type Estate } from "#test/estate.ts";
import { inWords, periodAt, periodNamed, previous } from "./periods.ts";
import { reported } from "./routes.ts";
import { runReports } from "./runs.ts";

const { db, owner } = await freshDatabase();
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Asia/Shanghai").toInstant();
const fail = (error: unknown) => {
  throw error;
};
let town: Estate;

/** A question with a promised time, and whether it was answered before it. */
async function ask(category: string, now: string, answeredAt?: string) {
  const { li } = town.who;
  const form = {
    channel: "phone",
    category,
    content: "问物业费标准",
    inquirer: "何先生",
    phone: "13800000000",
    complex: false,
    promised: at("2026-10-20T17:00").toString(),
  };
  const asked = { project: town.project, procedure: "consultation", action: "record", form };
  const { id } = await db.write(li, (tx) => open(tx, li, asked, at(now)));
  const answer = { action: "answer", form: { answer: "按建筑面积每平方米2元" }, version: 1 };
  if (answeredAt) await db.write(li, (tx) => act(tx, li, id, answer, at(answeredAt)));
}
const seen = (procedure: string, report: string, period: string) =>
  db.read(town.who.wu, (tx) => reported(tx, town.who.wu, { procedure, report, period }, at("2026-11-25T09:00")));
const listed = (filter: Readonly<Record<string, string>>) =>
  db.read(town.who.wu, (tx) => list(tx, town.who.wu, { ...filter, sort: "opened" }, at("2026-11-25T09:00")));

beforeAll(async () => {
  town = await estate(owner);
  await ask("Z01", "2026-10-19T09:00", "2026-10-19T10:00");
  await ask("Z01", "2026-10-19T09:30", "2026-10-19T10:00");
  await ask("Z05", "2026-10-19T10:00");
  await ask("Z05", "2026-09-30T23:59", "2026-10-05T10:00");
});

test("Q4: questions of a month are counted by what they are about, and each number opens its matters", async () => {
  const { columns, rows } = await seen("consultation", "monthly", "2026-10");
  expect(columns).toEqual(["咨询类别", "咨询方式", "转办部门", "客户是否满意"]);
  expect(rows.map(({ group, count }) => [group[0], group[2], count])).toEqual([
    ["费用标准与账单", "未填", 2],
    ["停车车位", "未填", 1],
  ]);
  for (const { filter, count } of rows) expect((await listed(filter)).rows).toHaveLength(count);
});

test("answers by the promised time are a share of the promises due, and the number opens them", async () => {
  const { kpis } = await seen("consultation", "monthly", "2026-10");
  expect(kpis).toMatchObject([{ key: "promisedAnswer", title: "咨询按时答复率", value: 75, unit: "percent" }]);
  expect((await listed(kpis[0]!.filter)).rows).toHaveLength(4);
});

test("where there is nothing to divide by there is no value, and never 0% or 100%", async () => {
  for (const [procedure, report] of [
    ["repair", "monthly"],
    ["complaint", "monthly"],
    ["visit", "sample"],
  ] as const) {
    const { kpis } = await seen(procedure, report, "2026-02");
    expect(kpis.length).toBeGreaterThan(1);
    const shares = kpis.filter(({ key }) => key !== "perHundred" && key !== "coverage");
    expect(shares.map(({ value }) => value)).toEqual(shares.map(() => null));
  }
  await expect(seen("repair", "monthly", "2026-13")).rejects.toMatchObject({ title: "统计期间" });
  await expect(seen("repair", "nothing", "2026-10")).rejects.toThrow();
});

test("complaints are counted by the hundred homes and asked about when due; those that are none are left out", async () => {
  const complain = (content: string) =>
    db.write(town.who.li, (tx) =>
      open(
        tx,
        town.who.li,
        {
          project: town.project,
          procedure: "complaint",
          action: "record",
          form: {
            channel: "phone",
            content,
            customer: town.owners.wang,
            anonymous: false,
            collective: false,
            urgent: false,
          },
        },
        at("2026-10-12T09:00"),
      ),
    );
  await complain("夜里施工");
  const { id } = await complain("夜里又施工");
  await owner.query("update matters set state = 'dismissed', final = true where id = $1", [id]);
  const { kpis } = await seen("complaint", "monthly", "2026-10");
  expect(kpis.find(({ key }) => key === "perHundred")).toMatchObject({ value: 25, unit: "count" });
  // A week has passed and it is not settled; the dismissed one is not asked about.
  const handled = kpis.find(({ key }) => key === "handled")!;
  expect(handled.value).toBe(0);
  expect((await listed(handled.filter)).rows.map(({ title }) => title)).toEqual([expect.stringContaining("夜里施工")]);
});

test("R7: faults that pile up within a month open one written analysis each, once, however many workers look", async () => {
  const { who, project, homes, owners } = town;
  const faults = ["101", "102", "502", "1202"].flatMap((room) => [
    `${room}室渗水`,
    `${room}室又渗水`,
    `${room}室还渗水`,
  ]);
  for (const [n, fault] of faults.entries())
    await db.write(who.li, (tx) =>
      open(
        tx,
        who.li,
        {
          project,
          procedure: "repair",
          action: "report",
          form: { channel: "phone", customer: owners.wang, home: Object.values(homes)[n % 4], fault },
          allowDuplicate: true,
        },
        at("2026-10-15T09:00"),
      ),
    );
  await owner.query(`update matters set data = data || '{"item": "X1"}' where procedure = 'repair'`);
  await owner.query("update matters set data = data - 'item' where procedure = 'repair' and title like '%还%'");
  const company = systemOf(town.company);
  const now = at("2026-11-01T00:00").toString();
  const ran = await Promise.all([1, 2, 3].map(() => runReports(db, company, now, fail)));
  const { rows: runs } = await owner.query("select * from report_runs where report = 'similar'");
  expect(ran.reduce((sum, n) => sum + n)).toBe((await owner.query("select from report_runs")).rowCount);
  expect(runs).toMatchObject([{ procedure: "repair", period: "2026-10", figures: [{ count: 8 }, { count: 4 }] }]);
  const { rows: analyses } = await owner.query(
    "select title, data from matters where procedure = 'analysis' and data ->> 'subject' like '同类故障%'",
  );
  expect(analyses).toMatchObject([{ data: { period: "2026年10月", figures: [{ count: 8 }] } }]);
});

test("what ended while nobody worked is made up for, period by period", async () => {
  await sweep(db, at("2027-01-02T00:00"), fail);
  const { rows } = await owner.query("select period from report_runs where report = 'similar' order by period");
  expect(rows.map(({ period }) => period)).toEqual(["2026-10", "2026-11", "2026-12"]);
});

test("periods have names, days and words", () => {
  expect(periodNamed("2026-W53")).toMatchObject({ from: "2026-12-27T16:00:00Z", until: "2027-01-03T16:00:00Z" });
  expect(periodAt("week", Temporal.PlainDate.from("2027-01-01")).name).toBe("2026-W53");
  expect(previous(periodNamed("2026-Q1")).name).toBe("2025-Q4");
  expect(["2026", "2026-Q4", "2026-11", "2026-W48"].map((name) => inWords(periodNamed(name)))).toEqual([
    "2026年",
    "2026年第4季度",
    "2026年11月",
    "2026年第48周",
  ]);
  expect(() => periodNamed("2027-W53")).toThrow("统计期间");
});
