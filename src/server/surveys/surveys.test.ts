import { beforeAll, expect, test } from "vitest";
import { itemsOf, questionnaires } from "#procedures/questionnaires.ts";
import { freshApp, type Client } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";
import { readToken, tokenOf } from "./token.ts";

const { app, owner, as } = await freshApp();
let town: Estate;
let zhou: Client;
let li: Client;
const inAMonth = Temporal.Now.plainDateISO().add({ months: 1 }).toString();
let survey: string;
beforeAll(async () => {
  town = await estate(owner);
  await owner.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [
    town.company,
  ]);
  zhou = await as(town.who.zhou);
  li = await as(town.who.li);
  survey = (await begins({ title: "年度调查", wording: { civil: "房屋主体" } })).json.id;
});
const begins = (more: object) =>
  zhou.post("/api/surveys", {
    project: town.project,
    title: "调查",
    period: "2026年",
    questionnaire: "handbook",
    closesOn: inAMonth,
    ...more,
  });
const homes = async (id = survey) => (await li.get(`/api/surveys/${id}/homes`)).json.rows;
const addressOf = async (room: string) =>
  (await homes()).find(({ home }: { home: { id: string } }) => home.id === town.homes[room]).address as string;
const look = (url: string) => app.inject({ method: "GET", url });
const hands = (url: string, filled: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(filled).toString(),
  });
const visits = async () =>
  (await owner.query("select data from matters where procedure = 'visit' order by id")).rows.map(({ data }) => data);

test("V6: a survey is opened by the director or manager in approved words, and asks every home lived in", async () => {
  expect(
    (
      await li.post("/api/surveys", {
        project: town.project,
        title: "a",
        period: "b",
        questionnaire: "handbook",
        closesOn: inAMonth,
      })
    ).status,
  ).toBe(403);
  expect((await begins({ title: "年度调查" })).json).toMatchObject({ status: 409, code: "same" });
  expect((await begins({ title: "x", closesOn: "2020-01-01" })).json).toMatchObject({ status: 400, field: "closesOn" });
  expect((await begins({ title: "x", buildings: ["9幢"] })).json.code).toBe("nobody");
  expect((await li.get(`/api/surveys?project=${town.project}`)).json.rows).toMatchObject([{ invited: 2, answered: 0 }]);
  expect((await homes()).length).toBe(2);
});

test("V6: answered on a phone at an address of one's own, once, without signing in", async () => {
  const address = await addressOf("101");
  const shown = await look(address);
  expect(shown.headers["content-type"]).toContain("text/html");
  for (const { item, title } of itemsOf(questionnaires.handbook))
    expect(shown.body).toContain(item === "civil" ? "房屋主体" : title);
  expect((await hands(address, { named: "yes" })).statusCode).toBe(400);
  expect((await hands(address, { "grade.civil": "nonsense" })).statusCode).toBe(400);
  expect((await hands(address, { "grade.civil": "poor", suggestions: "<b>好</b>" })).statusCode).toBe(200);
  expect((await look(address)).body).toContain("已经答过");
  expect((await hands(address, { "grade.civil": "good" })).body).toContain("已经答过");
  expect((await look(`${address.slice(0, -2)}AA`)).statusCode).toBe(404);
  const { rows } = await owner.query("select invitation_id, grades, suggestions from survey_answers");
  expect(rows).toEqual([{ invitation_id: null, grades: { civil: "poor" }, suggestions: "<b>好</b>" }]);
});

test("V5: every bad item of somebody who may be asked back is visited on its own; the nameless are left alone", async () => {
  expect(await visits()).toEqual([]);
  const address = await addressOf("1202");
  await hands(address, {
    "grade.cleaning": "poor",
    "comment.cleaning": "楼道一周没扫",
    "grade.safety": "poor",
    "grade.civil": "good",
    named: "yes",
  });
  expect(await visits()).toMatchObject([
    { home: town.homes["1202"], purpose: "满意度调查“卫生维护状况”评为差：楼道一周没扫", before: "dissatisfied" },
    { purpose: "满意度调查“安全”评为差", customer: town.owners.wang },
  ]);
});

test("V6: entered from paper and by phone; results show how many answered and no index below ten", async () => {
  const enter = (more: object) =>
    li.post(`/api/surveys/${survey}/answers`, { way: "paper", grades: { civil: "good" }, ...more });
  expect((await enter({ home: town.homes["101"] })).json.code).toBe("answered");
  expect((await enter({ home: town.homes["502"] })).status).toBe(404);
  for (let n = 0; n < 7; n += 1) expect((await enter({})).status).toBe(204);
  const before = (await zhou.get(`/api/surveys/${survey}`)).json;
  expect(before).toMatchObject({ answered: 9, total: { n: 9 }, titles: { civil: "房屋主体" } });
  await enter({ way: "phone", suggestions: "加装路灯" });
  const { groups, remarks } = (await zhou.get(`/api/surveys/${survey}`)).json;
  expect(groups[0].items[0]).toMatchObject({ item: "civil", n: 10, value: 75, grades: { good: 9, poor: 1 } });
  expect(remarks[0]).toMatchObject({ words: "加装路灯", way: "phone" });
});

test("V6: printed to be filled in by hand, taken out as a workbook, and closed", async () => {
  const [{ id }] = await homes();
  const form = await li.get(`/api/surveys/${survey}/form?invitation=${id}`);
  expect([form.status, form.bytes.subarray(0, 4).toString()]).toEqual([200, "%PDF"]);
  const book = await zhou.get(`/api/surveys/${survey}/export`);
  expect([book.status, book.bytes.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  expect((await zhou.post(`/api/surveys/${survey}/close`)).status).toBe(204);
  const late = await li.post(`/api/surveys/${survey}/answers`, { way: "paper", grades: { civil: "good" } });
  expect(late.json.code).toBe("closed");
});

test("an address says whose it is and cannot be made up", () => {
  const token = tokenOf(town.company, survey);
  expect(readToken(token)).toEqual({ company: town.company, invitation: survey });
  expect(readToken(token.replace(/^./, (first) => (first === "A" ? "B" : "A")))).toBeUndefined();
  expect(readToken("")).toBeUndefined();
});
