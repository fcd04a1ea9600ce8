import assert from "node:assert/strict";
import { beforeAll, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { at } from "#test/cast.ts";
import { estate, type Estate, type Member } from "#test/estate.ts";
import { detail } from "./detail.ts";
import { list } from "./list.ts";
import { act, open } from "./matters.ts";
import { merge } from "./merge.ts";
import { sweep } from "./sweep.ts";

const { db, owner } = await freshDatabase();
let blue: Estate;
beforeAll(async () => {
  blue = await estate(owner);
});
const moment = (local: string) => Temporal.Instant.from(at(local));
const fails = (error: unknown) => {
  throw error;
};

const opens = (who: Member, procedure: string, action: string, form: object, when: string) =>
  db.write(blue.who[who], (tx) =>
    open(
      tx,
      blue.who[who],
      { project: blue.project, procedure, action, form: { ...form }, allowDuplicate: true },
      moment(when),
    ),
  );
const reports = (fault: string, when: string, home = "1202") =>
  opens(
    "li",
    "repair",
    "report",
    { channel: "phone", customer: blue.owners.wang, home: blue.homes[home], fault },
    when,
  );
const seen = (id: string, when: string) => db.read(blue.who.li, (tx) => detail(tx, blue.who.li, id, moment(when)));
const does = async (who: Member, id: string, action: string, form: object, when: string, person?: string) => {
  const { rows } = await owner.query("select version from matters where id = $1", [id]);
  const behalf = person ? { person, how: "来电确认" } : undefined;
  return db.write(blue.who[who], (tx) =>
    act(tx, blue.who[who], id, { action, form: { ...form }, version: rows[0].version, behalf }, moment(when)),
  );
};
const free = () => ({
  item: "DRN01",
  category: "DRN",
  part: "private",
  urgency: "normal",
  leak: false,
  responsibility: "propertyFee",
  standard: "free",
  worker: blue.staff.zhang,
});
const runsOf = async (id: string) =>
  (
    await owner.query(
      "select clock, turn, outcome, due_at, breached_at, stopped_at from clock_runs where matter_id = $1 order by started_at, clock",
      [id],
    )
  ).rows;

test("R2: two workers sweep at once and each step of the ladder happens once, dated by when it was due", async () => {
  const ids = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => (await reports(`地漏堵塞${n}`, "2026-11-23 09:00")).id),
  );
  await Promise.all([sweep(db, moment("2026-11-23 12:00"), fails), sweep(db, moment("2026-11-23 12:00"), fails)]);
  for (const id of ids) {
    const { story } = await seen(id, "2026-11-23 12:01");
    const steps = story.filter(({ step }) => step).toReversed();
    assert.deepEqual(
      steps.map(({ action, at: when }) => [action, when]),
      [
        ["arrive#0", at("2026-11-23 09:24")],
        ["assign#0", at("2026-11-23 09:30")],
        ["arrive#1", at("2026-11-23 09:30")],
        ["assign#2", at("2026-11-23 10:30")],
        ["arrive#2", at("2026-11-23 10:30")],
      ],
    );
    const assign = (await runsOf(id)).find(({ clock }) => clock === "assign");
    assert.equal(assign.outcome, "breached");
    assert.equal(assign.breached_at.toISOString(), assign.due_at.toISOString());
  }
  assert.equal(await sweep(db, moment("2026-11-23 12:00"), fails), 0, "nothing is left to do");
  const { rows } = await owner.query(
    "select count(*)::int as steps, count(distinct (run_id, step))::int as once from clock_steps",
  );
  assert.equal(rows[0].steps, rows[0].once);
});

test("a late act is late although nobody swept in between, and what the clocks did comes before it", async () => {
  const { id } = await reports("水龙头关不紧", "2026-11-24 09:00");
  await does("li", id, "assign", free(), "2026-11-24 10:45");
  const matter = await seen(id, "2026-11-24 10:46");
  assert.deepEqual(matter.story.map(({ action }) => action).toReversed(), [
    "report",
    "arrive#0",
    "assign#0",
    "arrive#1",
    "assign#2",
    "arrive#2",
    "assign",
  ]);
  const assign = matter.deadlines.find(({ clock }) => clock === "assign");
  assert.deepEqual([assign?.late, assign?.due], [true, at("2026-11-24 09:30")]);
});

test("R1: three days without an answer to the quote, the order lapses by itself; its clocks are neither kept nor missed", async () => {
  const { id } = await reports("马桶漏水", "2026-11-02 09:00");
  const paid = { ...free(), item: "DRN03", responsibility: "owner", standard: "drain" };
  await does("li", id, "assign", paid, "2026-11-02 09:05");
  await does("zhang", id, "arrive", {}, "2026-11-02 09:20");
  await does("zhang", id, "quote", { diagnosis: "密封圈老化", labour: 5000, materials: 1000 }, "2026-11-02 09:30");
  const waiting = await seen(id, "2026-11-02 09:31");
  assert.equal(waiting.deadlines.find(({ clock }) => clock === "complete")?.paused, "等待业主确认报价");
  await sweep(db, moment("2026-11-06 08:00"), fails);
  const matter = await seen(id, "2026-11-06 08:01");
  assert.equal(matter.stateTitle, "已取消");
  assert.equal(matter.closedAt, at("2026-11-06 00:00"), "at the moment the limit ran out");
  assert.equal(matter.archive?.number, "LT-A4-2026-000001");
  const runs = await runsOf(id);
  assert.ok(runs.every(({ stopped_at }) => stopped_at !== null));
  assert.equal(runs.find(({ clock }) => clock === "complete").outcome, "cancelled");
  assert.equal(runs.find(({ clock }) => clock === "arrive").outcome, "met");
});

test("R5: dissatisfied, it is done again: a second turn of the clock beside the first", async () => {
  const { id } = await reports("洗手盆漏水", "2026-11-09 09:00");
  await does("li", id, "assign", free(), "2026-11-09 09:05");
  await does("zhang", id, "arrive", {}, "2026-11-09 09:20");
  await does("zhang", id, "quote", { diagnosis: "下水管松动" }, "2026-11-09 09:25");
  const file = await owner.query(
    "insert into files (company_id, name, mime, bytes, sha256, uploaded_by) values ($1, '修后.jpg', 'image/jpeg', 10, '\\x01', $2) returning id",
    [blue.company, blue.staff.zhang],
  );
  const done = { work: "重新安装", result: "fixed", cause: "wear", afterPhotos: [file.rows[0].id] };
  await does("zhang", id, "finish", done, "2026-11-09 10:00");
  await does("li", id, "accept", { opinion: "dissatisfied", reason: "仍有渗水" }, "2026-11-09 10:30", blue.owners.wang);
  const again = { worker: blue.staff.zhang, appointment: at("2026-11-10 10:00") };
  await does("li", id, "redo", again, "2026-11-09 11:00");
  const matter = await seen(id, "2026-11-09 11:01");
  const complete = matter.deadlines.filter(({ clock }) => clock === "complete");
  assert.equal(complete.length, 2);
  assert.deepEqual(
    complete.map(({ stopped }) => stopped !== undefined),
    [true, false],
  );
  assert.equal(matter.appointmentAt, at("2026-11-10 10:00"));
  const { rows } = await owner.query("select reopened from matters where id = $1", [id]);
  assert.deepEqual(rows, [{ reopened: 1 }]);
  assert.deepEqual(
    matter.story.find(({ action }) => action === "finish")?.files.map(({ name }) => name),
    ["修后.jpg"],
  );
});

test("merged into another, a matter leaves all lists, its clocks are cancelled, and the other hears of it", async () => {
  const target = await reports("三楼走廊漏水", "2026-11-16 09:00");
  const source = await reports("走廊天花板滴水", "2026-11-16 09:10");
  const kept = (await seen(target.id, "2026-11-16 09:11")).deadline;
  await db.write(blue.who.li, (tx) =>
    merge(tx, blue.who.li, source.id, { into: target.id, reason: "同一处漏水" }, moment("2026-11-16 09:15")),
  );
  const gone = await seen(source.id, "2026-11-16 12:00");
  assert.deepEqual([gone.stateTitle, gone.mergedInto?.name, gone.final], ["已合并", target.number, true]);
  assert.ok((await runsOf(source.id)).every(({ outcome }) => outcome === "cancelled"));
  await sweep(db, moment("2026-11-16 09:20"), fails);
  const stays = await seen(target.id, "2026-11-16 09:16");
  assert.deepEqual(stays.deadline, kept, "it keeps its own clocks");
  assert.equal(stays.story[0]?.sentence, `${source.number} 并入本事项`);
  const open = await db.read(blue.who.li, (tx) => list(tx, blue.who.li, { text: "走廊" }, moment("2026-11-16 12:00")));
  assert.deepEqual(
    open.rows.map(({ id }) => id),
    [target.id],
  );
  await assert.rejects(
    db.write(blue.who.li, (tx) =>
      act(tx, blue.who.li, source.id, { action: "cancel", form: { reason: "x" }, version: gone.version }),
    ),
    /已并入其他事项/,
  );
});

test("K13: a complaint turned into a repair waits for it and gets its result back when it ends", async () => {
  const told = {
    home: blue.homes["1202"],
    customer: blue.owners.wang,
    channel: "phone",
    content: "厨房漏水多次未修好",
  };
  const { id } = await opens("li", "complaint", "record", told, "2026-11-17 09:00");
  const kind = { class: "quality", severity: "general", lead: "engineering", several: false };
  await does("chen", id, "classify", kind, "2026-11-17 09:30");
  await does("li", id, "repair", { fault: "厨房水管渗漏" }, "2026-11-17 10:00");
  const parent = await seen(id, "2026-11-17 10:01");
  const [child] = parent.links;
  assert.deepEqual(
    [child?.kind, child?.direction, child?.matter.procedure, child?.matter.title],
    ["opened", "to", "repair", "厨房水管渗漏"],
  );
  await does("li", child!.matter.id, "cancel", { reason: "客户自行修好" }, "2026-11-17 11:00");
  const after = await seen(id, "2026-11-17 11:01");
  assert.equal(after.story[0]?.action, "repaired");
  assert.equal(after.story[0]?.who.kind, "system");
  const { rows } = await owner.query(
    "select count(*)::int as n, max(version) as v from matters m join events e on e.matter_id = m.id where m.id = $1",
    [id],
  );
  assert.equal(rows[0].n, rows[0].v);
});
