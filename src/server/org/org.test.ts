import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { owner, as } = await freshApp();
const { who, project, departments, staff } = await estate(owner);
const other = await estate(owner, "绿城湾物业", "LC");
const wu = await as(who.wu);
const li = await as(who.li);
const seen = async () => (await wu.get("/api/organisation")).json;
const postOf = async (post: string) => (await seen()).posts.find((each: any) => each.post === post);

test("O1: units stand under those above them, and posts in units with who holds them", async () => {
  const { units, posts } = await seen();
  expect(units.map(({ kind, name }: any) => [kind, name])).toEqual([
    ["company", "蓝天物业"],
    ["region", "东区"],
    ["project", "蓝天物业新苑"],
    ["department", "客服部"],
    ["department", "工程部"],
  ]);
  const agents = posts.find(({ post }: any) => post === "serviceAgent");
  expect(agents).toMatchObject({ heads: 1, actual: 2, over: true });
  const wrong = await wu.post("/api/units", {
    parentId: departments.service,
    kind: "project",
    name: "新项目",
    code: "XX",
  });
  expect(wrong.json.title).toContain("层级");
});

test("O2: one person may hold several posts, each from a day on", async () => {
  const made = await wu.post("/api/posts", {
    unitId: departments.service,
    post: "cashier",
    heads: 1,
    concurrent: true,
    outside: false,
  });
  const cashier = made.json.posts.find(({ post }: any) => post === "cashier");
  await wu.post("/api/assignments", { staff: staff.chen, post: cashier.id, from: "2026-01-01" });
  expect((await postOf("cashier")).holders).toMatchObject([{ staff: { name: "陈芳" }, since: "2026-01-01" }]);
  const twice = await wu.post("/api/assignments", { staff: staff.chen, post: cashier.id, from: "2026-05-01" });
  expect(twice.status).toBe(409);
});

test("O3: a concurrent post is a post and no head, and whoever holds two is one person", async () => {
  const { establishment } = await seen();
  expect(establishment).toEqual({ planned: 6, actual: 7, posts: 7 });
});

test("O3: a plan whose heads do not add up is refused with the difference named", async () => {
  const { posts } = await seen();
  const of = (post: string) => posts.find((each: any) => each.post === post).id as string;
  const plan = (total: number) =>
    wu.put(`/api/units/${project}/establishment`, {
      total,
      posts: [
        { id: of("serviceAgent"), heads: 4 },
        { id: of("repairer"), heads: 2 },
      ],
    });
  const wrong = await plan(10);
  expect(wrong.status).toBe(409);
  expect(wrong.json.title).toBe("蓝天物业新苑编制合计10人，各岗位相加9人，少1人，请核对");
  expect((await postOf("serviceAgent")).heads).toBe(1);
  expect((await plan(9)).status).toBe(200);
  expect(await postOf("serviceAgent")).toMatchObject({ heads: 4, over: false });
});

test("whoever leaves holds no post and no session from that day on", async () => {
  const sun = await as(who.sun);
  const today = Temporal.Now.plainDateISO("Asia/Shanghai").toString();
  expect((await sun.get("/api/organisation")).status).toBe(200);
  expect((await wu.patch(`/api/staff/${staff.sun}`, { leftOn: today })).status).toBe(200);
  expect((await postOf("engineeringLead")).holders).toEqual([]);
  expect((await sun.get("/api/organisation")).status).toBe(401);
  const picked = await li.get("/api/staff?text=sunli");
  expect(picked.json.rows).toEqual([]);
});

test("staff are taken on with a user name of their own and found by post, department and sound", async () => {
  await wu.patch(`/api/staff/${staff.li}`, { name: "李敏" });
  const form = { name: "曾小敏", userName: "zengxiaomin", password: "a long password", phone: "13800002222" };
  const made = await wu.post("/api/staff", form);
  expect(made.status, made.body).toBe(201);
  expect((await wu.post("/api/staff", form)).json.title).toContain("用户名");
  expect((await li.post("/api/staff", { ...form, userName: "another" })).status).toBe(403);
  const names = async (query: string) => (await wu.get(`/api/staff?${query}`)).json.rows.map(({ name }: any) => name);
  expect(await names("post=repairer")).toEqual(["张建国"]);
  expect(await names("department=service&text=li")).toEqual(["李敏"]);
  expect(await names("text=zengx")).toEqual(["曾小敏"]);
});

test("a password for somebody else is as good as one for oneself", async () => {
  const form = { name: "何静", userName: "hejing", phone: "13800002223" };
  for (const password of ["12345678", "hejing-2026"]) {
    const refused = await wu.post("/api/staff", { ...form, password });
    expect(refused.json, password).toMatchObject({ status: 400, field: "password" });
  }
  const { id } = (await wu.post("/api/staff", { ...form, password: "a long password" })).json;
  const change = (password: string) => wu.patch(`/api/staff/${id}`, { password });
  expect((await change("HeJing-2026")).json).toMatchObject({ status: 400, field: "password" });
  expect((await change("another long one")).status).toBe(200);
});

test("nothing of the organisation is seen or changed from another company", async () => {
  const stranger = await as(other.who.wu);
  const there = await stranger.get("/api/organisation");
  expect(JSON.stringify(there.json)).not.toContain(staff.chen);
  expect((await stranger.patch(`/api/staff/${staff.li}`, { name: "别人" })).status).toBe(404);
  expect((await stranger.patch(`/api/units/${project}`, { name: "别的" })).status).toBe(404);
});
