import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { db, owner, as } = await freshApp();
const { who, owners, company } = await estate(owner);
const other = await estate(owner, "绿城湾物业", "LC");
const li = await as(who.li);
const zhang = await as(who.zhang);
const made = await li.post("/api/people", {
  name: "单小燕",
  phone: "138 0000 6208",
  plate: "浙a·12345",
  idNumber: "11010519491231002X",
});
const person = made.json.id as string;

const revealed = () =>
  db.read(who.li, async (tx) => {
    const { rows } = await sql<{ who: string; form: object }>`
      select who, form from events where company_id = ${company} and kind = 'reveal' and subject_id = ${person}
    `.execute(tx);
    return rows;
  });

test("O5: what is secret about a person is sealed, and masked wherever it is shown", async () => {
  expect(made.status, made.body).toBe(201);
  expect(made.json).toMatchObject({ name: "单小燕", phone: "138****6208", plate: "浙A12345" });
  expect(made.json.idNumber).toBe("1101**********002X");
  const { rows } = await owner.query(
    "select phone_sealed, id_number_sealed, pinyin, initials from people where id = $1",
    [person],
  );
  expect(JSON.stringify(rows)).not.toMatch(/13800006208|11010519491231002X/);
  expect(rows[0]).toMatchObject({ pinyin: "shanxiaoyan", initials: "sxy" });
});

test("O5: a secret is revealed for a reason to those who may, and who looked is on record", async () => {
  const short = await li.post(`/api/people/${person}/reveal`, { field: "phone", reason: "看看" });
  expect(short.status).toBe(400);
  expect(short.json).toMatchObject({ field: "reason", title: expect.stringContaining("查看原因") });
  expect((await zhang.post(`/api/people/${person}/reveal`, { field: "phone", reason: "上门前联系" })).status).toBe(403);
  expect(await revealed()).toEqual([]);
  const told = await li.post(`/api/people/${person}/reveal`, { field: "phone", reason: "回访电话核对" });
  expect(told.json).toEqual({ value: "13800006208" });
  expect(told.headers["cache-control"]).toBe("no-store");
  expect(await revealed()).toEqual([{ who: who.li.staff, form: { reason: "回访电话核对" } }]);
});

test("a number that can be none is refused by the name of its field", async () => {
  const wrong = await li.patch(`/api/people/${person}`, { idNumber: "110105194912310021" });
  expect(wrong.status).toBe(400);
  expect(wrong.json.title).toContain("证件号码");
  expect((await li.patch(`/api/people/${person}`, { phone: "12345" })).json.title).toContain("电话");
});

test("a person changes without losing what is not mentioned, and an empty text takes away", async () => {
  const after = await li.patch(`/api/people/${person}`, { note: "对花粉过敏", plate: "" });
  expect(after.json).toMatchObject({ note: "对花粉过敏", phone: "138****6208" });
  expect(after.json).not.toHaveProperty("plate");
});

test("people are listed by name a page at a time, and found by the end of their number", async () => {
  const first = await li.get("/api/people?limit=2");
  const second = await li.get(`/api/people?limit=2&after=${first.json.next}`);
  const names = [...first.json.rows, ...second.json.rows].map(({ name }: { name: string }) => name);
  expect(names.toSorted()).toEqual(["单小燕", "刘芳", "王建平"].toSorted());
  expect((await li.get("/api/people?text=006208")).json.rows.map(({ id }: { id: string }) => id)).toEqual([person]);
  expect((await li.get("/api/people?text=996208")).json.rows).toEqual([]);
});

test("a person is seen where they were written down or have a home, and by no other company", async () => {
  expect((await li.get(`/api/people/${owners.wang}`)).json.occupancies[0].home.name).toBe("4幢1-1202");
  const stranger = await as(other.who.li);
  expect((await stranger.get(`/api/people/${person}`)).status).toBe(404);
  expect((await stranger.get("/api/people")).json.rows.map(({ name }: { name: string }) => name)).not.toContain(
    "单小燕",
  );
});
