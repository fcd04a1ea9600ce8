import { beforeAll, expect, test } from "vitest";
import { act, open } from "#server/matters/matters.ts";
import type { Client } from "#test/app.ts";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { owner, as, db } = await freshApp();
const { who, project, homes, company, staff } = await estate(owner);
const chen = await as(who.chen);
const li = await as(who.li);

interface Firm {
  readonly id: string;
  readonly client: Client;
  readonly slip: { readonly id: string; readonly number: string };
}
let builder: Firm;
let glazier: Firm;

async function firm(name: string, userName: string, fault: string): Promise<Firm> {
  const made = await chen.post("/api/contractors", { name, trade: "总包", contact: "陶勇", phone: "13800005678" });
  expect(made.status, made.body).toBe(201);
  const { id } = made.json;
  const login = { name: `${name}工长`, userName, password: "a long password", project };
  expect((await chen.post(`/api/contractors/${id}/people`, login)).status).toBe(200);
  const { rows } = await owner.query("select id from staff where user_name = $1", [userName]);
  const client = await as({ company, staff: rows[0].id, projects: [project] });
  return { id, client, slip: await slipFor(id, fault) };
}

async function slipFor(contractor: string, fault: string) {
  const form = { home: homes["1202"], part: "windows", fault, source: "owner", desk: "property" };
  const at = Temporal.Now.instant();
  const opened = await db.write(who.li, (tx) =>
    open(tx, who.li, { project, procedure: "warranty", action: "file", form }, at),
  );
  const sent = await db.write(who.chen, (tx) =>
    act(tx, who.chen, opened.id, { action: "dispatch", form: { contractor, severity: "major" }, version: 1 }, at),
  );
  return { id: sent.id, number: sent.number };
}

beforeAll(async () => {
  await owner.query("update homes set delivered_on = current_date - 500 where project_id = $1", [project]);
  await owner.query("update buildings set completed_on = current_date - 600 where project_id = $1", [project]);
  builder = await firm("安居建设", "anju.tao", "阳台窗漏风");
  glazier = await firm("恒基门窗", "hengji.yan", "入户门异响");
});

test("O1: a contractor is kept with its trade, contact and contract limits, and has a name of its own", async () => {
  expect((await li.post("/api/contractors", { name: "别的", trade: "防水" })).status).toBe(403);
  expect((await chen.post("/api/contractors", { name: "安居建设", trade: "防水" })).status).toBe(409);
  const terms = [{ part: "windows", count: 5, unit: "workingDays" }];
  const agreed = await chen.put(`/api/contractors/${builder.id}/terms`, { terms });
  expect(agreed.json.terms).toEqual(terms);
  const twice = await chen.put(`/api/contractors/${builder.id}/terms`, { terms: [...terms, ...terms] });
  expect(twice.json).toMatchObject({ status: 400, field: "terms" });
  const { rows } = (await li.get("/api/contractors")).json;
  expect(rows.map(({ name, open: n, phone }: any) => [name, n, phone])).toEqual([
    ["安居建设", 1, "*******5678"],
    ["恒基门窗", 1, "*******5678"],
  ]);
});

test("O5: its number is shown for a reason, which stays on record", async () => {
  const shown = await chen.post(`/api/contractors/${builder.id}/phone`, { reason: "催办派工单" });
  expect(shown.json).toEqual({ value: "13800005678" });
  const { rows } = await owner.query("select form from events where kind = 'reveal' and subject_id = $1", [builder.id]);
  expect(rows[0].form).toEqual({ reason: "催办派工单" });
});

test("W2: a contractor sees its own slip, receives it and reports it done", async () => {
  const { client, slip } = builder;
  expect((await client.get("/api/matters")).json.rows.map(({ number }: any) => number)).toEqual([slip.number]);
  expect((await client.get("/api/notices")).json.rows).toHaveLength(1);
  expect((await client.get(`/api/matters/${slip.number}/papers/slip`)).status).toBe(200);
  const received = await client.post(
    `/api/matters/${slip.id}/acts`,
    { action: "acknowledge", form: { receiver: "陶勇" } },
    { "if-match": '"2"' },
  );
  expect(received.status, received.body).toBe(200);
  expect(received.json.stateTitle).toBe("维修中");
  const run = await owner.query("select span from clock_runs where matter_id = $1 and clock = 'contract'", [slip.id]);
  expect(run.rows[0].span, "the contract's limit for windows").toEqual({ count: 5, unit: "workingDays" });
  const told = await owner.query(
    "select count(*)::int as n from notices where matter_id = $1 and person_id is not null",
    [slip.id],
  );
  expect(told.rows[0].n, "the owner heard of it although the contractor sees no owners").toBe(1);
});

test("W2: it sees nothing of another contractor: no slip, paper, home, file, notice or search hit", async () => {
  const { client } = builder;
  const theirs = glazier.slip;
  for (const path of [
    `/api/matters/${theirs.number}`,
    `/api/matters/${theirs.id}`,
    `/api/matters/${theirs.number}/papers/slip`,
  ])
    expect((await client.get(path)).status, path).toBe(404);
  const found = await client.get(`/api/search?q=${encodeURIComponent("入户门异响")}`);
  expect(found.json.matters).toEqual([]);
  const act404 = await client.post(
    `/api/matters/${theirs.id}/acts`,
    { action: "acknowledge", form: { receiver: "陶勇" } },
    { "if-match": '"2"' },
  );
  expect(act404.status).toBe(404);
  expect((await client.get("/api/workbench")).body).not.toContain(theirs.id);
});

test("O1: what is the house's own is closed to contractors", async () => {
  const { client } = builder;
  const closed = [
    "/api/homes",
    "/api/people",
    "/api/staff",
    "/api/contractors",
    "/api/organisation",
    "/api/campaigns",
    "/api/policies",
  ];
  for (const path of closed) {
    const { status, json } = await client.get(path);
    expect(status, path).toBe(403);
    expect(json.title).toBe("施工单位账号只能查看和办理本单位的工程派工单");
  }
  const report = { project, procedure: "repair", action: "report", form: { fault: "漏水", home: homes["101"] } };
  expect((await client.post("/api/matters", report)).status).toBe(403);
});

test("O1: whoever has the post and belongs to no firm sees nothing at all", async () => {
  await owner.query(
    "insert into assignments (company_id, staff_id, post_id, valid) select company_id, $2, id, '[2020-01-01,)' from posts where company_id = $1 and post = 'contractorStaff'",
    [company, staff.zhang],
  );
  const lost = await as(who.zhang);
  expect((await lost.get("/api/matters")).json.rows).toEqual([]);
  await owner.query(
    "delete from assignments where staff_id = $1 and post_id in (select id from posts where post = 'contractorStaff')",
    [staff.zhang],
  );
});
