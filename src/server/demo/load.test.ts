import { sql } from "kysely";
import { expect, test } from "vitest";
import { connect, systemOf, type Tx } from "#server/base/database.ts";
import { verify } from "#server/base/events.ts";
import { establishment } from "#server/org/establishment.ts";
import { posts, units } from "#server/org/queries.ts";
import { freshDatabase } from "#test/database.ts";
import { loadDemo } from "./load.ts";

const { db, ownerUrl } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-25T02:00:00Z");
const asOwner = connect(ownerUrl, 2);
const played = await loadDemo(asOwner, { seed: 1, now, days: 12 }).finally(() => asOwner.close());
const [first, second] = await db.companies();
const bluesky = systemOf(first!);
const greenBay = systemOf(second!);

const rows = async <T>(who: typeof bluesky, query: (tx: Tx) => ReturnType<ReturnType<typeof sql<T>>["execute"]>) =>
  (await db.read(who, query)).rows;

test("O3: the estate has 17 people on 18 posts, the supervisor being the cashier as well", async () => {
  const estate = await db.read(bluesky, async (tx) => {
    const all = await units(tx, bluesky);
    const project = all.find(({ code }) => code === "LT")!.id;
    const here = all.filter(({ id, parentId }) => id === project || parentId === project);
    return posts(
      tx,
      bluesky,
      here.map(({ id }) => id),
      "2026-11-25",
    );
  });
  expect(establishment(estate)).toEqual({ planned: 17, actual: 17, posts: 18 });
  expect(estate.filter(({ concurrent }) => concurrent).map(({ holders }) => holders[0]!.staff.name)).toEqual(["陈静"]);
});

test("the estate has 324 dwellings in six houses and twelve shops, each with one account manager", async () => {
  const [counted] = await rows<object>(bluesky, (tx) =>
    sql<object>`
      select count(*) filter (where use = 'dwelling')::int as dwellings, count(*) filter (where use = 'shop')::int as shops,
        (select count(*)::int from buildings) as houses, (select count(*)::int from account_managers) as managed
      from homes
    `.execute(tx),
  );
  expect(counted).toEqual({ dwellings: 324, shops: 12, houses: 7, managed: 336 });
  const owners = await rows<{ name: string }>(bluesky, (tx) =>
    sql<{ name: string }>`
      select p.name from homes h join occupancies o on o.home_id = h.id join people p on p.id = o.person_id
      where h.name = '4幢1-1202' and o.role = 'owner'
    `.execute(tx),
  );
  expect(owners).toEqual([{ name: "王建平" }]);
});

test("the second company sees nothing of the first", async () => {
  const [seen] = await rows<object>(greenBay, (tx) =>
    sql<object>`
      select (select count(*)::int from homes) as homes, (select count(*)::int from staff) as staff,
        (select count(*)::int from matters) as matters
    `.execute(tx),
  );
  expect(seen).toEqual({ homes: 12, staff: 3, matters: 0 });
});

test("what happened is what the procedures allow: no act was refused, and the chain of events holds", async () => {
  expect(played.refused).toEqual([]);
  expect(played.matters).toBeGreaterThan(100);
  expect(await db.read(bluesky, (tx) => verify(tx, bluesky))).not.toHaveProperty("broken");
  const [wrong] = await rows<object>(bluesky, (tx) =>
    sql<object>`
      select count(*)::int as n from matters m
      where m.version <> (select count(*) from events e where e.company_id = m.company_id and e.matter_id = m.id)
        or (m.final and exists (select from clock_runs r where r.matter_id = m.id and r.stopped_at is null))
    `.execute(tx),
  );
  expect(wrong).toEqual({ n: 0 });
});

test("phones are sealed, and nothing happens in the future", async () => {
  const [found] = await rows<object>(bluesky, (tx) =>
    sql<object>`
      select (select count(*)::int from people where phone_sealed like '%1380000%') as open,
        (select count(*)::int from events where at > ${now.toString()}) as future
    `.execute(tx),
  );
  expect(found).toEqual({ open: 0, future: 0 });
});

test("I7, G12: the estate plans its rounds, its lifts and its fire extinguishers ahead", async () => {
  const planned = await rows<{ procedure: string; next: string }>(bluesky, (tx) =>
    sql<{
      procedure: string;
      next: string;
    }>`select procedure, next_on::text as next from schedules order by next_on`.execute(tx),
  );
  expect(planned).toEqual([
    { procedure: "patrol", next: "2026-11-26" },
    { procedure: "inspection", next: "2026-11-28" },
    { procedure: "fireInspection", next: "2026-12-01" },
  ]);
});
