import assert from "node:assert/strict";
import readXlsx from "read-excel-file/node";
import { beforeAll, test } from "vitest";
import { freshApp, type Client } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";

const { owner, as } = await freshApp();
let blue: Estate;
let li: Client;
let sun: Client;
beforeAll(async () => {
  blue = await estate(owner);
  li = await as(blue.who.li);
  sun = await as(blue.who.sun);
});

const call = (fault: string, more: object = {}) => ({
  project: blue.project,
  procedure: "repair",
  action: "report",
  form: { channel: "phone", customer: blue.owners.wang, home: blue.homes["1202"], fault },
  allowDuplicate: true,
  ...more,
});
const dispatch = () => ({
  item: "DRN03",
  category: "DRN",
  part: "private",
  urgency: "normal",
  leak: false,
  responsibility: "owner",
  standard: "drain",
  worker: blue.staff.zhang,
});
const opened = async (fault: string) => {
  const answer = await li.post("/api/matters", call(fault));
  assert.equal(answer.status, 201, answer.body);
  return answer;
};

test("a matter is opened, found by its number, acted on with its tag, and everything sent again is done once", async () => {
  const key = { "idempotency-key": "call-of-mr-wang" };
  const first = await li.post("/api/matters", call("马桶堵塞"), key);
  assert.equal(first.status, 201, first.body);
  assert.equal(first.headers["etag"], '"v1"');
  const again = await li.post("/api/matters", call("马桶堵塞"), key);
  assert.deepEqual([again.status, again.json.id], [201, first.json.id]);
  const other = await li.post("/api/matters", call("另一件"), key);
  assert.equal(other.status, 409);
  const shown = await li.get(`/api/matters/${first.json.number}`);
  assert.equal(shown.json.title, "马桶堵塞");
  const url = `/api/matters/${first.json.id}/acts`;
  const body = { action: "assign", form: dispatch() };
  assert.equal((await li.post(url, body)).status, 428);
  const done = await li.post(url, body, { "if-match": '"1"', "idempotency-key": "dispatch-of-wang" });
  assert.deepEqual([done.status, done.json.stateTitle, done.json.version], [200, "待上门", 2]);
  const stale = await sun.post(url, body, { "if-match": '"v1"' });
  assert.deepEqual([stale.status, stale.json.version], [412, 2]);
  const replay = await li.post(url, body, { "if-match": '"1"', "idempotency-key": "dispatch-of-wang" });
  assert.deepEqual([replay.status, replay.json.version], [200, 2]);
});

test("what does not fit is answered with the field's Chinese title; what is refused, with the rule's sentence", async () => {
  const bad = await li.post(
    "/api/matters",
    call("灯坏", { form: { fault: "灯坏", home: blue.homes["1202"], appointment: "明天" } }),
  );
  assert.deepEqual([bad.status, bad.json.field], [400, "appointment"]);
  assert.match(bad.json.title, /预约上门时间/);
  const { json } = await opened("楼道灯坏");
  const refused = await sun.post(`/api/matters/${json.id}/acts`, { action: "arrive", form: {} }, { "if-match": "v1" });
  assert.deepEqual([refused.status, refused.json.code], [409, "wrongState"]);
  const missing = await li.get("/api/matters/BX-LT-2026-999999");
  assert.equal(missing.status, 404);
});

test("before the button is pressed it is told what it will do, and nothing is done", async () => {
  const { json } = await opened("窗户漏风");
  const told = await li.post(`/api/matters/${json.id}/forecast`, { action: "assign", form: dispatch() });
  assert.deepEqual(told.json, {
    to: "assigned",
    toTitle: "待上门",
    notices: ["维修员", "业主"],
    papers: ["派工单"],
    charges: [],
    opens: [],
  });
  const refused = await li.post(`/api/matters/${json.id}/forecast`, { action: "arrive", form: {} });
  assert.equal(refused.status, 200);
  assert.match(refused.json.refused, /不能到场/);
  assert.equal((await li.get(`/api/matters/${json.id}`)).json.version, 1);
});

test("many are dispatched at once: a dry run tells which would not, and the others are not held up", async () => {
  const one = (await opened("水管漏水甲")).json;
  const two = (await opened("水管漏水乙")).json;
  const matters = [
    { id: one.id, version: 1 },
    { id: two.id, version: 7 },
  ];
  const body = { matters, action: "assign", form: dispatch() };
  const dry = await li.post("/api/matters/acts", { ...body, dry: true });
  assert.deepEqual(
    dry.json.results.map(({ ok, sentence }: { ok: boolean; sentence?: string }) => [ok, sentence]),
    [
      [true, undefined],
      [false, "已被他人更新，请刷新后再办"],
    ],
  );
  assert.equal((await li.get(`/api/matters/${one.id}`)).json.version, 1);
  await li.post("/api/matters/acts", body);
  assert.equal((await li.get(`/api/matters/${one.id}`)).json.stateTitle, "待上门");
});

test("similar matters of the home are told, merged and linked", async () => {
  const first = (await opened("阳台积水")).json;
  const second = (await opened("阳台地面有水")).json;
  const similar = await li.get(`/api/matters/similar?procedure=repair&home=${blue.homes["1202"]}`);
  assert.ok(similar.json.some(({ id }: { id: string }) => id === first.id));
  const linked = await li.post(`/api/matters/${second.id}/links`, { to: first.id, kind: "caused" });
  assert.equal(linked.json.links[0].matter.number, first.number);
  const merged = await li.post(`/api/matters/${second.id}/merge`, { into: first.id, reason: "同一处" });
  assert.deepEqual([merged.status, merged.json.stateTitle, merged.json.final], [200, "已合并", true]);
});

test("lists narrow by every word of the address, and a page that never was is refused", async () => {
  const rows = async (query: string) => {
    const answer = await li.get(`/api/matters?${query}`);
    assert.equal(answer.status, 200, answer.body);
    return answer.json.rows.map(({ title }: { title: string }) => title) as string[];
  };
  assert.deepEqual(await rows("text=积水"), ["阳台积水"]);
  assert.ok((await rows("awaits=me&limit=100")).includes("楼道灯坏"));
  assert.ok(!(await rows("awaits=me&limit=100")).includes("马桶堵塞"));
  assert.deepEqual(await rows(`awaits=staff:${blue.staff.zhang}&procedure=repair&state=assigned&text=马桶`), [
    "马桶堵塞",
  ]);
  assert.deepEqual(await rows("from=2020-01-01&to=2020-12-31&status=all"), []);
  assert.deepEqual(await rows("severity=emergency&late=true&department=engineering"), []);
  assert.equal((await li.get("/api/matters?after=nonsense")).status, 400);
  assert.equal((await li.get("/api/matters?limit=1000")).status, 400);
});

test("who may take matters out gets a workbook and leaves an event; who may not is told so", async () => {
  assert.equal((await (await as(blue.who.zhang)).get("/api/matters.xlsx")).status, 403);
  const zhou = await as(blue.who.zhou);
  const answer = await zhou.get("/api/matters.xlsx?status=all");
  assert.equal(answer.status, 200, answer.body.slice(0, 200));
  const sheets = await readXlsx(answer.bytes);
  const [first] = sheets;
  assert.deepEqual(first?.data[0]?.slice(0, 3), ["编号", "类别", "内容"]);
  const { rows } = await owner.query("select who, form from events where kind = 'export'");
  assert.equal(rows.at(-1).who, blue.staff.zhou);
});

test("the workbench shows what is mine by due time, how much of it is late, and the day", async () => {
  const bench = (await li.get("/api/workbench")).json;
  const { late, today, soon, later } = bench.counts;
  assert.equal(late + today + soon + later, bench.rows.length);
  assert.ok(bench.rows.every(({ offer }: { offer?: object }) => offer));
  assert.ok(bench.recent.length > 0);
  assert.match(bench.day.words, /^\d+月\d+日 周/);
  const oversight = (await sun.get("/api/workbench?all=true")).json;
  assert.ok(oversight.departments.some(({ department }: { department: string }) => department === "engineering"));
});
