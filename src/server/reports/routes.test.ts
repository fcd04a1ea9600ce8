import { expect, test } from "vitest";
import { open } from "#server/matters/matters.ts";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { as, db, owner } = await freshApp();
const town = await estate(owner);
const elsewhere = await estate(owner, "绿城湾物业", "LC");
const [li, chen, zhao] = [await as(town.who.li), await as(town.who.chen), await as(town.who.zhao)];

test("a lead reads a report, and every number in it opens the matters it counts", async () => {
  const { li: agent } = town.who;
  const form = { channel: "phone", customer: town.owners.wang, home: town.homes["1202"], fault: "厨房漏水" };
  await db.write(agent, (tx) =>
    open(tx, agent, { project: town.project, procedure: "repair", action: "report", form }),
  );
  const { status, json } = await chen.get(`/api/reports/repair/monthly?project=${town.project}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ title: "报修月度统计", rows: [{ count: 1 }], kpis: { length: 6 } });
  for (const { filter } of [...json.rows, ...json.kpis]) {
    const listed = await chen.get(`/api/matters?${new URLSearchParams({ ...filter, sort: "opened" })}`);
    expect(listed.status).toBe(200);
    expect(listed.json.rows.length).toBe(filter.kpi ? 0 : 1);
  }
  expect((await li.get("/api/reports/repair/monthly")).status).toBe(403);
  expect((await chen.get("/api/reports/repair/none")).status).toBe(404);
  expect((await chen.get(`/api/reports/repair/monthly?project=${elsewhere.project}`)).status).toBe(404);
  expect((await chen.get("/api/reports/repair/monthly?period=2026-13")).status).toBe(400);
  expect((await chen.get("/api/matters?kpi=none&period=2026-11")).status).toBe(400);
});

test("views and notices are one's own; what customers are told is read by the service staff", async () => {
  const kept = await li.post("/api/views", { name: "漏水", query: { text: "漏水", status: "open" } });
  expect(kept).toMatchObject({ status: 201, json: { name: "漏水", query: { text: "漏水" } } });
  expect((await li.get("/api/views")).json.rows).toEqual([kept.json]);
  expect((await zhao.get("/api/views")).json.rows).toEqual([]);
  expect((await zhao.delete(`/api/views/${kept.json.id}`)).status).toBe(404);
  expect((await li.put(`/api/views/${kept.json.id}`, { name: "渗漏", query: {} })).json).toMatchObject({
    name: "渗漏",
  });
  expect((await li.delete(`/api/views/${kept.json.id}`)).status).toBe(204);

  const { json } = await chen.get("/api/notices");
  expect(json.unread).toBe(json.rows.length);
  expect((await chen.post("/api/notices/read", {})).status).toBe(204);
  expect((await chen.get("/api/notices")).json.unread).toBe(0);
  expect((await li.get(`/api/notices/outbox?project=${town.project}`)).status).toBe(200);
  expect((await li.get("/api/notices/outbox?after=nowhere")).status).toBe(400);
});
