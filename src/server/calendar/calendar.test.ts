import { afterAll, beforeAll, expect, test } from "vitest";
import { startJobs, type Jobs } from "#server/base/jobs.ts";
import { detail } from "#server/matters/detail.ts";
import { forget } from "#server/matters/kept.ts";
import { act, open } from "#server/matters/matters.ts";
import { freshDatabase } from "#test/database.ts";
import { estate, type Estate } from "#test/estate.ts";
import { override, withdraw, yearOf } from "./calendar.ts";
import { importNotice } from "./import.ts";
import { noticesMissing } from "./readiness.ts";
import { recompute } from "./recompute.ts";

const { db, owner, url } = await freshDatabase();
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Asia/Shanghai").toInstant();
let town: Estate;
let jobs: Jobs;

beforeAll(async () => {
  town = await estate(owner);
  jobs = await startJobs(url, (error) => expect.fail(String(error)));
});
afterAll(() => jobs.stop());

const year = (unit?: string, which = 2026) => db.read(town.who.wu, (tx) => yearOf(tx, town.who.wu, which, unit));
const dayIn = async (date: string, unit?: string) =>
  (await year(unit, Number(date.slice(0, 4)))).days.find((day) => day.date === date);
/** A question that is to be answered within one working day. */
const ask = (now: string, inquirer: string) =>
  db.write(town.who.li, (tx) =>
    open(
      tx,
      town.who.li,
      {
        project: town.project,
        procedure: "consultation",
        action: "record",
        form: {
          channel: "phone",
          category: "Z01",
          content: `${inquirer}问物业费标准`,
          inquirer,
          phone: "13800000000",
          complex: false,
          promised: at("2026-12-10T17:00").toString(),
        },
      },
      at(now),
    ),
  );
const limitOf = async (matter: string) => {
  const { rows } = await owner.query(
    "select due_at, stopped_at from clock_runs where matter_id = $1 and clock = 'limit'",
    [matter],
  );
  return new Date(rows[0].due_at).toISOString();
};
const set = async (member: "wu" | "zhou", date: string, unit: string, hours: [string, string][], now: string) => {
  const name = hours.length > 0 ? "加班" : "停电停工";
  const told = await db.write(town.who[member], (tx) =>
    override(tx, town.who[member], date, { unit, name, hours }, at(now)),
  );
  forget(town.company);
  return told;
};
const recount = (unit: string, now: string) =>
  recompute(db, { company: town.company, unit, by: town.staff.zhou }, at(now));

test("a year shows the State Council's days, and says when its notice is not known", async () => {
  expect(await dayIn("2026-10-01")).toMatchObject({ name: "国庆节", hours: [], source: "notice" });
  expect(await dayIn("2026-10-10")).toMatchObject({ name: "国庆节补班", source: "notice" });
  expect((await year()).provisional).toBe(false);
  expect((await year(undefined, 2027)).provisional).toBe(true);
});

test("a project's own day overrules what holds above it, and only there", async () => {
  await set("wu", "2026-12-25", town.region, [], "2026-11-23T09:00");
  await set("zhou", "2026-12-25", town.project, [["09:00", "12:00"]], "2026-11-23T09:00");
  expect(await dayIn("2026-12-25", town.project)).toMatchObject({ hours: [["09:00", "12:00"]], source: "local" });
  expect(await dayIn("2026-12-25", town.region)).toMatchObject({ hours: [], source: "local" });
  expect(await dayIn("2026-12-25")).toBeUndefined();
});

test("one sets the days of one's own unit only, with hours that follow each other", async () => {
  await expect(set("zhou", "2026-12-24", town.company, [], "2026-11-23T09:00")).rejects.toThrow("只能设定本单位");
  const crossed = set(
    "zhou",
    "2026-12-24",
    town.project,
    [
      ["09:00", "12:00"],
      ["11:00", "15:00"],
    ],
    "2026-11-23T09:00",
  );
  await expect(crossed).rejects.toMatchObject({ title: "上班时段" });
  const withdrawn = db.write(town.who.zhou, (tx) => withdraw(tx, town.who.zhou, "2026-12-23", town.project));
  await expect(withdrawn).rejects.toMatchObject({ code: "notLocal" });
});

test("a day off moves open clocks of that scope and leaves an event; a stopped turn stays as it was judged", async () => {
  const waiting = await ask("2026-11-27T09:00", "何先生");
  const answered = await ask("2026-11-27T09:00", "高女士");
  await db.write(town.who.li, (tx) =>
    act(
      tx,
      town.who.li,
      answered.id,
      { action: "answer", form: { answer: "按建筑面积每平方米2元" }, version: 1 },
      at("2026-11-27T10:00"),
    ),
  );
  const monday = "2026-11-30T10:00:00.000Z";
  expect([await limitOf(waiting.id), await limitOf(answered.id)]).toEqual([monday, monday]);

  const told = await set("zhou", "2026-11-30", town.project, [], "2026-11-27T11:00");
  expect(told).toEqual({ changed: 1, matters: 1 });
  expect(await recount(town.project, "2026-11-27T11:00")).toBe(1);
  expect([await limitOf(waiting.id), await limitOf(answered.id)]).toEqual(["2026-12-01T10:00:00.000Z", monday]);
  const { story } = await db.read(town.who.li, (tx) => detail(tx, town.who.li, waiting.id, at("2026-11-27T11:01")));
  expect(story[0]).toMatchObject({ action: "@recomputed", who: { name: "周强" } });
  expect(await recount(town.project, "2026-11-27T11:02")).toBe(0);

  await db.write(town.who.zhou, (tx) =>
    withdraw(tx, town.who.zhou, "2026-11-30", town.project, at("2026-11-27T12:00")),
  );
  expect(await recount(town.project, "2026-11-27T12:00")).toBe(1);
  expect(await limitOf(waiting.id)).toBe(monday);
});

test("the notice of a year is tried out before it is taken in, and then stands in place of what was guessed", async () => {
  const notice = {
    year: 2027,
    off: ["2027-01-01", "2027-01-02", "2027-01-03"],
    work: ["2027-01-09"],
    names: { "2027-01-01": "元旦", "2027-01-09": "元旦补班" },
  };
  const take = (dry: boolean, form = notice) =>
    db.write(town.who.wu, (tx) => importNotice(tx, town.who.wu, form, { dry }, at("2026-11-28T09:00")));
  const tried = await take(true);
  expect((await year(undefined, 2027)).provisional).toBe(true);
  expect(await take(false)).toEqual(tried);
  // 2 and 3 January were weekend days anyway; the guessed holidays on weekdays become workdays.
  expect(tried.changed).toBeGreaterThan(1);
  const taken = await year(undefined, 2027);
  expect(taken.provisional).toBe(false);
  expect(taken.days.map(({ date }) => date)).toEqual(["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-09"]);
  expect(taken.days.at(-1)).toMatchObject({ name: "元旦补班", hours: taken.week[0] });
  expect(await take(false)).toEqual({ changed: 0, matters: 0 });
});

test("a notice that cannot be is refused by the date that is wrong", async () => {
  const take = (off: string[], work: string[]) =>
    db.write(town.who.wu, (tx) => importNotice(tx, town.who.wu, { year: 2028, off, work, names: {} }));
  await expect(take(["2028-01-01"], ["2028-01-01"])).rejects.toThrow("2028-01-01同一天既放假又上班");
  await expect(take(["2027-12-31"], [])).rejects.toThrow("2027-12-31不在所选年份");
  await expect(take(["2028-02-30"], [])).rejects.toMatchObject({ title: "放假日期" });
});

test("it is known when the notice of next year is missing", async () => {
  expect(await noticesMissing(db, at("2027-06-01T09:00"))).toEqual([]);
  expect(await noticesMissing(db, at("2027-11-01T09:00"))).toEqual([2028]);
  await owner.query("insert into companies (name, short_name) values ('青山物业', '青山')");
  expect(await noticesMissing(db, at("2026-11-25T09:00"))).toEqual([2027]);
});

test("every change of a calendar is on record", async () => {
  const { rows } = await owner.query("select distinct action from events where kind = 'calendar' order by 1");
  expect(rows.map(({ action }) => action)).toEqual(["import", "override", "withdraw"]);
});
