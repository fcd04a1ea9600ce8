import { beforeAll, expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { owner, as } = await freshApp();
const { who, project, building } = await estate(owner);
const other = await estate(owner, "绿城湾物业", "LC");
const chen = await as(who.chen);
const li = await as(who.li);
const zhao = await as(who.zhao);
const stranger = await as(other.who.chen);

const soon = (days: number) => Temporal.Now.plainDateISO("Asia/Shanghai").add({ days }).toString();
const form = {
  project,
  name: "4幢首批",
  buildings: [building],
  firstDay: soon(1),
  lastDay: soon(2),
  venue: "一期会所",
  agreedOn: soon(30),
  from: "09:00",
  until: "11:00",
  minutes: 60,
  rooms: ["一组"],
  capacity: 1,
  weekends: true,
};
let campaign: string;
beforeAll(async () => {
  await owner.query("update homes set delivered_on = null where project_id = $1 and room <> '502'", [project]);
  const made = await chen.post("/api/campaigns", form);
  expect(made.status, made.body).toBe(201);
  campaign = made.json.id;
});

const homesOf = async () => (await li.get(`/api/campaigns/${campaign}/homes`)).json.rows as any[];
const slotsOf = async () => (await li.get(`/api/campaigns/${campaign}/slots`)).json.rows as any[];
const homeNamed = async (room: string) => (await homesOf()).find((each) => each.room === room);

test("a campaign takes the homes that are still to be handed over, once", async () => {
  expect((await homesOf()).map(({ room }) => room)).toEqual(["1202", "101", "102"]);
  expect((await slotsOf()).map(({ capacity, taken }) => [capacity, taken])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
  const again = await chen.post("/api/campaigns", { ...form, name: "4幢第二批" });
  expect(again.json.title).toContain("没有未交付的房屋");
  expect((await chen.post("/api/campaigns", form)).status).toBe(409);
  expect((await li.post("/api/campaigns", { ...form, name: "别的" })).status).toBe(403);
  const backwards = await chen.post("/api/campaigns", { ...form, name: "别的", lastDay: soon(0) });
  expect(backwards.json).toMatchObject({ status: 400, field: "lastDay" });
});

test("every home gets its hand-over and its owner the notice, in one go and once", async () => {
  const open = () => chen.post(`/api/campaigns/${campaign}/openings`, { method: "sms" });
  expect((await Promise.all([open(), open()])).map(({ status }) => status)).toEqual([200, 200]);
  expect((await open()).json).toEqual({ total: 3, opened: 3 });
  const { rows } = await owner.query("select count(*)::int as n from matters where procedure = 'handover'");
  expect(rows[0].n).toBe(3);
  const told = await owner.query("select p.name from notices n join people p on p.id = n.person_id order by 1");
  expect(told.rows.map(({ name }) => name)).toEqual(["刘芳", "王建平"]);
  const matter = (await li.get(`/api/matters/${(await homeNamed("1202")).matter.number}`)).json;
  expect(matter.state).toBe("noticed");
  expect(matter.papers.filter(({ issued }: any) => issued).map(({ paper }: any) => paper)).toEqual([
    "notice",
    "guide",
    "rates",
  ]);
});

test("of two who want the last place at the same moment one has it and the other is told", async () => {
  const [slot] = await slotsOf();
  const [first, second] = [await homeNamed("1202"), await homeNamed("101")];
  const book = (client: typeof li, home: any) =>
    client.post(`/api/campaigns/${campaign}/bookings`, { matter: home.matter.id, slot: slot.id });
  const answers = await Promise.all([book(li, first), book(zhao, second)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.json.title).toBe("该时段已约满，请另选时段");
  expect((await slotsOf())[0].taken).toBe(1);
});

test("whoever books again gives up the place before", async () => {
  const [, , third, fourth] = await slotsOf();
  const home = await homeNamed("102");
  const book = (slot: string) => li.post(`/api/campaigns/${campaign}/bookings`, { matter: home.matter.id, slot });
  expect((await book(third.id)).json.appointmentAt).toBe(Temporal.Instant.from(third.startsAt).toString());
  expect((await book(fourth.id)).status).toBe(200);
  expect((await slotsOf()).map(({ taken }) => taken)).toEqual([1, 0, 0, 1]);
});

test("a home of a campaign is booked there and nowhere else", async () => {
  const { matter } = (await homesOf()).find(({ slot }) => !slot);
  const answer = await li.post(
    `/api/matters/${matter.id}/acts`,
    { action: "book", form: { appointment: `${soon(1)}T02:00:00Z` } },
    { "if-match": `"${matter.version}"` },
  );
  expect(answer.status, answer.body).toBe(409);
  expect(answer.json.title).toContain("选择空闲时段");
});

test("a campaign that has ended takes no more bookings; strangers see none of it", async () => {
  const home = await homeNamed("102");
  const [, , third] = await slotsOf();
  expect((await stranger.get(`/api/campaigns/${campaign}`)).status).toBe(404);
  expect((await stranger.get("/api/campaigns")).json.rows).toEqual([]);
  expect((await chen.post(`/api/campaigns/${campaign}/close`)).json.closed).toBe(true);
  const late = await li.post(`/api/campaigns/${campaign}/bookings`, { matter: home.matter.id, slot: third.id });
  expect(late.json.title).toBe("该批次已经结束");
});
