import assert from "node:assert/strict";
import { beforeAll, test } from "vitest";
import { complaint as complaints } from "#procedures/complaint.ts";
import { at } from "#test/cast.ts";
import { freshDatabase } from "#test/database.ts";
import { ground, type Ground } from "#test/walks/ground.ts";
import { take, type Walking } from "#test/walks/take.ts";
import type { Act, Walk } from "#test/walks/walk.ts";
import { detail } from "./detail.ts";

const { db, owner } = await freshDatabase();
let e: Ground;
let walking: Walking;
beforeAll(async () => {
  e = await ground(owner);
  walking = { db, owner, e };
});

const matterOf = async (procedure: string) => {
  const { rows } = await owner.query("select id from matters where procedure = $1 order by id desc limit 1", [
    procedure,
  ]);
  return db.read(e.who.li, (tx) => detail(tx, e.who.li, rows[0].id, Temporal.Instant.from(at("2026-11-27 18:00"))));
};

const complained: readonly [Act, ...Act[]] = [
  { by: "li", action: "record", form: { channel: "phone", content: "门禁坏了没人管" } },
  {
    by: "chen",
    action: "classify",
    form: { class: "service", severity: "general", lead: "engineering", several: false },
  },
  { by: "chen", action: "repair", form: { fault: "门禁不灵" } },
];
const inRepair = (by: Act["by"], action: string, form?: Act["form"]): Act => ({
  in: "repair",
  by,
  action,
  ...(form && { form }),
});

test("K13: what was done in the repair a complaint opened comes back to the complaint when the repair is closed", async () => {
  const walk: Walk = {
    about: "1202",
    steps: [
      ...complained,
      inRepair("li", "assign", (who) => ({
        item: "LVC02",
        category: "LVC",
        part: "common",
        urgency: "normal",
        leak: false,
        responsibility: "propertyFee",
        standard: "free",
        worker: who.staff.zhang,
      })),
      inRepair("zhang", "arrive"),
      inRepair("zhang", "quote", { diagnosis: "读卡器失灵" }),
      inRepair("zhang", "finish", (who) => ({
        work: "更换读卡器",
        result: "fixed",
        cause: "wear",
        afterPhotos: [who.file()],
      })),
      inRepair("sun", "acceptJointly", { opinion: "satisfied" }),
      inRepair("li", "acceptJointly"),
      inRepair("chen", "check", { slip: ["content", "materials", "signed", "photos"] }),
      inRepair("li", "visit", { way: "call", overall: "satisfied", quality: 5, speed: 5, manner: 5 }),
    ],
  };
  await take(walking, complaints, walk);
  const complaint = await matterOf("complaint");
  assert.equal(complaint.data["repairResult"], "更换读卡器");
  assert.equal(complaint.story[0]?.sentence, "所转报修已办结：更换读卡器");
  assert.equal((await matterOf("repair")).state, "closed");
});

test("a repair that was cancelled brings nothing back, and the complaint goes on all the same", async () => {
  await take(walking, complaints, {
    about: "1202",
    steps: [...complained, inRepair("li", "cancel", { reason: "重复报修" })],
  });
  const complaint = await matterOf("complaint");
  assert.equal(complaint.data["repairResult"], undefined);
  assert.equal(complaint.story[0]?.sentence, "所转报修已办结");
  assert.equal(complaint.state, "assigned");
});

test("a result that comes when the parent has ended is noted there and changes nothing", async () => {
  const ended: Act = { by: "li", action: "withdraw", behalf: "wang", form: { reason: "客户自行解决" } };
  await take(walking, complaints, {
    about: "1202",
    steps: [...complained, ended, inRepair("li", "cancel", { reason: "客户自行解决" })],
  });
  const complaint = await matterOf("complaint");
  assert.equal(complaint.state, "withdrawn");
  assert.equal(complaint.data["repairResult"], undefined);
  const { rows } = await owner.query("select action from events where matter_id = $1 order by seq desc limit 1", [
    complaint.id,
  ]);
  assert.equal(rows[0].action, "@unheeded");
});
