import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { connect, systemOf } from "./database.ts";
import { unavailable } from "./unavailable.ts";

const { db, owner, url } = await freshDatabase();
const { rows } = await owner.query("insert into companies (name, short_name) values ('蓝天物业', '蓝天') returning id");
const who = systemOf(rows[0].id as string);
const staff = (tx: Parameters<Parameters<typeof db.read>[1]>[0]) => tx.selectFrom("staff").select("user_name");

test("a failed command leaves nothing behind and gives its connection back", async () => {
  const one = connect(url, 1);
  const fails = one.write(who, async (tx) => {
    await sql`insert into staff (company_id, user_name, name) values (${who.company}, 'zhaolei', '赵磊')`.execute(tx);
    throw new Error("the light went out");
  });
  await expect(fails).rejects.toThrow("the light went out");
  expect(await one.read(who, (tx) => staff(tx).execute())).toEqual([]);
  expect(one.connections()).toEqual({ open: 1, idle: 1, waiting: 0 });
  await one.close();
});

test("what a transaction was told is forgotten at its end", async () => {
  const one = connect(url, 1);
  const said = sql<{ said: string | null }>`select nullif(current_setting('app.company', true), '') as said`;
  expect((await one.read(who, (tx) => said.execute(tx))).rows).toEqual([{ said: who.company }]);
  expect(await one.find("nobody")).toBeUndefined();
  const elsewhere = "00000000-0000-7000-8000-000000000000";
  expect((await one.read(systemOf(elsewhere), (tx) => said.execute(tx))).rows).toEqual([{ said: elsewhere }]);
  await one.close();
});

test("an id that is none never reaches the database", async () => {
  const forged = { ...who, projects: ["x', true); drop table staff; --"] };
  await expect(db.read(forged, (tx) => staff(tx).execute())).rejects.toThrow("no uuid");
});

test("two commands that lock each other out are both done: one of them a second time", async () => {
  const met = Promise.withResolvers<void>();
  let waiting = 0;
  const lock = (first: number, second: number) =>
    db.write(who, async (tx) => {
      await sql`select pg_advisory_xact_lock(${first})`.execute(tx);
      if ((waiting += 1) >= 2) met.resolve();
      await met.promise;
      await sql`select pg_advisory_xact_lock(${second})`.execute(tx);
      return [first, second];
    });
  expect(await Promise.all([lock(1, 2), lock(2, 1)])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(waiting).toBe(3);
});

test("too few connections, a lock not had in time and a stopped database mean: later", async () => {
  const narrow = connect(url, 1, 1500);
  const free = Promise.withResolvers<void>();
  const holding = narrow.read(who, () => free.promise);
  const waits = await narrow.read(who, async () => "never").catch((error: unknown) => error);
  expect(unavailable(waits)).toBe(true);
  free.resolve();
  await holding;
  await narrow.close();
  const gone = connect(url.replace(/:\d+\//, ":1/"), 1);
  expect(unavailable(await gone.companies().catch((error: unknown) => error))).toBe(true);
  const late = await db
    .write(who, (tx) => sql`set local statement_timeout = 1; select pg_sleep(5)`.execute(tx))
    .catch((error: unknown) => error);
  expect(unavailable(late)).toBe(true);
  expect(unavailable(new Error("our own fault"))).toBe(false);
});
