import { beforeAll, expect, test } from "vitest";
import { at } from "#test/cast.ts";
import { freshApp, type Client } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";
import { dayAfter } from "./days.ts";
import { openScheduled } from "./opening.ts";
import { addSchedule, changeSchedule, stopSchedule, type Added } from "./writing.ts";

const { db, owner, as } = await freshApp();
let town: Estate;
let chen: Client;
let daily: Added;
beforeAll(async () => {
  town = await estate(owner);
  chen = await as(town.who.chen);
  daily = {
    project: town.project,
    title: "每日巡楼",
    procedure: "patrol",
    action: "plan",
    form: { kind: "building", route: "4幢" },
    every: { count: 1, unit: "days" },
    nextOn: "2026-11-24",
  };
});

const instant = (local: string) => Temporal.Instant.from(at(local));
const rethrow = (error: unknown): void => {
  throw error;
};
const round = (local: string, failed = rethrow) => openScheduled(db, failed, instant(local));
const add = (more: Partial<Added> = {}) =>
  db.write(town.who.chen, (tx) => addSchedule(tx, town.who.chen, { ...daily, ...more }, instant("2026-11-23 09:00")));
const days = async (schedule: string) =>
  (
    await owner.query(
      `select d.day::text as day, m.data->>'plannedOn' as planned from schedule_days d
       join matters m on m.id = d.matter_id where d.schedule_id = $1 order by d.day`,
      [schedule],
    )
  ).rows.map(({ day, planned }) => [day, planned]);

test("I7: a schedule opens its matter once on its day, although two workers look, and catches up day by day", async () => {
  const id = await add();
  await round("2026-11-23 23:00");
  expect(await days(id)).toEqual([]);
  await Promise.all([round("2026-11-24 00:30"), round("2026-11-24 00:30")]);
  await round("2026-11-24 12:00");
  expect(await days(id)).toEqual([["2026-11-24", "2026-11-24"]]);
  await Promise.all([round("2026-11-27 08:00"), round("2026-11-27 08:00")]);
  expect((await days(id)).map(([, planned]) => planned)).toEqual([
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
  ]);
  await db.write(town.who.chen, (tx) => stopSchedule(tx, town.who.chen, id, instant("2026-11-27 09:00")));
  await round("2026-11-29 08:00");
  expect(await days(id)).toHaveLength(4);
});

test("what cannot be opened is told of and holds nothing else up", async () => {
  const broken = await add({ title: "旧计划" });
  const sound = await add();
  await owner.query("update schedules set form = '{}' where id = $1", [broken]);
  const told: unknown[] = [];
  await round("2026-11-24 08:00", (error) => void told.push(error));
  expect(told).toHaveLength(1);
  expect(await days(sound)).toHaveLength(1);
  expect(await days(broken)).toEqual([]);
  await db.write(town.who.chen, (tx) =>
    changeSchedule(tx, town.who.chen, broken, { ...daily, nextOn: "2026-11-25" }, instant("2026-11-24 09:00")),
  );
  await round("2026-11-25 08:00");
  expect(await days(broken)).toEqual([["2026-11-25", "2026-11-25"]]);
});

test("days are counted from the start: the 31st is the last of every month", () => {
  const monthly = { count: 1, unit: "months" } as const;
  expect(dayAfter("2026-12-31", monthly, "2026-12-31")).toBe("2027-01-31");
  expect(dayAfter("2026-12-31", monthly, "2027-01-31")).toBe("2027-02-28");
  expect(dayAfter("2026-12-31", monthly, "2027-02-28")).toBe("2027-03-31");
  expect(dayAfter("2026-11-23", { count: 2, unit: "weeks" }, "2026-11-23")).toBe("2026-12-07");
  expect(dayAfter("2026-11-23", { count: 3, unit: "days" }, "2026-11-27")).toBe("2026-11-29");
});

test("whoever may open such a matter may plan it; a form that would be refused on its day is refused now", async () => {
  const nextOn = Temporal.Now.plainDateISO("Asia/Shanghai").add({ days: 3 }).toString();
  const post = (client: Client, more: object) => client.post("/api/schedules", { ...daily, nextOn, ...more });
  const { id } = (await post(chen, { title: "三日后巡楼" })).json;
  expect((await chen.get(`/api/schedules?project=${town.project}`)).json.rows).toContainEqual(
    expect.objectContaining({ id, nextOn, every: { count: 1, unit: "days" } }),
  );
  expect((await post(chen, { form: { kind: "building" } })).json).toMatchObject({ status: 400, field: "route" });
  expect((await post(chen, { nextOn: "2020-01-01" })).json).toMatchObject({ status: 400, field: "nextOn" });
  expect((await post(chen, { action: "record" })).json).toMatchObject({ status: 409, code: "notOpened" });
  expect((await post(chen, { project: town.company })).status).toBe(404);
  const zhang = await as(town.who.zhang);
  expect((await post(zhang, {})).status).toBe(403);
});
