import { afterAll, beforeAll, expect, test } from "vitest";
import { startJobs, type Jobs } from "#server/base/jobs.ts";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { as, owner, url } = await freshApp();
const town = await estate(owner);
const [li, zhou, wu] = [await as(town.who.li), await as(town.who.zhou), await as(town.who.wu)];
const tomorrow = Temporal.Now.plainDateISO("Asia/Shanghai").add({ days: 1 }).toString();
const key = "/api/policies/repair.assign.urgency.urgent";
let jobs: Jobs;

beforeAll(async () => {
  jobs = await startJobs(url, (error) => expect.fail(String(error)));
});
afterAll(() => jobs.stop());

test("everybody reads the numbers of the house; a project manager plans those of the project", async () => {
  const body = { unit: town.project, value: { count: 10, unit: "minutes" }, from: tomorrow };
  const seen = await li.get(`/api/policies?unit=${town.project}`);
  expect(seen.status).toBe(200);
  expect(seen.json.rows.length).toBeGreaterThan(100);
  expect(await li.put(key, body)).toMatchObject({ status: 403, json: { title: "您的岗位不能设定制度参数" } });
  expect(await zhou.post(`${key}/preview`, body)).toMatchObject({ status: 200, json: { matters: 0, sample: [] } });
  const set = await zhou.put(key, { ...body, note: "试行" });
  expect(set).toMatchObject({ status: 200, json: { planned: [{ value: body.value, from: tomorrow, note: "试行" }] } });
  expect(await zhou.put(key, { ...body, unit: town.company })).toMatchObject({ status: 403 });
  expect(await zhou.post(`${key}/apply`, { unit: town.project })).toMatchObject({ status: 200, json: { matters: 0 } });
});

test("a number that is wrong is named with what is wrong with it", async () => {
  const put = (more: object) => zhou.put(key, { unit: town.project, value: 10, from: tomorrow, ...more });
  expect(await put({})).toMatchObject({ status: 400, json: { field: "value", title: "新值应当是时限，如3个工作日" } });
  expect(await put({ from: "soon" })).toMatchObject({ status: 400, json: { problems: [{ title: "执行日期" }] } });
  expect(
    (await zhou.put("/api/policies/repair.nothing", { unit: town.project, value: 1, from: tomorrow })).status,
  ).toBe(404);
});

test("a calendar is read by all, changed by whoever may, and imported for the company", async () => {
  expect((await li.get("/api/calendar?year=2026")).json).toMatchObject({ provisional: false, week: { length: 7 } });
  const day = { unit: town.project, name: "停电停工", hours: [] };
  expect((await li.put("/api/calendar/2027-03-02", day)).status).toBe(403);
  expect(await zhou.put("/api/calendar/2027-03-02", day)).toMatchObject({
    status: 200,
    json: { changed: 1, matters: 0 },
  });
  expect(await zhou.put("/api/calendar/2027-03-02", { ...day, hours: [["9", "12"]] })).toMatchObject({ status: 400 });
  expect((await zhou.delete(`/api/calendar/2027-03-02?unit=${town.project}`)).status).toBe(200);
  expect((await zhou.delete(`/api/calendar/2027-03-02?unit=${town.project}`)).status).toBe(409);
  const notice = { year: 2027, off: ["2027-01-01"], work: [], names: { "2027-01-01": "元旦" } };
  expect((await zhou.post("/api/calendar/import", notice)).status).toBe(403);
  const tried = await wu.post("/api/calendar/import", { ...notice, dry: true });
  expect(tried.status).toBe(200);
  expect((await wu.post("/api/calendar/import", notice)).json).toEqual(tried.json);
  expect((await wu.get("/api/calendar?year=2027")).json).toMatchObject({
    provisional: false,
    days: [{ name: "元旦" }],
  });
});
