import type { RawNode } from "kysely";
import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";
import { phrase } from "./phrase.ts";
import { homesMeant, mattersMeant, peopleMeant } from "./queries.ts";

const { db, owner, as } = await freshApp();
const { who, homes, owners, project, company } = await estate(owner);
const other = await estate(owner, "绿城湾物业", "LC");
const li = await as(who.li);
await li.patch(`/api/people/${owners.wang}`, { name: "王建平", phone: "13800006208", plate: "浙A12345" });
const opened = await li.post("/api/matters", {
  project,
  procedure: "repair",
  action: "report",
  form: { fault: "主卧卫生间漏水", home: homes["1202"], customer: owners.wang },
});
const find = async (q: string) => (await li.get(`/api/search?q=${encodeURIComponent(q)}`)).json;
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

test("a home is found by its room, however it is written", async () => {
  for (const q of ["1202", "4-1202", "4幢1202", "4-1-1202", "4幢1单元1202室"])
    expect(names((await find(q)).homes), q).toEqual(["4幢1-1202"]);
  const [home] = (await find("4幢1202")).homes;
  expect(home).toMatchObject({
    kind: "home",
    open: 1,
    occupants: [{ person: { name: "王建平" }, phone: "138****6208" }],
  });
});

test("a person is found by name, sound, initials, phone, its end and their car", async () => {
  for (const q of ["王建平", "王建", "wangjianp", "wjp", "13800006208", "6208", "006208", "浙A12345", "a12345"])
    expect(names((await find(q)).people), q).toEqual(["王建平"]);
  expect((await find("996208")).people).toEqual([]);
  expect((await find("王建平")).people[0]).toMatchObject({
    phone: "138****6208",
    homes: [{ name: "4幢1-1202", roleTitle: "业主" }],
    open: 1,
  });
});

test("a matter is found by its number, the end of it, and words of its title", async () => {
  const { number } = opened.json;
  for (const q of [number, number.slice(0, 8), "1", "000001", "漏水", "卫生间 漏水"])
    expect(
      (await find(q)).matters.map((row: any) => row.number),
      q,
    ).toEqual([number]);
  expect((await find("漏电")).matters).toEqual([]);
});

test("nothing is found in another company", async () => {
  const stranger = await as(other.who.li);
  for (const q of ["wjp", "6208", opened.json.number, "漏水"]) {
    const { json } = await stranger.get(`/api/search?q=${encodeURIComponent(q)}`);
    expect(JSON.stringify(json), q).not.toMatch(/6208|漏水/);
  }
});

test(
  "among many, every search looks into an index and reads no table from end to end",
  { timeout: 120_000 },
  async () => {
    await owner.query("select set_config('app.company', $1, false)", [company]);
    await owner.query(
      `insert into homes (company_id, project_id, building_id, entrance, floor, room, name, code, built_area, use)
     select $1, $2, (select id from buildings where company_id = $1 limit 1), '1', n % 30, n::text, 'x-' || n, 'x-' || n, 90, 'dwelling' from generate_series(10000, 18000) n`,
      [company, project],
    );
    await owner.query(
      `insert into people (company_id, name, pinyin, initials, phone_tail, known_in)
     select $1, chr(20000 + n % 5000) || n, 'p' || n, 'i' || n, lpad((n % 10000)::text, 4, '0'), $2 from generate_series(1, 8000) n`,
      [company, project],
    );
    await owner.query(
      `insert into matters (company_id, project_id, procedure, number, state, title, data, opened_at, state_since)
     select $1, $2, 'repair', 'BX-LT-2025-' || lpad(n::text, 6, '0'), 'reported', 'x' || n, '{}', now(), now() from generate_series(1, 8000) n`,
      [company, project],
    );
    for (const table of ["homes", "people", "matters"]) await owner.query(`vacuum analyze ${table}`);
    const plans: string[] = [];
    await db.read(who.li, async (tx) => {
      const explained = tx.withPlugin({
        transformQuery: ({ node }) => {
          const raw = node as RawNode;
          return { ...raw, sqlFragments: [`explain ${raw.sqlFragments[0]}`, ...raw.sqlFragments.slice(1)] };
        },
        transformResult: async ({ result }) => {
          plans.push(result.rows.map((row) => row["QUERY PLAN"]).join("\n"));
          return { ...result, rows: [] };
        },
      });
      for (const q of ["502", "4幢1202", "4-1-12", "王建平", "wjp", "6208", "浙A12345", "BX-LT-2026-0001", "漏水"]) {
        const meant = phrase(q);
        await homesMeant(explained, who.li, meant, undefined, 8);
        await peopleMeant(explained, who.li, meant, undefined);
        await mattersMeant(explained, who.li, meant, undefined, 8);
      }
    });
    expect(plans.length).toBeGreaterThan(9);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (homes|people|matters)/);
  },
);
