import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { open } from "#server/matters/matters.ts";
import { freshDatabase } from "#test/database.ts";
import { estate } from "#test/estate.ts";
import { outbox } from "./outbox.ts";
import { markRead, noticesOf } from "./queries.ts";

const { db, owner } = await freshDatabase();
const town = await estate(owner);
const { who } = town;
const read = (member: "li" | "zhao" | "sun") => db.read(who[member], (tx) => noticesOf(tx, who[member], 50));
const report = () =>
  db.write(who.li, (tx) =>
    open(tx, who.li, {
      project: town.project,
      procedure: "repair",
      action: "report",
      form: { home: town.homes["1202"], customer: town.owners.wang, fault: "厨房漏水" },
    }),
  );

test("a notice is unread until its own reader has read it", async () => {
  const told = [randomUUIDv7(), randomUUIDv7()];
  for (const [n, staff] of [town.staff.zhao, town.staff.sun].entries())
    await owner.query(
      "insert into notices (company_id, id, project_id, staff_id, words, at) values ($1, $2, $3, $4, '请派工', now())",
      [town.company, told[n], town.project, staff],
    );
  expect(await read("zhao")).toMatchObject({ unread: 1, rows: [{ id: told[0], words: "请派工", read: false }] });
  await db.write(who.zhao, (tx) => markRead(tx, who.zhao, told, "2026-11-25T01:00:00Z"));
  expect(await read("zhao")).toMatchObject({ unread: 0, rows: [{ read: true }] });
  expect((await read("sun")).unread).toBe(1);
  await db.write(who.sun, (tx) => markRead(tx, who.sun, undefined, "2026-11-25T01:00:00Z"));
  expect((await read("sun")).unread).toBe(0);
});

test("what a customer is to be told can be read, newest first, with its matter, a page at a time", async () => {
  const { number, id } = await report();
  await owner.query("delete from notices where person_id is not null");
  for (let n = 0; n < 60; n += 1)
    await owner.query(
      `insert into notices (company_id, id, project_id, matter_id, person_id, words, at)
       values ($1, $2, $3, $4, $5, $6, timestamptz '2026-11-25 09:00+08' + $7 * interval '1 minute')`,
      [town.company, randomUUIDv7(), town.project, id, town.owners.wang, `第${n}次告知`, Math.floor(n / 2)],
    );
  const pageAfter = (after?: string) =>
    db.read(who.li, (tx) => outbox(tx, who.li, { project: town.project, ...(after !== undefined && { after }) }));
  const first = await pageAfter();
  const second = await pageAfter(first.next);
  expect(first.rows[0]).toMatchObject({ person: { name: "王建平" }, matter: { number } });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, undefined]);
  expect(new Set([...first.rows, ...second.rows].map(({ words }) => words)).size).toBe(60);
  await expect(pageAfter("nowhere")).rejects.toMatchObject({ title: "翻页位置" });
});
