import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { forgetKeys, once } from "./idempotency.ts";

const { db, owner } = await freshDatabase();
const { rows: companies } = await owner.query(
  "insert into companies (name, short_name) values ('蓝天物业', '蓝天') returning id",
);
const company = companies[0].id as string;
await owner.query("insert into staff (company_id, id, user_name, name) values ($1, $1, 'limin', '李敏')", [company]);
const who = { company, staff: company, projects: "all" } as const;

test("thirty requests with one key do the work once, and all hear the first answer", async () => {
  let done = 0;
  const ask = () => db.write(who, (tx) => once(tx, who, "k-1", { fault: "漏水" }, async () => ({ n: (done += 1) })));
  const answers = await Promise.all(Array.from({ length: 30 }, ask));
  expect(done).toBe(1);
  expect(answers).toEqual(Array.from({ length: 30 }, () => ({ n: 1 })));
});

test("the same key for another request is refused in a sentence", async () => {
  const other = db.write(who, (tx) => once(tx, who, "k-1", { fault: "跳闸" }, async () => ({ n: 9 })));
  await expect(other).rejects.toThrow("请求编号已用于另一次办理");
});

test("work that failed leaves the key free", async () => {
  const fails = db.write(who, (tx) => once(tx, who, "k-2", {}, () => Promise.reject(new Error("no light"))));
  await expect(fails).rejects.toThrow("no light");
  expect(await db.write(who, (tx) => once(tx, who, "k-2", {}, async () => ({ n: 2 })))).toEqual({ n: 2 });
});

test("a key is remembered for a week", async () => {
  const ask = (n: number) => db.write(who, (tx) => once(tx, who, "k-3", {}, async () => ({ n })));
  await ask(1);
  await db.write(who, (tx) => forgetKeys(tx, who));
  expect(await ask(2)).toEqual({ n: 1 });
  await owner.query("update commands set at = at - interval '8 days' where key = 'k-3'");
  await db.write(who, (tx) => forgetKeys(tx, who));
  expect(await ask(3)).toEqual({ n: 3 });
});
