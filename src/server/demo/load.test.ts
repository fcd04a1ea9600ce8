import { sql } from "kysely";
import { expect, test } from "vitest";
import { verify } from "#server/base/events.ts";
import { establishment } from "#server/org/establishment.ts";
import { posts, units } from "#server/org/queries.ts";
import { freshDatabase } from "#test/database.ts";
import { loadCompanies } from "./load.ts";

const { db, ownerUrl } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-25T02:00:00Z");
const { bluesky, greenBay } = await loadCompanies({ db, ownerUrl, seed: 7, now, hash: "none" });

test("O3: the estate has 17 people on 18 posts, the supervisor being the cashier as well", async () => {
  const estate = await db.read(bluesky.who, async (tx) => {
    const all = await units(tx, bluesky.who);
    const here = all.filter(({ id, parentId }) => id === bluesky.project || parentId === bluesky.project);
    return posts(
      tx,
      bluesky.who,
      here.map(({ id }) => id),
      "2026-11-25",
    );
  });
  expect(establishment(estate)).toEqual({ planned: 17, actual: 17, posts: 18 });
  expect(estate.filter(({ concurrent }) => concurrent).map(({ holders }) => holders[0]!.staff.name)).toEqual(["陈静"]);
});

test("the estate has 324 dwellings in six houses and twelve shops", async () => {
  expect(bluesky.homes.filter(({ use }) => use === "dwelling")).toHaveLength(324);
  expect(
    bluesky.homes
      .filter(({ use }) => use === "shop")
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(["商01", "商02"]);
  expect(bluesky.homes.map(({ name }) => name)).toContain("4幢1-1202");
  expect(bluesky.residents.find(({ name }) => name === "王建平")?.home).toBe(
    bluesky.homes.find(({ name }) => name === "4幢1-1202")?.id,
  );
});

test("the second company sees nothing of the first", async () => {
  const seen = await db.read(greenBay.who, async (tx) => ({
    homes: (await sql`select id from homes`.execute(tx)).rows.length,
    staff: (await sql`select id from staff`.execute(tx)).rows.length,
  }));
  expect(seen).toEqual({ homes: 12, staff: 3 });
});

test("phones are sealed, and the chain of events holds", async () => {
  const { rows } = await db.read(bluesky.who, (tx) =>
    sql<{ n: number }>`select count(*)::int as n from people where phone_sealed like '%138%0000%'`.execute(tx),
  );
  expect(rows[0]!.n).toBe(0);
  expect(await db.read(bluesky.who, (tx) => verify(tx, bluesky.who))).toMatchObject({ checked: 1 });
});
