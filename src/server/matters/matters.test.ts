import assert from "node:assert/strict";
import { beforeAll, test } from "vitest";
import { once } from "#server/base/idempotency.ts";
import { verify } from "#server/base/events.ts";
import { BadForm, NotFound, Refused, Stale } from "#server/base/refusal.ts";
import { freshDatabase } from "#test/database.ts";
import { at } from "#test/cast.ts";
import { estate, type Estate, type Member } from "#test/estate.ts";
import { detail } from "./detail.ts";
import { list } from "./list.ts";
import { act, open } from "./matters.ts";
import { workbench } from "./workbench.ts";

const { db, owner } = await freshDatabase();
let blue: Estate;
let green: Estate;
beforeAll(async () => {
  blue = await estate(owner);
  green = await estate(owner, "绿城湾物业", "LC");
});
const moment = (local: string) => Temporal.Instant.from(at(local));
const monday = moment("2026-11-23 09:00");

const report = (who: Member | "wu", fault: string, when = monday, more: object = {}) =>
  db.write(blue.who[who], (tx) =>
    open(
      tx,
      blue.who[who],
      {
        project: blue.project,
        procedure: "repair",
        action: "report",
        form: { channel: "phone", customer: blue.owners.wang, home: blue.homes["1202"], fault },
        allowDuplicate: true,
        ...more,
      },
      when,
    ),
  );
const does = (who: Member, id: string, version: number, action: string, form: object = {}, when = monday) =>
  db.write(blue.who[who], (tx) => act(tx, blue.who[who], id, { action, form: { ...form }, version }, when));
const seen = (who: Member, id: string, when = monday) =>
  db.read(blue.who[who], (tx) => detail(tx, blue.who[who], id, when));
const dispatch = () => ({
  item: "DRN03",
  category: "DRN",
  part: "private",
  urgency: "normal",
  leak: false,
  responsibility: "owner",
  standard: "drain",
  worker: blue.staff.zhang,
});

test("R1: a call becomes a repair with a number; it waits on the desks of those who may dispatch it, and nobody else's", async () => {
  const held = await report("li", "厨房水槽下漏水");
  assert.match(held.number, /^BX-LT-2026-\d{6}$/);
  const matter = await seen("li", held.number);
  assert.equal(matter.title, "厨房水槽下漏水");
  assert.equal(matter.stateTitle, "待派工");
  assert.deepEqual(matter.home, { id: blue.homes["1202"], name: "4幢1-1202" });
  assert.equal(matter.story[0]?.sentence, "报修：厨房水槽下漏水");
  assert.deepEqual(matter.offer, { action: "assign", title: "派工" });
  assert.equal(matter.deadline?.due, at("2026-11-23 09:30"));
  const desk = async (who: Member) =>
    (await db.read(blue.who[who], (tx) => workbench(tx, blue.who[who], {}, monday))).rows.map(({ id }) => id);
  assert.ok((await desk("zhao")).includes(held.id));
  assert.ok((await desk("sun")).includes(held.id));
  assert.ok(!(await desk("zhang")).includes(held.id));
  const told = await owner.query("select staff_id from notices where matter_id = $1", [held.id]);
  assert.deepEqual(
    told.rows,
    [{ staff_id: blue.staff.zhao }],
    "the other agents hear of it, she who wrote it down does not",
  );
});

test("a form that does not fit is refused by the field's Chinese title", async () => {
  const refusal = async (form: object) => {
    const wrong = db.write(blue.who.li, (tx) =>
      open(
        tx,
        blue.who.li,
        { project: blue.project, procedure: "repair", action: "report", form: { fault: "灯坏", ...form } },
        monday,
      ),
    );
    return wrong.then(
      () => assert.fail(),
      (error: BadForm) => `${error.title}：${error.problem}`,
    );
  };
  assert.equal(await refusal({ fault: 3 }), "报修内容：格式不对");
  assert.equal(await refusal({ appointment: "明天" }), "预约上门时间：不是有效的时间");
  assert.equal(await refusal({ channel: "pigeon" }), "报修渠道：不在可选范围内");
  assert.equal(await refusal({ home: green.homes["1202"] }), "房号：本项目没有这套房屋");
  assert.equal(await refusal({ home: blue.homes["101"], customer: green.owners.wang }), "报修人：没有这位客户");
  assert.equal(
    await refusal({ home: blue.homes["101"], photos: [blue.project] }),
    "现场照片：没有这个文件，请重新上传",
  );
  assert.equal(await refusal({ secret: 1 }), "secret：这一步不填写此项");
});

test("the same words for the same home, still open, are asked about before they become a second matter", async () => {
  const first = await report("li", "阳台地漏堵塞");
  const again = report("li", "阳台地漏堵塞", monday, { allowDuplicate: false });
  await assert.rejects(again, (error: Refused) => error.code === "duplicate" && error.more["number"] === first.number);
  const linked = await report("li", "阳台地漏堵塞", monday, { allowDuplicate: false, similarTo: first.id });
  const matter = await seen("li", linked.id);
  assert.deepEqual(
    matter.links.map(({ kind, direction, matter: other }) => [kind, direction, other.number]),
    [["duplicate", "to", first.number]],
  );
});

test("thirty requests with one key open one matter, and all hear of the same", async () => {
  const key = "one-key-thirty-times";
  const send = () =>
    db.write(blue.who.li, (tx) =>
      once(tx, blue.who.li, key, "request", async () => {
        const form = { fault: "门禁不灵", home: blue.homes["502"] };
        const opening = { project: blue.project, procedure: "repair", action: "report", form, allowDuplicate: true };
        return { id: (await open(tx, blue.who.li, opening, monday)).id };
      }),
    );
  const answers = await Promise.all(Array.from({ length: 30 }, send));
  assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
  const { rows } = await owner.query("select count(*)::int as n from matters where title = '门禁不灵'");
  assert.deepEqual(rows, [{ n: 1 }]);
});

test("of fifty who act on one version, one does and forty-nine are told the version it is at now", async () => {
  const held = await report("li", "楼道灯不亮");
  const all = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      does("li", held.id, 1, "explain", { delayReason: "待料", promised: at("2026-11-25 18:00") }),
    ),
  );
  const lost = all.flatMap((one) => (one.status === "rejected" ? [one.reason as Stale] : []));
  assert.equal(lost.length, 49);
  assert.ok(lost.every((error) => error instanceof Stale && error.version === 2));
  const matter = await seen("li", held.id);
  assert.deepEqual([matter.version, matter.story.length], [2, 2], "the version counts what happened");
});

test("numbers run on without a gap when commands fail beside those that do not", async () => {
  const before = await report("li", "第一件");
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      db.write(blue.who.li, async (tx) => {
        const form = { fault: `第${n}件`, home: blue.homes["101"] };
        const held = await open(
          tx,
          blue.who.li,
          { project: blue.project, procedure: "repair", action: "report", form },
          monday,
        );
        if (n % 5 === 0) throw new Error("changed my mind");
        return held;
      }),
    ),
  );
  const numbers = all.flatMap((one) => (one.status === "fulfilled" ? [Number(one.value.number.slice(-6))] : []));
  const first = Number(before.number.slice(-6));
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 16 }, (_, n) => first + n + 1),
  );
});

test("nobody sees, lists or acts on a matter of another company or project", async () => {
  const held = await report("li", "只给自己人看");
  await assert.rejects(
    db.read(green.who.li, (tx) => detail(tx, green.who.li, held.id)),
    NotFound,
  );
  await assert.rejects(
    db.write(green.who.li, (tx) =>
      act(tx, green.who.li, held.id, { action: "cancel", form: { reason: "误报" }, version: 1 }),
    ),
    NotFound,
  );
  const stranger = { ...blue.who.li, projects: [] };
  await assert.rejects(
    db.read(stranger, (tx) => detail(tx, stranger, held.number)),
    NotFound,
  );
  const rows = await db.read(stranger, (tx) => list(tx, stranger, { status: "all" }));
  assert.deepEqual([rows.rows, rows.total], [[], 0]);
  const elsewhere = {
    project: green.project,
    procedure: "repair",
    action: "report",
    form: { fault: "漏", place: "大堂" },
  };
  await assert.rejects(
    db.write(blue.who.li, (tx) => open(tx, blue.who.li, elsewhere)),
    NotFound,
  );
});

test("what only the owner may do, an agent does in the owner's name, and both names stand in the story", async () => {
  const held = await report("li", "马桶堵塞");
  const assigned = await does("li", held.id, 1, "assign", dispatch());
  const onSite = await does("zhang", held.id, assigned.version, "arrive");
  const form = { diagnosis: "异物堵塞", labour: 5000, materials: 0 };
  const quoted = await does("zhang", held.id, onSite.version, "quote", form);
  assert.equal((await seen("li", held.id)).stateTitle, "待确认");
  const behalf = { person: blue.owners.wang, how: "来电确认" };
  const agreeing = { action: "agree", form: { consent: "phone", settlement: "now" }, version: quoted.version };
  const engineer = db.write(blue.who.zhang, (tx) => act(tx, blue.who.zhang, held.id, { ...agreeing, behalf }, monday));
  await assert.rejects(engineer, /只有客户服务人员可以代客户办理/);
  const stranger = { person: blue.owners.liu, how: "来电确认" };
  const other = db.write(blue.who.li, (tx) => act(tx, blue.who.li, held.id, { ...agreeing, behalf: stranger }, monday));
  await assert.rejects(other, /不是本事项的客户/);
  await db.write(blue.who.li, (tx) => act(tx, blue.who.li, held.id, { ...agreeing, behalf }, monday));
  const [last] = (await seen("li", held.id)).story;
  assert.deepEqual(
    [last?.who.name, last?.who.kind, last?.via?.name, last?.viaHow],
    ["王建平", "person", "李敏", "来电确认"],
  );
});

test("lists page in both orders without losing or repeating a row, and find words of two characters", async () => {
  for (const sort of ["due", "opened"] as const) {
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await db.read(blue.who.li, (tx) =>
        list(tx, blue.who.li, { status: "all", sort, limit: 3, ...(after && { after }) }, monday),
      );
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
      if (!after) break;
    }
    const { rows } = await owner.query("select count(*)::int as n from matters where company_id = $1", [blue.company]);
    assert.equal(new Set(ids).size, rows[0].n);
    assert.equal(ids.length, rows[0].n);
  }
  const found = await db.read(blue.who.li, (tx) => list(tx, blue.who.li, { text: "地漏" }, monday));
  assert.deepEqual(new Set(found.rows.map(({ title }) => title)), new Set(["阳台地漏堵塞"]));
});

test("the chain of events holds after all this", async () => {
  const verdict = await db.read(blue.who.wu, (tx) => verify(tx, blue.who.wu));
  assert.equal(verdict.broken, undefined);
  const { rows } = await owner.query("select count(*)::int as n from events where company_id = $1", [blue.company]);
  assert.equal(verdict.checked, rows[0].n);
});
