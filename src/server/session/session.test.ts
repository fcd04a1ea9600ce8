import { TOTP, Secret } from "otpauth";
import { beforeAll, describe, expect, test } from "vitest";
import { moveClock, now } from "#server/base/clock.ts";
import { clientOf, freshApp, type FreshApp } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";
import { hashPassword } from "./passwords.ts";

const { app, db, owner, as, stranger }: FreshApp = await freshApp();
let e: Estate;

const password = "桂花香满园2026";
beforeAll(async () => {
  e = await estate(owner);
  const hash = await hashPassword(password);
  await owner.query("update staff set password_hash = $1", [hash]);
  await owner.query(
    "insert into directory (user_name, company_id, staff_id) select user_name, company_id, id from staff",
  );
});

const come = (userName: string, given: string, code?: string) =>
  stranger.post("/api/session", { userName, password: given, ...(code && { code }) });
const cookieOf = (answer: { headers: Readonly<Record<string, unknown>> }) =>
  String(answer.headers["set-cookie"]).split(";")[0]!;
const clientFor = async (userName: string) => clientOf(app, cookieOf(await come(userName, password)));
const later = (duration: Temporal.DurationLike) => {
  const moment = now().add(duration);
  return moveClock(() => moment);
};

describe("signing in", () => {
  test("李敏 signs in and is told who she is, where she works and what she may", async () => {
    const answer = await come("lt.li", password);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      staff: { name: "李敏", userName: "lt.li" },
      posts: [{ post: "serviceAgent", projectId: e.project }],
      projects: [{ id: e.project }],
      totp: false,
    });
    expect(answer.json.may).toContain("people.reveal");
    expect(answer.json.may).not.toContain("organisation.edit");
    expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await clientOf(app, cookieOf(answer)).get("/api/session")).json.staff.name).toBe("李敏");
  });

  test("whoever holds a post in the company sees all its projects", async () => {
    const me = (await (await clientFor("lt.wu")).get("/api/session")).json;
    expect(me.projects).toHaveLength(1);
    expect(me.may).toContain("organisation.edit");
  });

  test("a wrong password and an unknown name get the same answer", async () => {
    const [wrong, unknown] = [await come("lt.chen", "不对不对不对"), await come("nobody", "不对不对不对")];
    expect(wrong.status).toBe(401);
    expect({ ...wrong.json, request: "" }).toEqual({ ...unknown.json, request: "" });
    expect(wrong.json).toMatchObject({ code: "wrong_password", title: "用户名或密码不正确" });
  });

  test("after five wrong passwords the next try waits, and then the right one opens", async () => {
    for (let n = 0; n < 5; n += 1) await come("lt.zhao", `不对不对不对${n}`);
    const wait = await come("lt.zhao", password);
    expect(wait.status).toBe(429);
    expect(Number(wait.headers["retry-after"])).toBeGreaterThan(0);
    const back = later({ seconds: 3 });
    expect((await come("lt.zhao", password)).status).toBe(201);
    back();
  });

  test("without a session nothing is told", async () => {
    for (const url of ["/api/session", "/api/matters", "/api/homes", "/api/people"])
      expect((await stranger.get(url)).json).toMatchObject({ status: 401, code: "signedOut" });
  });

  test("signing in and failing to are on record", async () => {
    const { rows } = await owner.query("select action, done from events where kind = 'session' and not done");
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("a session ends", () => {
  test("when one signs out", async () => {
    const li = await clientFor("lt.li");
    expect((await li.delete("/api/session")).status).toBe(204);
    expect((await li.get("/api/session")).status).toBe(401);
  });

  test("after twelve idle hours, and after seven days in any case", async () => {
    const zhang = await clientFor("lt.zhang");
    const back = later({ hours: 13 });
    expect((await zhang.get("/api/session")).status).toBe(401);
    back();
    const undo: (() => void)[] = [];
    for (let half = 0; half < 13; half += 1) {
      undo.push(later({ hours: 11 }));
      expect((await zhang.get("/api/session")).status).toBe(200);
    }
    undo.push(later({ hours: 26 }));
    expect((await zhang.get("/api/session")).status).toBe(401);
    for (const former of undo.toReversed()) former();
  });

  test("when it is taken back from another device; nobody takes back a colleague's", async () => {
    const [desk, phone, zhao] = [await clientFor("lt.li"), await clientFor("lt.li"), await clientFor("lt.zhao")];
    const rows = (await desk.get("/api/sessions")).json.rows as { id: string; current: boolean }[];
    const other = ((await phone.get("/api/sessions")).json.rows as typeof rows).find(({ current }) => current)!;
    expect((await zhao.delete(`/api/sessions/${other.id}`)).status).toBe(404);
    expect((await desk.delete(`/api/sessions/${other.id}`)).status).toBe(204);
    expect((await phone.get("/api/session")).status).toBe(401);
    expect((await desk.get("/api/session")).status).toBe(200);
  });

  test("everywhere else when the password is changed", async () => {
    const [desk, phone] = [await clientFor("lt.sun"), await clientFor("lt.sun")];
    const wrong = await desk.post("/api/session/password", { old: "不是这个密码", password: "新的密码2026桂花" });
    expect(wrong.json).toMatchObject({ status: 400, field: "old", title: "原密码不正确" });
    const common = await desk.post("/api/session/password", { old: password, password: "88888888" });
    expect(common.json).toMatchObject({ status: 400, field: "password" });
    const done = await desk.post("/api/session/password", { old: password, password: "新的密码2026桂花" });
    expect(done.status).toBe(204);
    expect((await phone.get("/api/session")).status).toBe(401);
    expect((await desk.get("/api/session")).status).toBe(200);
    expect((await come("lt.sun", password)).status).toBe(401);
    expect((await come("lt.sun", "新的密码2026桂花")).status).toBe(201);
  });

  test("on the day one leaves", async () => {
    const zhou = await as(e.who.zhou);
    expect((await zhou.get("/api/session")).status).toBe(200);
    await owner.query("update staff set left_on = '2020-01-01' where id = $1", [e.staff.zhou]);
    expect((await zhou.get("/api/session")).status).toBe(401);
    expect((await come("lt.zhou", password)).status).toBe(401);
  });

  test("the database knows no token", async () => {
    const { cookie } = await clientFor("lt.li");
    const token = cookie.split(".")[1]!;
    const { rows } = await owner.query("select token_hash from sessions");
    expect(rows.some(({ token_hash }: { token_hash: Buffer }) => token_hash.toString("utf8").includes(token))).toBe(
      false,
    );
  });
});

describe("one-time codes", () => {
  test("陈芳 sets them up, is asked for one, and each opens once", async () => {
    const chen = await clientFor("lt.chen");
    const { secret, uri } = (await chen.post("/api/session/totp")).json;
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect((await come("lt.chen", password)).status).toBe(201);
    const codes = new TOTP({ secret: Secret.fromBase32(secret), period: 30, digits: 6 });
    const codeAt = (at: Temporal.Instant) => codes.generate({ timestamp: at.epochMilliseconds });
    const wrong = String((Number(codeAt(now())) + 1) % 1_000_000).padStart(6, "0");
    expect((await chen.put("/api/session/totp", { code: wrong })).json).toMatchObject({ status: 400, field: "code" });
    expect((await chen.put("/api/session/totp", { code: codeAt(now()) })).status).toBe(204);
    expect((await come("lt.chen", password)).json).toMatchObject({ status: 401, code: "totp_needed" });
    const back = later({ minutes: 2 });
    const code = codeAt(now());
    expect((await come("lt.chen", password, code)).status).toBe(201);
    expect((await come("lt.chen", password, code)).json).toMatchObject({ status: 401, code: "totp_wrong" });
    back();
    expect((await chen.delete("/api/session/totp", { password: "不是这个" })).status).toBe(400);
    expect((await chen.delete("/api/session/totp", { password })).status).toBe(204);
    expect((await come("lt.chen", password)).status).toBe(201);
  });

  test("codes cannot be guessed by trying: after ten tries one waits", async () => {
    const zhao = await as(e.who.zhao);
    await zhao.post("/api/session/totp");
    let answer = await zhao.put("/api/session/totp", { code: "000000" });
    for (let n = 1; n < 11; n += 1) answer = await zhao.put("/api/session/totp", { code: String(n).padStart(6, "0") });
    expect(answer.json).toMatchObject({ status: 429, code: "tooMany", title: "操作过于频繁，请稍后再试" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("whose post asks for codes does nothing before they are set up", async () => {
    await owner.query("update staff set must_use_totp = true where id = $1", [e.staff.wu]);
    const wu = await clientFor("lt.wu");
    expect((await wu.get("/api/matters")).json).toMatchObject({ status: 403, code: "owesTotp" });
    expect((await wu.get("/api/session")).json).toMatchObject({ totp: false, owesTotp: true });
    expect((await wu.post("/api/session/totp")).status).toBe(200);
  });
});

test("a session of one company opens nothing in another", async () => {
  const other = await estate(owner, "绿城湾物业", "LC");
  const { cookie } = await as(e.who.li);
  const token = cookie.split(".")[1];
  expect((await clientOf(app, `anlin=${other.company}.${token}`).get("/api/session")).status).toBe(401);
  await db.read(other.who.li, async () => {});
});
