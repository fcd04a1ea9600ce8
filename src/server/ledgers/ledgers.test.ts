import assert from "node:assert/strict";
import { beforeAll, expect, test } from "vitest";
import { procedureOf } from "#server/matters/procedures.ts";
import { freshApp, type Client } from "#test/app.ts";
import { ground, type Ground } from "#test/walks/ground.ts";
import { take } from "#test/walks/take.ts";
import type { Act } from "#test/walks/walk.ts";
import { ledgerOf, type Wanted } from "./ledger.ts";

const { db, owner, as } = await freshApp();
let e: Ground;
let chen: Client;
const taken = (procedure: string, first: Act, from: string) =>
  take({ db, owner, e }, procedureOf(procedure), { about: "1202", from, steps: [first] });
beforeAll(async () => {
  e = await ground(owner);
  chen = await as(e.who.chen);
  const says = (channel: string, content: string): Act => ({
    by: "li",
    action: "record",
    form: { channel, content, phone: "13812345678" },
  });
  await taken("complaint", says("phone", "楼道无人打扫"), "2026-11-23 09:00");
  await taken("complaint", says("wechat", "电梯停运"), "2026-11-24 09:00");
  await taken(
    "repair",
    { by: "li", action: "report", form: { channel: "phone", fault: "水管漏水" } },
    "2026-11-23 10:00",
  );
  await taken(
    "repair",
    { by: "li", action: "report", form: { channel: "phone", fault: "灯不亮" } },
    "2026-12-01 00:00",
  );
});

const november = { from: "2026-11-01", to: "2026-11-30" };
const read = (wanted: Partial<Wanted> & Pick<Wanted, "procedure" | "book">) =>
  db.write(e.who.chen, (tx) => ledgerOf(tx, e.who.chen, { ...november, ...wanted }, true));
const under = ({ heads, lines }: Awaited<ReturnType<typeof read>>, head: string) =>
  lines.map((line) => line[heads.indexOf(head)]);

test("K1, K11: the register of complaints has a line for each of the period, in order, with how far it has come", async () => {
  const ledger = await read({ procedure: "complaint", book: "complaints" });
  assert.deepEqual(under(ledger, "内容摘要"), ["楼道无人打扫", "电梯停运"]);
  assert.deepEqual(under(ledger, "房屋"), ["4幢1-1202", "4幢1-1202"]);
  assert.deepEqual(under(ledger, "状态"), ["待核实", "待核实"]);
  assert.deepEqual(under(ledger, "序号"), ["1", "2"]);
  assert.equal(ledger.form, "S04");
});

test("I4: the call and visit register holds every call whatever came of it, and nothing that came otherwise", async () => {
  const ledger = await read({ procedure: "complaint", book: "calls" });
  assert.deepEqual(under(ledger, "内容"), ["楼道无人打扫", "水管漏水"]);
  assert.deepEqual(under(ledger, "登记时间"), ["2026-11-23 09:00", "2026-11-23 10:00"]);
  const same = await read({ procedure: "repair", book: "calls" });
  assert.deepEqual(same.lines, ledger.lines);
});

test("O5: personal answers are masked, and whoever took the book out is on record", async () => {
  assert.deepEqual(under(await read({ procedure: "complaint", book: "complaints" }), "联系电话"), [
    "138****5678",
    "138****5678",
  ]);
  const { rows } = await owner.query("select form from events where kind = 'export' and action = 'ledger' limit 1");
  assert.deepEqual(rows[0].form, { title: "业主投诉登记表", from: "2026-11-01", to: "2026-11-30", rows: 2 });
});

test("a period is days of the house, both included, and one that is none is refused", async () => {
  const december = await read({ procedure: "repair", book: "repairs", from: "2026-12-01", to: "2026-12-01" });
  assert.deepEqual(under(december, "报修内容"), ["灯不亮"]);
  await expect(read({ procedure: "repair", book: "repairs", from: "2026-12-02" })).rejects.toThrow(
    "结束日期不能早于开始日期",
  );
  await expect(read({ procedure: "repair", book: "repairs", from: "2025-01-01" })).rejects.toThrow("期间不能超过一年");
});

test("a book prints as PDF and as a workbook, for those who may, of projects they see", async () => {
  const address = `/api/ledgers/complaint/complaints?from=2026-11-01&to=2026-11-30`;
  const pdf = await chen.get(`${address}&project=${e.project}`);
  assert.equal(pdf.headers["content-type"], "application/pdf");
  assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
  const workbook = await chen.get(`${address}&as=xlsx`);
  assert.equal(workbook.bytes.subarray(0, 2).toString(), "PK");
  const zhang = await as(e.who.zhang);
  assert.equal((await zhang.get(address)).json.title, "没有打印登记表的权限，请由主管或经理打印");
  assert.equal((await chen.get(`${address}&project=${e.company}`)).status, 404);
  assert.equal((await chen.get(address.replace("complaints", "nothing"))).status, 404);
  const { books } = (await chen.get("/api/ledgers")).json;
  assert.ok(books.some(({ title, shared }: any) => title === "来电、来访登记表" && shared));
});

test("on the screen the newest line stands first, a page at a time, and what is done can be left out", async () => {
  const address = "/api/ledgers/complaint/complaints/lines?from=2026-11-01&to=2026-11-30";
  const first = (await chen.get(`${address}&limit=1`)).json;
  const rest = (await chen.get(`${address}&limit=1&after=${first.next}`)).json;
  const contents = [first, rest].map(({ rows }) => rows[0].cells.find((cell: string) => /电梯|楼道/.test(cell)));
  assert.deepEqual(contents, ["电梯停运", "楼道无人打扫"]);
  assert.equal(rest.next, undefined);
  assert.equal(first.rows[0].state, "待核实");
  assert.ok(first.rows[0].cells.includes("138****5678"));
  assert.equal((await chen.get(`${address}&open=true`)).json.rows.length, 2);
  await owner.query("update matters set final = true where procedure = 'complaint' and opened_at < '2026-11-24'");
  assert.equal((await chen.get(`${address}&open=true`)).json.rows.length, 1);
  assert.equal((await chen.get(`${address}&after=nowhere`)).status, 400);
});
