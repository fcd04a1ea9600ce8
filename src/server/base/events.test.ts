import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { moveClock } from "./clock.ts";
import { systemOf } from "./database.ts";
import { record, verify } from "./events.ts";

const { db, owner } = await freshDatabase();

async function company() {
  const { rows } = await owner.query(
    "insert into companies (name, short_name) values ('蓝天物业', '蓝天') returning id",
  );
  return systemOf(rows[0].id as string);
}
const write = (who: Awaited<ReturnType<typeof company>>, words: string) =>
  db.write(who, (tx) =>
    record(tx, who, { kind: "home", action: "note", form: { words, at: { floor: 12, room: "02" } } }),
  );

/** As somebody with the database's own rights would, past every trigger. */
async function tamper(text: string, values: unknown[]) {
  await owner.query("alter table events disable trigger all");
  await owner.query(text, values);
  await owner.query("alter table events enable trigger all; alter table events enable always trigger append_only");
}
const check = (who: Awaited<ReturnType<typeof company>>) => db.read(who, (tx) => verify(tx, who));

test("forty commands at once make one chain without a gap", async () => {
  const who = await company();
  await Promise.all(Array.from({ length: 40 }, (_, n) => write(who, `第${n}次`)));
  expect(await check(who)).toEqual({ checked: 40 });
});

test("several entries of one command follow each other, dated by its clock", async () => {
  const who = await company();
  const back = moveClock(() => Temporal.Instant.from("2026-03-02T01:00:00Z"));
  await db.write(who, (tx) =>
    record(
      tx,
      who,
      ["one", "two"].map((action) => ({ kind: "calendar", action }) as const),
    ),
  );
  back();
  const read = sql<{ chain: number; action: string; at: string }>`select chain, action, at from events order by chain`;
  expect((await db.read(who, (tx) => read.execute(tx))).rows).toEqual([
    { chain: 1, action: "one", at: "2026-03-02T01:00:00.000Z" },
    { chain: 2, action: "two", at: "2026-03-02T01:00:00.000Z" },
  ]);
});

test("an entry that was changed afterwards is named, and so is one that was taken out", async () => {
  const who = await company();
  for (const words of ["漏水", "跳闸", "堵塞", "松动"]) await write(who, words);
  const { rows } = await owner.query("select id from events where company_id = $1 order by chain", [who.company]);
  await tamper(`update events set form = '{"words":"没事"}' where company_id = $1 and chain = 3`, [who.company]);
  expect(await check(who)).toEqual({ checked: 2, broken: { chain: 3, id: rows[2].id } });
  await tamper("delete from events where company_id = $1 and chain = 2", [who.company]);
  expect(await check(who)).toEqual({ checked: 1, broken: { chain: 3, id: rows[2].id } });
});

test("a chain whose end was cut off does not pass for whole", async () => {
  const who = await company();
  for (const words of ["漏水", "跳闸"]) await write(who, words);
  await tamper("delete from events where company_id = $1 and chain = 2", [who.company]);
  expect(await check(who)).toMatchObject({ checked: 1, broken: { chain: 2 } });
});

test("a command undone leaves no trace in the chain", async () => {
  const who = await company();
  await write(who, "漏水");
  const undone = db.write(who, async (tx) => {
    await record(tx, who, { kind: "home", action: "note" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await write(who, "跳闸");
  expect(await check(who)).toEqual({ checked: 2 });
});
