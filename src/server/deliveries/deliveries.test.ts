import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveClock } from "#server/base/clock.ts";
import { systemOf } from "#server/base/database.ts";
import { seal } from "#server/base/seal.ts";
import { startJobs, type Jobs } from "#server/base/jobs.ts";
import { act, open } from "#server/matters/matters.ts";
import { freshApp } from "#test/app.ts";
import { at } from "#test/cast.ts";
import { estate, type Estate } from "#test/estate.ts";
import { aliyunServer, keys } from "#test/providers.ts";
import { aliyun } from "./channels/aliyun.ts";
import { outbox } from "./channels/outbox.ts";
import { claim } from "./claims.ts";
import { dispatch } from "./dispatch.ts";
import { deliver } from "./portion.ts";

const secret = "a-secret-of-the-test";
const { app, db, owner, url, as } = await freshApp({ SMS_REPORT_SECRET: secret });
const provider = await aliyunServer();
const channels = {
  sms: aliyun({
    provider: "aliyun",
    keyId: keys.id,
    keySecret: keys.secret,
    sign: "蓝天",
    template: "T",
    app: "",
    endpoint: new URL(provider.endpoint).host,
    insecure: true,
  }),
  email: outbox,
};
let town: Estate;
let jobs: Jobs;
let back: () => void;
const clock = { now: Temporal.Instant.from(at("2026-11-24 14:40")) };
const later = (minutes: number) => (clock.now = clock.now.add({ minutes }));

/** 刘芳 of 101 can be sent messages, 王建平 of 1202 has a landline, 孙乐 who rents 102 has neither. */
beforeAll(async () => {
  town = await estate(owner);
  back = moveClock(() => clock.now);
  await owner.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [
    town.company,
  ]);
  const phone = (person: string, number: string) =>
    owner.query("update people set phone_sealed = $2 where id = $1", [
      person,
      seal(number, `${town.company}|people|phone_sealed|${person}`),
    ]);
  await phone(town.owners.liu, "13800000001");
  await phone(town.owners.wang, "02588886666");
  const tenant = randomUUIDv7();
  await owner.query("insert into people (company_id, id, name, known_in) values ($1, $2, '孙乐', $3)", [
    town.company,
    tenant,
    town.project,
  ]);
  await owner.query(
    "insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid) values ($1, $2, $3, $4, 'tenant', true, '[2021-01-01,)')",
    [town.company, town.project, town.homes["102"], tenant],
  );
  jobs = await startJobs(url, () => {});
});
afterAll(async () => {
  back();
  await jobs.stop();
  await provider.close();
});

const form = {
  kind: "serviceNotice",
  channel: "sms",
  subject: "停水通知",
  script: "{公司}：{称呼}您好，{房号}明日9时停水。",
  whom: "residents",
};

/** A notice approved and sent; its id. */
async function sends(more: object = {}): Promise<string> {
  const scheduled = clock.now.toString();
  const opening = { project: town.project, procedure: "notice", action: "draft", form: { ...form, ...more } };
  const { id } = await db.write(town.who.li, (tx) => open(tx, town.who.li, opening));
  const state = await stateOf(id);
  if (state === "approving") await acts(id, "chief", "approve", { approved: true });
  await acts(id, "li", "send", { scheduled });
  return id;
}
const stateOf = async (id: string) =>
  (await owner.query("select state from matters where id = $1", [id])).rows[0].state;
async function acts(id: string, by: "li" | "chief" | "chen", action: string, filled: object): Promise<void> {
  const who = by === "chief" ? town.who.wu : town.who[by];
  const { rows } = await owner.query("select version from matters where id = $1", [id]);
  await db.write(who, (tx) => act(tx, who, id, { action, form: { ...filled }, version: rows[0].version }));
}
const deliveries = async (id: string) =>
  (
    await owner.query(
      "select d.id, p.name, d.state, d.call, d.words, d.failed_why as why from deliveries d join people p on p.id = d.person_id where d.matter_id = $1 order by d.portion, d.id",
      [id],
    )
  ).rows;
const job = (matter: string, portion = 0) => deliver(db, channels, { company: town.company, matter, portion });
const round = () => dispatch(db, channels);
const reports = (reported: object[], word = secret) =>
  app.inject({ method: "POST", url: `/receipts/sms/${word}`, payload: reported });

test("N2: sent once to everybody of the audience, receipts taken, and who was not reached is called", async () => {
  const id = await sends();
  expect(await deliveries(id)).toEqual([]);
  await round();
  const made = await deliveries(id);
  expect(made.map(({ name, words }) => [name, words])).toEqual([
    ["刘芳", "蓝天物业：刘芳您好，4幢1-101明日9时停水。"],
    ["孙乐", "蓝天物业：孙乐您好，4幢1-102明日9时停水。"],
    ["王建平", "蓝天物业：王建平您好，4幢1-1202明日9时停水。"],
  ]);
  await job(id);
  await job(id);
  expect(provider.taken.map(({ phone }) => phone)).toEqual(["13800000001"]);
  expect((await deliveries(id)).map(({ state, why }) => [state, why])).toEqual([
    ["sent", null],
    ["failed", "没有手机号"],
    ["failed", "固定电话收不到短信"],
  ]);
  await round();
  expect(await stateOf(id)).toBe("sending");
  const receipt = { out_id: `${town.company}.${made[0].id}`, success: true, biz_id: "1", unknown: 1 };
  expect((await reports([receipt], "another-secret-of-somebody")).statusCode).toBe(404);
  expect((await reports([receipt, { out_id: "x" }, receipt])).json()).toMatchObject({ code: 0, result: 0 });
  await round();
  expect(await stateOf(id)).toBe("calling");
  const { rows } = await owner.query("select data from matters where id = $1", [id]);
  expect(rows[0].data).toMatchObject({ recipients: 3, sent: 1, delivered: 1, failed: 2, allReached: false });
  expect(rows[0].data.missed).toHaveLength(2);

  const li = await as(town.who.li);
  const list = (await li.get(`/api/calls?matter=${id}`)).json.rows;
  expect(list.map((row: { person: { name: string } }) => row.person.name)).toEqual(["孙乐", "王建平"]);
  expect(list[1]).toMatchObject({ why: "固定电话收不到短信", calls: 0, matter: { subject: "停水通知" } });
  const calls = (who: number, body: object) => li.post(`/api/calls/${list[who].id}`, body);
  expect((await calls(0, { answered: true, question: "停多久" })).json).toMatchObject({ status: 400, field: "answer" });
  expect((await calls(0, { answered: true, question: "停多久", answer: "三小时" })).status).toBe(204);
  expect((await calls(0, { answered: true })).json.code).toBe("closed");
  for (let n = 0; n < 3; n += 1) expect((await calls(1, { answered: false })).status).toBe(204);
  expect((await li.get(`/api/sendings/${id}`)).json).toMatchObject({
    people: 3,
    delivered: 1,
    reached: 1,
    unreached: 1,
  });
  await round();
  expect(await stateOf(id)).toBe("closed");
  const after = await owner.query("select data from matters where id = $1", [id]);
  expect(after.rows[0].data).toMatchObject({
    answered: 1,
    unanswered: 1,
    questions: [{ question: "停多久", answer: "三小时" }],
  });
});

test("N2: a process that is killed after handing a message over has it found, not sent twice", async () => {
  const before = provider.taken.length;
  const id = await sends({ homes: [{ home: town.homes["101"] }] });
  await round();
  const who = systemOf(town.company);
  const [held] = await db.write(who, (tx) => claim(tx, who, { matter: id, portion: 0 }, clock.now, 20));
  await channels.sms.send({
    key: `${town.company}.${held!.id}`,
    to: "13800000001",
    subject: "",
    words: held!.words,
    day: held!.day,
  });
  await job(id);
  expect((await deliveries(id))[0].state).toBe("sending");
  later(3);
  await job(id);
  expect((await deliveries(id))[0].state).toBe("sent");
  expect(provider.taken).toHaveLength(before + 1);
});

test("N2: what the provider cannot take now is tried again, and given up after three times", async () => {
  provider.answers.set("13800000001", { Code: "isp.SYSTEM_ERROR", Message: "稍后" });
  const id = await sends({ homes: [{ home: town.homes["101"] }] });
  await round();
  await expect(job(id)).rejects.toThrow("1 messages could not be handed over yet");
  await expect(job(id)).rejects.toThrow();
  await job(id);
  expect((await deliveries(id))[0]).toMatchObject({ state: "failed", why: "多次发送不成功" });
  provider.answers.clear();
});

test("N2: without a receipt within a day it counts as not reached; what is stopped is not sent any more", async () => {
  const one = await sends({ homes: [{ home: town.homes["101"] }] });
  const other = await sends({ homes: [{ home: town.homes["101"] }] });
  await round();
  await job(one);
  const taken = provider.taken.length;
  await acts(other, "chen", "stop", { reason: "提前恢复" });
  await job(other);
  expect(provider.taken).toHaveLength(taken);
  later(24 * 60 + 1);
  await round();
  expect((await deliveries(one))[0]).toMatchObject({ state: "failed", why: "没有送达回执", call: "open" });
  expect(await stateOf(one)).toBe("calling");
  expect(await stateOf(other)).toBe("stopped");
});

test("N1: calls are made in the hours for calls and never at night, but for an emergency", async () => {
  const script = "您好，我是{公司}{经办人}，明日停水。";
  clock.now = Temporal.Instant.from(at("2026-11-26 10:00"));
  const li = await as(town.who.li);
  const opening = { ...form, channel: "phone", script };
  const { id } = await db.write(town.who.li, (tx) =>
    open(tx, town.who.li, { project: town.project, procedure: "notice", action: "draft", form: opening }),
  );
  await db.write(town.who.zhou, (tx) =>
    act(tx, town.who.zhou, id, { action: "approve", form: { approved: true }, version: 1 }),
  );
  await acts(id, "li", "send", { scheduled: clock.now.toString() });
  await round();
  const [first] = (await li.get(`/api/calls?matter=${id}`)).json.rows;
  expect(first.words).toBe("您好，我是蓝天物业李敏，明日停水。");
  clock.now = Temporal.Instant.from(at("2026-11-26 13:00"));
  expect((await li.post(`/api/calls/${first.id}`, { answered: true })).json).toMatchObject({
    status: 409,
    code: "outside",
  });
  clock.now = Temporal.Instant.from(at("2026-11-26 22:30"));
  expect((await li.post(`/api/calls/${first.id}`, { answered: true })).json.code).toBe("night");
  await owner.query('update sendings set audience = audience || \'{"kind": "emergency"}\' where matter_id = $1', [id]);
  expect((await li.post(`/api/calls/${first.id}`, { answered: true })).status).toBe(204);
});

test("N2: the audience is counted before anything is sent; arrears and promotion reach those concerned only", async () => {
  const li = await as(town.who.li);
  const count = async (more: object) =>
    (await li.post("/api/audience", { project: town.project, kind: "activity", whom: "residents", ...more })).json;
  expect(await count({})).toEqual({ people: 3, homes: 3, phones: 2, mails: 0 });
  expect(await count({ whom: "owners" })).toMatchObject({ people: 2 });
  expect(await count({ buildings: ["9幢"] })).toMatchObject({ people: 0 });
  expect(await count({ use: ["shop"] })).toMatchObject({ people: 0 });
  expect(await count({ kind: "arrears" })).toMatchObject({ people: 0 });
  expect(await count({ kind: "marketing" })).toMatchObject({ people: 0 });
  const consent = {
    project: town.project,
    procedure: "privacyConsent",
    action: "give",
    form: { subject: town.owners.liu, marketingConsent: true },
  };
  await owner.query(
    `insert into matters (company_id, project_id, procedure, number, state, final, title, data, person_id, opened_at, state_since)
     values ($1, $2, 'privacyConsent', 'TY-1', 'given', true, '同意', $3, $4, now(), now())`,
    [town.company, town.project, JSON.stringify(consent.form), town.owners.liu],
  );
  expect(await count({ kind: "marketing" })).toMatchObject({ people: 1 });
});

test("what matters tell their customers goes the same way, once", async () => {
  const before = provider.taken.length;
  for (const [words, hoursAgo] of [
    ["维修工已出发", 1],
    ["去年的话", 9000],
  ])
    await owner.query(
      "insert into notices (company_id, project_id, person_id, words, at) values ($1, $2, $3, $4, $5::timestamptz - $6 * interval '1 hour')",
      [town.company, town.project, town.owners.liu, words, clock.now.toString(), hoursAgo],
    );
  await round();
  await round();
  const sent = provider.taken.slice(before);
  expect(sent.map(({ blanks }) => blanks)).toEqual([{ content: "维修工已出发" }]);
});
