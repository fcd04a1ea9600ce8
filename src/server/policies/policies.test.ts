import { beforeAll, beforeEach, expect, test } from "vitest";
import { forget } from "#server/matters/kept.ts";
import { detail } from "#server/matters/detail.ts";
import { open } from "#server/matters/matters.ts";
import { freshDatabase } from "#test/database.ts";
import { estate, type Estate, type Member } from "#test/estate.ts";
import { apply } from "./apply.ts";
import { list, set } from "./policies.ts";
import { preview } from "./preview.ts";

const { db, owner } = await freshDatabase();
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Asia/Shanghai").toInstant();
const minutes = (count: number) => ({ count, unit: "minutes" });
const key = "repair.assign.urgency.urgent";
let town: Estate;

beforeAll(async () => {
  town = await estate(owner);
});
beforeEach(async () => {
  await owner.query("delete from policy_values");
  forget(town.company);
});

const setBy = async (member: Member | "wu", unit: string, value: unknown, from: string, now: string, which = key) => {
  await db.write(town.who[member], (tx) =>
    set(tx, town.who[member], which, { unit, value, from, note: "试行" }, at(now)),
  );
  forget(town.company);
};
const rowIn = async (unit: string | undefined, now: string, which = key) => {
  const rows = await db.read(town.who.wu, (tx) => list(tx, town.who.wu, unit, at(now)));
  return rows.find((row) => row.key === which)!;
};
const urgent = (now: string, room = "1202") =>
  db.write(town.who.li, (tx) =>
    open(
      tx,
      town.who.li,
      {
        project: town.project,
        procedure: "repair",
        action: "report",
        form: { home: town.homes[room], customer: town.owners.wang, fault: `${room}室漏水` },
      },
      at(now),
    ),
  );

test("every number shows its default and where it comes from until the house sets its own", async () => {
  const row = await rowIn(undefined, "2026-11-23T09:00");
  expect(row).toMatchObject({ default: minutes(15), value: minutes(15), basis: "R2", history: [], planned: [] });
  expect(row).not.toHaveProperty("since");
});

test("a new value ends the old one the day before, and both stay on record", async () => {
  await setBy("wu", town.company, minutes(20), "2026-11-23", "2026-11-23T09:00");
  await setBy("wu", town.company, minutes(10), "2026-12-01", "2026-11-24T09:00");
  const before = await rowIn(undefined, "2026-11-30T23:00");
  expect(before).toMatchObject({ value: minutes(20), since: "2026-11-23", setBy: { name: "吴刚" }, note: "试行" });
  expect(before.planned).toMatchObject([{ value: minutes(10), from: "2026-12-01" }]);
  const after = await rowIn(undefined, "2026-12-01T00:00");
  expect(after.value).toEqual(minutes(10));
  expect(after.history).toMatchObject([
    { value: minutes(10), from: "2026-12-01" },
    { value: minutes(20), from: "2026-11-23", until: "2026-11-30" },
  ]);
});

test("the nearest unit's value wins: project before region before company", async () => {
  await setBy("wu", town.company, minutes(20), "2026-11-23", "2026-11-23T09:00");
  await setBy("wu", town.region, minutes(18), "2026-11-24", "2026-11-23T09:00");
  await setBy("zhou", town.project, minutes(12), "2026-11-25", "2026-11-23T09:00");
  const seen = async (now: string) => [
    (await rowIn(town.project, now)).value,
    (await rowIn(town.project, now)).scope?.kind,
  ];
  expect(await seen("2026-11-23T12:00")).toEqual([minutes(20), "company"]);
  expect(await seen("2026-11-24T12:00")).toEqual([minutes(18), "region"]);
  expect(await seen("2026-11-25T12:00")).toEqual([minutes(12), "project"]);
  expect((await rowIn(town.region, "2026-11-25T12:00")).value).toEqual(minutes(18));
});

test("a value before the last one, or in the past, is refused with a sentence; one of the same day replaces it", async () => {
  await setBy("wu", town.company, minutes(20), "2026-12-01", "2026-11-23T09:00");
  await expect(setBy("wu", town.company, minutes(10), "2026-11-30", "2026-11-23T09:00")).rejects.toMatchObject({
    code: "beforeLast",
    sentence: "此参数已有自2026-12-01起执行的值，新值不能早于它",
  });
  await expect(setBy("wu", town.company, minutes(10), "2026-11-22", "2026-11-23T09:00")).rejects.toMatchObject({
    title: "执行日期",
    problem: "不能早于今天",
  });
  await setBy("wu", town.company, minutes(25), "2026-12-01", "2026-11-23T09:00");
  expect((await rowIn(undefined, "2026-12-01T09:00")).history).toMatchObject([{ value: minutes(25) }]);
});

test("one sets numbers for one's own unit and those below it only", async () => {
  await expect(setBy("zhou", town.company, minutes(10), "2026-12-01", "2026-11-23T09:00")).rejects.toThrow(
    "只能设定本单位",
  );
  await expect(setBy("li", town.project, minutes(10), "2026-12-01", "2026-11-23T09:00")).rejects.toThrow(
    "只能设定本单位",
  );
  await setBy("wu", town.project, minutes(10), "2026-12-01", "2026-11-23T09:00");
});

test("a value must be of the policy's kind, and a script knows what fills its blanks", async () => {
  const wrong = (value: unknown, which = key) =>
    setBy("wu", town.company, value, "2026-12-01", "2026-11-23T09:00", which);
  await expect(wrong(15)).rejects.toMatchObject({ title: "新值", problem: "应当是时限，如3个工作日" });
  await expect(wrong({ count: 0, unit: "minutes" })).rejects.toThrow("应当是时限");
  await expect(wrong({ count: 1, unit: "workingDays" }, "visit.notice")).rejects.toThrow("应当按分钟、小时或日计");
  await expect(wrong(-1, "repair.pileUp")).rejects.toThrow("不小于0的整数");
  await expect(wrong("{nobody}您好", "visit.script.door")).rejects.toThrow("空格〔nobody〕");
  await wrong("{agent}按约来拜访", "visit.script.door");
  await expect(wrong(1, "repair.nothing")).rejects.toThrow();
});

test("matters keep the numbers they were opened under; a preview counts them, applying is an act of its own", async () => {
  const first = await urgent("2026-11-23T09:00");
  const change = { unit: town.company, value: minutes(10), from: "2026-11-24" };
  const seen = await db.read(town.who.wu, (tx) => preview(tx, town.who.wu, key, change, at("2026-11-23T10:00")));
  expect(seen).toMatchObject({ matters: 1, sample: [{ number: first.number }] });
  expect(seen.sentence).toContain("有1件未办结的事项仍按原来的");
  await setBy("wu", town.company, minutes(10), "2026-11-24", "2026-11-23T10:00");
  const second = await urgent("2026-11-24T09:00", "101");
  const kept = async (id: string) =>
    (await owner.query("select policies, version from matters where id = $1", [id])).rows[0];
  expect((await kept(first.id)).policies).toEqual({});
  expect((await kept(second.id)).policies).toEqual({ "assign.urgency.urgent": minutes(10) });

  expect(await apply(db, town.who.wu, key, town.company, at("2026-11-24T10:00"))).toEqual({ matters: 1 });
  expect(await kept(first.id)).toMatchObject({ policies: { "assign.urgency.urgent": minutes(10) }, version: 2 });
  expect(await apply(db, town.who.wu, key, town.company, at("2026-11-24T10:01"))).toEqual({ matters: 0 });
  const { story } = await db.read(town.who.li, (tx) => detail(tx, town.who.li, first.id, at("2026-11-24T10:02")));
  expect(story).toContainEqual(expect.objectContaining({ action: "@policies", sentence: "按新的制度参数办理" }));
});

test("a clock that runs goes on with the applied limit, counted from its beginning", async () => {
  const matter = await db.write(town.who.li, (tx) =>
    open(
      tx,
      town.who.li,
      {
        project: town.project,
        procedure: "complaint",
        action: "record",
        form: {
          home: town.homes["502"],
          channel: "phone",
          customer: town.owners.wang,
          content: "楼上夜里装修",
          anonymous: false,
          collective: false,
          urgent: false,
        },
      },
      at("2026-11-23T09:00"),
    ),
  );
  const verify = "complaint.verify";
  await setBy("wu", town.company, { count: 2, unit: "workingHours" }, "2026-11-23", "2026-11-23T09:30", verify);
  await apply(db, town.who.wu, verify, town.company, at("2026-11-23T09:30"));
  const { rows } = await owner.query(
    "select due_at, span, retargeted from clock_runs where matter_id = $1 and clock = 'verify'",
    [matter.id],
  );
  expect(new Date(rows[0].due_at).toISOString()).toBe("2026-11-23T03:00:00.000Z");
  expect(rows[0]).toMatchObject({
    span: { count: 2, unit: "workingHours" },
    retargeted: [{ from: { count: 4 }, to: { count: 2 } }],
  });
});

test("setting and applying are on record", async () => {
  const { rows } = await owner.query(
    "select action, count(*)::int as n from events where kind = 'policy' group by action order by 1",
  );
  expect(rows.map(({ action }) => action)).toEqual(["apply", "set"]);
});
