import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { owner, as } = await freshApp();
const { who, homes, owners, building, project, staff } = await estate(owner);
const other = await estate(owner, "绿城湾物业", "LC");
const li = await as(who.li);
const zhang = await as(who.zhang);
const stranger = await as(other.who.li);
const home = homes["1202"]!;

test("a home's card tells who lives there, what is open and what happened last", async () => {
  await li.post("/api/matters", {
    project,
    procedure: "repair",
    action: "report",
    form: { fault: "厨房漏水", home, customer: owners.wang },
  });
  const card = await li.get(`/api/homes/${home}`);
  expect(card.status, card.body).toBe(200);
  expect(card.json).toMatchObject({ name: "4幢1-1202", useTitle: "住宅", builtArea: 98.5, balance: null });
  expect(card.json.occupants.map(({ person, roleTitle }: any) => [person.name, roleTitle])).toEqual([
    ["王建平", "业主"],
  ]);
  expect(card.json.open.map(({ title }: any) => title)).toEqual(["厨房漏水"]);
  expect(card.json.recent[0].sentence).toContain("厨房漏水");
});

test("O4: a home has one account manager at a time, and who it was before is kept", async () => {
  const appoint = (person: string, from: string) =>
    li.put(`/api/homes/${home}/account-manager`, { staff: person, from });
  expect((await appoint(staff.li, "2026-01-01")).json.accountManager).toMatchObject({
    name: "李敏",
    since: "2026-01-01",
  });
  expect((await appoint(staff.zhao, "2026-06-01")).json.accountManager).toMatchObject({
    name: "赵静",
    since: "2026-06-01",
  });
  const before = await appoint(staff.chen, "2026-03-01");
  expect(before.status).toBe(409);
  const story = await li.get(`/api/homes/${home}/story?kinds=manager`);
  expect(story.json.rows.map(({ sentence }: any) => sentence)).toEqual(["专属客户经理为赵静", "专属客户经理为李敏"]);
  const { rows } = await owner.query(
    "select lower(valid)::text as since, upper(valid)::text as until from account_managers where home_id = $1 order by 1",
    [home],
  );
  expect(rows).toEqual([
    { since: "2026-01-01", until: "2026-06-01" },
    { since: "2026-06-01", until: null },
  ]);
});

test("people move in and out by date; the same stay is not written down twice", async () => {
  const into = { role: "tenant", from: "2026-02-01", newPerson: { name: "何丽娟", phone: "13800001111" }, main: true };
  const inside = await li.post(`/api/homes/${homes["502"]}/occupancies`, into);
  expect(inside.status, inside.body).toBe(201);
  const [tenant] = inside.json.occupants;
  expect(tenant).toMatchObject({ roleTitle: "租户", main: true, phone: "138****1111" });
  const again = await li.post(`/api/homes/${homes["502"]}/occupancies`, {
    role: "tenant",
    from: "2026-03-01",
    person: tenant.person.id,
  });
  expect(again.json.title).toContain("已经登记");
  const early = await li.patch(`/api/occupancies/${tenant.occupancy}`, { until: "2026-01-01" });
  expect(early.status).toBe(400);
  const outside = await li.patch(`/api/occupancies/${tenant.occupancy}`, { until: "2026-08-31" });
  expect(outside.json.occupants).toEqual([]);
  const story = await li.get(`/api/homes/${homes["502"]}/story?kinds=occupancy`);
  expect(story.json.rows.map(({ sentence }: any) => sentence)).toEqual(["何丽娟不再是租户", "何丽娟登记为租户"]);
});

test("a home's story comes a page at a time, without gaps and without repeating itself", async () => {
  for (let n = 0; n < 34; n += 1) await li.patch(`/api/homes/${homes["102"]}`, { builtArea: 100 + n });
  const first = await li.get(`/api/homes/${homes["102"]}/story`);
  const second = await li.get(`/api/homes/${homes["102"]}/story?after=${first.json.next}`);
  expect([first.json.rows.length, second.json.rows.length]).toEqual([30, 4]);
  expect(second.json).not.toHaveProperty("next");
});

test("the plan of a house has every home with the family's name and what is open", async () => {
  const houses = await li.get(`/api/buildings?project=${project}`);
  expect(houses.json).toMatchObject([{ name: "4幢", kindTitle: "高层", homes: 4 }]);
  const cells = await li.get(`/api/buildings/${building}/cells`);
  expect(cells.json.map(({ room, family, open }: any) => [room, family, open])).toEqual([
    ["1202", "王", 1],
    ["502", undefined, 0],
    ["101", "刘", 0],
    ["102", undefined, 0],
  ]);
});

test("a new home is named by where it is; the same room is refused", async () => {
  const room = { building, entrance: "1", floor: 8, room: "801", builtArea: 88.6, use: "dwelling" };
  expect((await li.post("/api/homes", room)).json).toMatchObject({ name: "4幢1-801", occupiedTitle: "空置" });
  expect((await li.post("/api/homes", room)).status).toBe(409);
  expect((await zhang.post("/api/homes", { ...room, room: "802" })).status).toBe(403);
});

test("homes are listed in the order of their houses, a page at a time", async () => {
  await owner.query("update homes set sort = 40100000 + room::integer where project_id = $1", [project]);
  const first = await li.get("/api/homes?limit=3");
  const second = await li.get(`/api/homes?limit=3&after=${first.json.next}`);
  expect([...first.json.rows, ...second.json.rows].map(({ room }: any) => room)).toEqual([
    "101",
    "102",
    "502",
    "801",
    "1202",
  ]);
  expect(first.json.rows[0]).toMatchObject({ owner: "刘芳", project: { id: project } });
});

test("nobody of another company finds the home, its story or its house", async () => {
  for (const path of [`homes/${home}`, `homes/${home}/story`, `buildings/${building}/cells`])
    expect((await stranger.get(`/api/${path}`)).status, path).toBe(404);
  expect(
    (await stranger.put(`/api/homes/${home}/account-manager`, { staff: other.staff.li, from: "2026-07-01" })).status,
  ).toBe(404);
});
