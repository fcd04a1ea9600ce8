import { beforeAll, expect, test } from "vitest";
import { at } from "#test/cast.ts";
import { freshDatabase } from "#test/database.ts";
import { ground, type Ground } from "#test/walks/ground.ts";
import { explained } from "./explained.ts";
import { differences, linesOf, runById, type Run } from "./run-queries.ts";
import { draft, drop, post, type Wish } from "./runs.ts";
import { balanceOf } from "#server/money/queries.ts";

const { db, owner } = await freshDatabase();
const now = Temporal.Instant.from(at("2026-11-24 09:00"));
let e: Ground;
const items: Record<string, string> = {};
beforeAll(async () => {
  e = await ground(owner);
  await item("FI02", "物业服务费（高层）", "income", 3, { way: "area", rate: 1.8 });
  await item("FI08", "生活垃圾处理费", "passThrough", 1, { way: "fixed", rate: 8 });
  await item("FI05", "电梯电费分摊", "passThrough", 1, { way: "shared", parted: "area" });
  await item("FI22", "水费代收", "passThrough", 1, {
    way: "metered",
    steps: JSON.stringify([{ upTo: 15, rate: 3.5 }, { rate: 4.2 }]),
  });
  await item("FI09", "地下产权车位管理费", "income", 12, { way: "fixed", rate: 60 }, true);
});

async function item(code: string, title: string, kind: string, months: number, tariff: object, held = false) {
  const { rows } = await owner.query(
    "insert into fee_items (company_id, project_id, code, title, kind, months, by_holding) values ($1, $2, $3, $4, $5, $6, $7) returning id",
    [e.company, e.project, code, title, kind, months, held],
  );
  items[code] = rows[0].id;
  await price(code, { ...tariff, from: "2026-01-01" });
}
async function price(code: string, { from, ...tariff }: Readonly<Record<string, unknown>>) {
  await owner.query(
    "update tariffs set valid = daterange(lower(valid), $2) where item_id = $1 and valid @> $2::date and home_id is not distinct from $3",
    [items[code], from, tariff["home_id"] ?? null],
  );
  const row: Record<string, unknown> = {
    company_id: e.company,
    project_id: e.project,
    item_id: items[code],
    valid: `[${String(from)},)`,
    set_by: e.staff.wu,
    set_at: now.toString(),
    ...tariff,
  };
  const names = Object.keys(row);
  await owner.query(
    `insert into tariffs (${names.join()}) values (${names.map((_, n) => `$${n + 1}`).join()})`,
    Object.values(row),
  );
}

const by = (wish: Omit<Wish, "project" | "dueOn">): Promise<Run> =>
  db.write(e.who.cashier, (tx) => draft(tx, e.who.cashier, { project: e.project, dueOn: "2026-12-31", ...wish }, now));
const lines = (run: string) =>
  db.read(e.who.cashier, (tx) => linesOf(tx, e.who.cashier, run, { differing: false, after: undefined, most: 100 }));
/** What a run charges each home for an item, in fen. */
const fenOf = async (run: string, code: string) =>
  Object.fromEntries(
    (await lines(run))
      .filter((line) => line.item === items[code])
      .map((line) => [line.homeName.split("-")[1], line.fen]),
  );
async function posted(run: Run, most?: number) {
  await owner.query("update billing_runs set state = 'approved', approved_by = $2, approved_at = now() where id = $1", [
    run.id,
    e.staff.zhou,
  ]);
  await post(db, { company: e.company, run: run.id }, now, most);
}
const dropped = (run: Run) => db.write(e.who.cashier, (tx) => drop(tx, e.who.cashier, run.id, now));

test("M2: 98.50 ㎡ at 1.80 are 177.30 a month and 531.90 a quarter, and the line says so", async () => {
  const run = await by({ from: "2026-07-01", months: 3 });
  const [line] = await lines(run.id);
  expect(line).toMatchObject({ quantity: 98.5, rate: 1.8, monthFen: 17_730, months: 3, fen: 53_190, segments: null });
  expect(explained(line!)).toEqual(["98.5㎡ × 1.80 元/月 = 177.30 元/月，3 个月"]);
  expect(run).toMatchObject({ lines: 4, fen: 4 * 53_190 });
  await dropped(run);
});

test("X3: a home handed over within the period is charged by the days of that month from the day of hand-over", async () => {
  await owner.query("update homes set delivered_on = '2026-08-18' where id = $1", [e.homes["102"]]);
  const run = await by({ from: "2026-07-01", months: 3 });
  const line = (await lines(run.id)).find(({ home }) => home === e.homes["102"])!;
  expect(line.segments).toMatchObject([
    { month: "2026-08-01", days: 14, of: 31, fen: 8007 },
    { month: "2026-09-01", days: 30, of: 30, fen: 17_730 },
  ]);
  expect(line.fen).toBe(8007 + 17_730);
  expect(explained(line)).toEqual([
    "2026-08 98.5㎡ × 1.80 元 × 14/31 天 = 80.07 元",
    "2026-09 98.5㎡ × 1.80 元 = 177.30 元",
  ]);
  await dropped(run);
});

test("a new price counts from its month, the narrowest scope before the wider, a reduction only when it is approved", async () => {
  await price("FI02", { way: "area", rate: 2, from: "2026-06-01", home_id: e.homes["101"] });
  const reduce = (room: string, approver: string | null) =>
    owner.query(
      `insert into reductions (company_id, project_id, home_id, item_id, percent, valid, reason, asked_by, asked_at, approved_by)
       values ($1, $2, $3, $4, 30, '[2026-05-01,2026-06-01)', '空置', $5, now(), $6)`,
      [e.company, e.project, e.homes[room], items["FI02"], e.staff.li, approver],
    );
  await reduce("502", e.staff.zhou);
  await reduce("1202", null);
  const run = await by({ from: "2026-04-01", months: 3 });
  expect(await fenOf(run.id, "FI02")).toEqual({ "101": 17_730 * 2 + 19_700, "502": 17_730 * 3 - 5319, "1202": 53_190 });
  await dropped(run);
});

test("a shared cost is parted to the last fen", async () => {
  await owner.query(
    "insert into shared_costs (company_id, project_id, item_id, month, fen, bill) values ($1, $2, $3, '2026-10-01', 10000, '电费单 10月'), ($1, $2, $3, '2026-09-01', 10001, '电费单 9月')",
    [e.company, e.project, items["FI05"]],
  );
  const october = await by({ from: "2026-10-01", months: 1 });
  expect(Object.values(await fenOf(october.id, "FI05"))).toEqual([2500, 2500, 2500, 2500]);
  await dropped(october);
  const september = await by({ from: "2026-09-01", months: 1 });
  const parts = Object.values(await fenOf(september.id, "FI05"));
  expect(parts.toSorted()).toEqual([2500, 2500, 2500, 2501]);
  await dropped(september);
});

test("metered use goes by its steps, and by the last readings around the ends of the period", async () => {
  const { rows } = await owner.query(
    "insert into meters (company_id, project_id, home_id, item_id, number) values ($1, $2, $3, $4, 'S-1202') returning id",
    [e.company, e.project, e.homes["1202"], items["FI22"]],
  );
  for (const [day, value] of [
    ["2026-06-29", 100],
    ["2026-07-31", 121.5],
  ])
    await owner.query(
      "insert into readings (company_id, project_id, meter_id, day, value, read_by) values ($1, $2, $3, $4, $5, $6)",
      [e.company, e.project, rows[0].id, day, value, e.staff.zhang],
    );
  const run = await by({ from: "2026-07-01", months: 1 });
  expect(await fenOf(run.id, "FI22")).toEqual({ "1202": Math.round(15 * 350 + 6.5 * 420) });
  await dropped(run);
});

test("an item that not every home has is charged by how many of it a home has", async () => {
  await owner.query(
    "insert into holdings (company_id, project_id, home_id, item_id, count, valid) values ($1, $2, $3, $4, 2, '[2026-01-01,)')",
    [e.company, e.project, e.homes["502"], items["FI09"]],
  );
  const run = await by({ from: "2026-01-01", months: 12 });
  expect(await fenOf(run.id, "FI09")).toEqual({ "502": 2 * 6000 * 12 });
  await dropped(run);
});

test("posted in portions, killed between them and begun again, nothing is charged twice and the books balance", async () => {
  const run = await by({ from: "2026-10-01", months: 3 });
  const owedBefore = await db.read(e.who.cashier, (tx) => balanceOf(tx, e.who.cashier, e.project, "receivable"));
  await posted(run, 1);
  await post(db, { company: e.company, run: run.id }, now, 1);
  const after = await db.read(e.who.cashier, (tx) => runById(tx, e.who.cashier, run.id));
  expect(after).toMatchObject({ state: "posted", posted: run.lines });
  const owed = await db.read(e.who.cashier, (tx) => balanceOf(tx, e.who.cashier, e.project, "receivable"));
  expect(owed - owedBefore).toBe(run.fen);
  await expect(by({ from: "2026-10-01", months: 3 })).rejects.toThrow("没有可以计收的费用");
});

test("two runs of one period at once: what one has charged the other cannot", async () => {
  const [one, other] = [await by({ from: "2026-11-01", months: 1 }), await by({ from: "2026-11-01", months: 1 })];
  await posted(one);
  await expect(posted(other)).rejects.toThrow(/charges_once/);
  const { rows } = await owner.query(
    "select count(*)::int as n from charges where item_id = $1 and lower(period) = '2026-11-01'",
    [items["FI08"]],
  );
  expect(rows[0].n).toBe(4);
});

test("the preview says what has changed since last time, by item", async () => {
  await posted(await by({ from: "2026-12-01", months: 1 }));
  await price("FI08", { way: "fixed", rate: 9, from: "2027-01-01" });
  const run = await by({ from: "2027-01-01", months: 1 });
  const all = await db.read(e.who.cashier, (tx) => differences(tx, e.who.cashier, run.id));
  expect(all).toMatchObject([{ code: "FI08", homes: 4, fen: 3600, beforeHomes: 4, beforeFen: 3200 }]);
});
