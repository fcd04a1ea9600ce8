import readXlsx from "read-excel-file/node";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { db, owner, as } = await freshApp();
const { who, company, project, homes } = await estate(owner);
const [li, zhang, zhou] = [await as(who.li), await as(who.zhang), await as(who.zhou)];
const phone = "13957106208";
const consultation = {
  project,
  procedure: "consultation",
  action: "record",
  form: {
    channel: "phone",
    category: "Z03",
    content: "装修押金多久能退",
    inquirer: "单小燕",
    identity: "contractor",
    phone,
    home: homes["1202"],
    complex: false,
    promised: Temporal.Now.instant().add({ hours: 3 }).toString(),
  },
};
const asked = await li.post("/api/matters", consultation);
const { id, number } = asked.json;

const looks = () =>
  db.read(who.li, async (tx) => {
    const { rows } = await sql<{ who: string; action: string; form: { reason: string } }>`
      select who, action, form from events
      where company_id = ${company} and kind = 'reveal' and subject_id = ${id} order by chain
    `.execute(tx);
    return rows;
  });
const fieldOf = (matter: any, name: string) =>
  matter.chapters.flatMap(({ fields }: any) => fields).find(({ field }: any) => field === name);

test("O5: a phone number in a matter is masked for everybody, wherever the matter is shown", async () => {
  expect(asked.status, asked.body).toBe(201);
  for (const desk of [li, zhang, zhou]) {
    const seen = await desk.get(`/api/matters/${number}`);
    expect(seen.status).toBe(200);
    expect(fieldOf(seen.json, "phone")).toMatchObject({ words: "139****6208", kept: true });
    expect(seen.json.data).not.toHaveProperty("phone");
    for (const url of ["/api/matters?status=all", "/api/workbench?all=true", "/api/notices", "/api/notices/outbox"])
      expect((await desk.get(url)).body).not.toContain(phone);
    expect(seen.body + asked.body).not.toContain(phone);
  }
});

test("O5: a masked answer is in no export, and is not found by asking for it", async () => {
  const book = await zhou.get("/api/matters.xlsx?status=all");
  const [sheet] = await readXlsx(book.bytes);
  expect(JSON.stringify(sheet)).toContain("装修押金多久能退");
  expect(JSON.stringify(sheet)).not.toContain(phone);
  expect((await li.get(`/api/search?q=${phone}`)).body).not.toContain(number);
  expect((await li.get(`/api/matters?status=all&text=${phone}`)).json.rows).toEqual([]);
  expect((await li.get(`/api/matters?status=all&answers=phone:${phone}`)).status).toBe(400);
});

test("O5: it is shown for a written reason to those who may, and who looked and why is on record", async () => {
  const url = `/api/matters/${id}/reveal`;
  const short = await li.post(url, { field: "phone", reason: "看看" });
  expect([short.status, short.json.field]).toEqual([400, "reason"]);
  expect((await zhang.post(url, { field: "phone", reason: "上门前联系" })).status).toBe(403);
  expect((await li.post(url, { field: "content", reason: "不是个人信息" })).status).toBe(409);
  expect((await li.post(url, { field: "constructor", reason: "没有这一项" })).status).toBe(409);
  expect(await looks()).toEqual([]);
  const shown = await li.post(url, { field: "phone", reason: " 联系客户 " });
  expect(shown.json).toEqual({ words: phone, files: [] });
  expect(shown.headers["cache-control"]).toBe("no-store");
  expect(await looks()).toEqual([{ who: who.li.staff, action: "phone", form: { reason: "联系客户" } }]);
  const story = (await li.get(`/api/matters/${number}`)).json.story;
  expect(story, "a look is no part of the matter's story").toHaveLength(1);
});
