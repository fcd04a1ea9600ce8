import { beforeAll, expect, test } from "vitest";
import { at } from "#test/cast.ts";
import { freshDatabase } from "#test/database.ts";
import { ground, type Ground } from "#test/walks/ground.ts";
import { procedureOf, take } from "#test/walks/take.ts";
import type { Act, Walk } from "#test/walks/walk.ts";
import type { Posting } from "./accounts.ts";
import { book } from "./booking.ts";
import { duesOfMatter } from "./dues-queries.ts";
import { balanceOf, owedNow } from "./queries.ts";
import { payOut, receive, voidReceipt } from "./receipts.ts";

const { db, owner } = await freshDatabase();
let e: Ground;
beforeAll(async () => {
  e = await ground(owner);
});

const now = Temporal.Instant.from(at("2026-11-24 09:00"));
const order = { item: "DRN03", category: "DRN", part: "private", urgency: "normal", leak: false };
const steps = (settlement: string): readonly [Act, ...Act[]] => [
  { by: "li", action: "report", form: { channel: "phone", fault: "厨房下水堵塞" } },
  {
    by: "li",
    action: "assign",
    form: () => ({ ...order, responsibility: "owner", standard: "drain", worker: e.staff.zhang }),
  },
  { by: "zhang", action: "arrive" },
  { by: "zhang", action: "quote", form: { diagnosis: "管道油污堵塞", labour: 8000, materials: 2000 } },
  { by: "li", action: "agree", behalf: "wang", form: { consent: "phone", settlement } },
  {
    by: "zhang",
    action: "finish",
    form: () => ({ work: "疏通下水", result: "fixed", cause: "misuse", afterPhotos: [e.file()] }),
  },
  { by: "li", action: "accept", behalf: "wang", form: () => ({ opinion: "satisfied", signature: e.file() }) },
];

/** A repair at 王建平's, done and accepted: 100 元 by the price list. */
async function repair(settlement = "now"): Promise<string> {
  const walk: Walk = { about: "1202", steps: steps(settlement) };
  await take({ db, owner, e }, procedureOf("repair"), walk);
  const { rows } = await owner.query("select id from matters where procedure = 'repair' order by id desc limit 1");
  return rows[0].id;
}
const duesOf = (matter: string) => db.read(e.who.cashier, (tx) => duesOfMatter(tx, e.who.cashier, matter, 10));
const owed = (matter: string) => db.read(e.who.cashier, (tx) => owedNow(tx, e.who.cashier, matter));
const idsOf = async (matter: string) => (await duesOf(matter)).map(({ id }) => id);
const balance = (account: Parameters<typeof balanceOf>[3], day?: string) =>
  db.read(e.who.cashier, (tx) => balanceOf(tx, e.who.cashier, e.project, account, day));
const pay = (charges: readonly string[], more: object = {}) =>
  db.write(e.who.cashier, (tx) => receive(tx, e.who.cashier, { charges, method: "cash", ...more }, now));

const booked = (postings: readonly Posting[]) =>
  db.write(e.who.cashier, (tx) =>
    book(tx, e.who.cashier, { project: e.project, at: now.toString(), by: "system" }, [
      { kind: "opening", words: "期初", postings },
    ]),
  );

test("an entry out of balance never comes into the books", () =>
  expect(booked([{ account: "cash", fen: 100 }])).rejects.toThrow(/out of balance by 100/));

test("a complete entry takes no more postings, and none is changed or taken away", async () => {
  const [id] = await booked([
    { account: "bank", fen: 500_000 },
    { account: "repairFund", fen: -500_000 },
  ]);
  const add = db.write(e.who.cashier, (tx) =>
    tx
      .insertInto("postings")
      .values({
        company_id: e.company,
        entry_id: id!,
        line: 9,
        project_id: e.project,
        day: "2026-11-24",
        account: "cash",
        fen: 1,
      })
      .execute(),
  );
  await expect(add).rejects.toThrow(/complete/);
  await expect(owner.query("update postings set fen = 1 where entry_id = $1", [id])).rejects.toThrow(/append-only/);
  await expect(owner.query("delete from journal_entries where id = $1", [id])).rejects.toThrow(/append-only/);
});

test("R4: what a repair charges is owed until it is paid, and the receipt tells the change", async () => {
  const matter = await repair();
  expect(await owed(matter)).toBe(10_000);
  const receipt = await pay(await idsOf(matter), { tendered: 12_000 });
  expect(receipt).toMatchObject({ fen: 10_000, tendered: 12_000, homeName: "4幢1-1202", personName: "王建平" });
  expect(receipt.lines).toEqual([{ title: "维修费", fen: 10_000 }]);
  expect(await owed(matter)).toBe(0);
  await expect(
    pay([(await owner.query("select id from charges where matter_id = $1", [matter])).rows[0].id]),
  ).rejects.toThrow("“维修费”已经结清");
});

test("less than is owed is refused by the name of the field", async () => {
  await expect(pay(await idsOf(await repair()), { tendered: 1 })).rejects.toThrow("实收金额不足，应收 100元");
});

test("S10: what is collected with the property fee is not owed at once", async () => {
  const matter = await repair("monthly");
  expect(await owed(matter)).toBe(0);
  expect((await duesOf(matter)).map(({ owed: fen, due }) => ({ fen, due }))).toEqual([
    { fen: 10_000, due: "2026-11-30" },
  ]);
});

test("thirty cashiers at one bill: one takes the money, and no number is left out", async () => {
  const charges = await idsOf(await repair());
  const cash = await balance("cash");
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => pay(charges)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await balance("cash")) - cash).toBe(10_000);
  const { rows } = await owner.query("select number from receipts where direction = 'in' order by number");
  expect(rows.map(({ number }) => Number(number.split("-").at(-1)))).toEqual(rows.map((_, n) => n + 1));
});

test("a void puts everything back as it was, by another hand than the cashier's, and once", async () => {
  const matter = await repair();
  const cash = await balance("cash");
  const receipt = await pay(await idsOf(matter));
  const voided = (by: "cashier" | "zhou") =>
    db.write(e.who[by], (tx) => voidReceipt(tx, e.who[by], receipt.id, "金额收错", now));
  await expect(voided("cashier")).rejects.toThrow("自己开的收据应由另一人作废");
  const both = await Promise.allSettled([voided("zhou"), voided("zhou")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await owed(matter)).toBe(10_000);
  expect(await balance("cash")).toBe(cash);
});

test("a balance on an earlier day is what it was on that evening", async () => {
  expect(await balance("cash", "2026-11-22")).toBe(0);
});

test("nobody pays out what nobody is owed", async () => {
  const charges = await idsOf(await repair());
  const out = db.write(e.who.cashier, (tx) => payOut(tx, e.who.cashier, { charges, method: "cash" }, now));
  await expect(out).rejects.toThrow("没有应付余额");
});
