import { randomUUIDv7 } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { at } from "#test/cast.ts";
import { freshApp, type Client } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";
import { draw, seedOf, sizeWithin } from "./draw.ts";
import { sampleHomes } from "./sampling.ts";

const { db, owner, as } = await freshApp();
let town: Estate;
let chen: Client;
/** Forty homes of six floors, lived in by somebody; seven were served in November. */
beforeAll(async () => {
  town = await estate(owner);
  chen = await as(town.who.chen);
  const { company, project, building } = town;
  await owner.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [company]);
  for (let n = 1; n <= 40; n += 1) {
    const home = randomUUIDv7();
    await owner.query(
      `insert into homes (company_id, id, project_id, building_id, floor, room, name, code, built_area, use)
       values ($1, $2, $3, $4, 3, $5, '4幢2-' || $5, '4-2-' || $5, 90, 'dwelling')`,
      [company, home, project, building, String(300 + n)],
    );
    await owner.query(
      "insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid) values ($1, $2, $3, $4, 'owner', true, '[2020-07-01,)')",
      [company, project, home, town.owners.liu],
    );
    if (n <= 7)
      await owner.query(
        `insert into matters (company_id, project_id, procedure, number, state, final, title, data, home_id, opened_at, state_since)
         values ($1, $2, 'repair', 'BX-' || $3, 'reported', true, '漏水', '{}', $4, '2026-11-10T02:00:00Z', '2026-11-10T02:00:00Z')`,
        [company, project, String(n), home],
      );
  }
});
const samples = async () => (await chen.get(`/api/samples?project=${town.project}`)).json.rows;
const sampled = async (local: string) => {
  await sampleHomes(db, Temporal.Instant.from(at(local)));
  return samples();
};

test("V2: the seed stands before the draw, which is on the last working day; whoever likes draws again", async () => {
  const [first] = await sampled("2026-11-02 10:00");
  expect(first).toMatchObject({ month: "2026-11", size: 20, seed: seedOf(first.seededFrom) });
  expect(first.drawnAt).toBeUndefined();
  expect((await sampled("2026-11-27 18:00"))[0].drawnAt).toBeUndefined();
  const [drawn] = await sampled("2026-11-30 09:00");
  expect(drawn).toMatchObject({ seed: first.seed, drawnAt: "2026-11-30T01:00:00.000Z" });
  const { homes, ...rest } = (await chen.get(`/api/samples/${drawn.id}`)).json;
  expect(rest).toMatchObject({ candidates: 42, served: 7, same: true });
  expect(homes).toHaveLength(20);
  expect(homes.filter(({ served }: { served: boolean }) => served)).toHaveLength(7);
  const visits = await owner.query("select data from matters where procedure = 'visit'");
  expect(visits.rows).toHaveLength(20);
  expect(visits.rows[0].data).toMatchObject({ kind: "sample", visitor: town.staff.chen, plannedOn: "2026-12-07" });
  await sampleHomes(db, Temporal.Instant.from(at("2026-11-30 12:00")));
  expect((await owner.query("select from matters where procedure = 'visit'")).rowCount).toBe(20);
});

test("V2: nobody is drawn again within six months; where fewer are left, all of them", async () => {
  await sampled("2026-12-01 09:00");
  await sampled("2026-12-31 09:00");
  const { rows } = await owner.query("select home_id, count(*)::int as n from sample_homes group by home_id");
  expect(rows.map(({ n }) => n).every((n) => n === 1)).toBe(true);
  expect(rows).toHaveLength(40);
  await sampled("2027-01-04 09:00");
  await sampled("2027-01-29 09:00");
  const last = await owner.query("select count(*)::int as n from sample_homes");
  expect(last.rows[0].n).toBe(42);
});

test("V2: the same seed draws the same homes in whatever order they are given, half of them served", () =>
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }),
      fc.string(),
      fc.integer({ min: 20, max: 25 }),
      (all, seed, size) => {
        const candidates = all.map((served, n) => ({ home: String(n), name: `${n}`, served }));
        const drawn = draw(seed, candidates, size);
        expect(draw(seed, candidates.toReversed(), size)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn.map(({ home }) => home)).size).toBe(drawn.length);
        const served = all.filter(Boolean).length;
        expect(drawn.filter((one) => one.served).length).toBeGreaterThanOrEqual(Math.min(served, Math.ceil(size / 2)));
      },
    ),
  ));

test("V2: a house may draw up to twenty-five and not fewer than twenty", () =>
  expect([5, 22, 90].map(sizeWithin)).toEqual([20, 22, 25]));

test("V3: the share of homes visited in the year, the rest by name, and their visits planned at one go", async () => {
  const at2026 = `/api/coverage?project=${town.project}&year=2026`;
  const before = (await chen.get(at2026)).json;
  expect(before).toMatchObject({ homes: 42, visited: 0, share: 0 });
  expect(before.rows.length).toBe(42);
  const soon = Temporal.Now.plainDateISO().add({ days: 10 }).toString();
  const homes = [town.homes["101"], town.homes["1202"]];
  const plan = (more: object) =>
    chen.post("/api/coverage/visits", { project: town.project, homes, plannedOn: soon, ...more });
  expect((await plan({ plannedOn: "2020-01-01" })).json).toMatchObject({ status: 400, field: "plannedOn" });
  expect((await plan({})).json).toEqual({ opened: 2 });
  await owner.query(
    "update matters set state = 'closed', final = true, closed_at = '2026-12-20T02:00:00Z' where procedure = 'visit' and home_id = $1",
    [town.homes["101"]],
  );
  expect((await chen.get(at2026)).json).toMatchObject({ homes: 42, visited: 1, share: 2.4 });
  const zhang = await as(town.who.zhang);
  expect((await zhang.get(at2026)).status).toBe(403);
});
