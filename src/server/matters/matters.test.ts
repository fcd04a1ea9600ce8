import assert from "node:assert/strict";
import { beforeAll, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { estate, type Estate } from "#test/estate.ts";
import { detail } from "./detail.ts";
import { list } from "./list.ts";
import { act, open } from "./matters.ts";
import { workbench } from "./workbench.ts";
import { sweep } from "./sweep.ts";

const { db, owner } = await freshDatabase();
let town: Estate;
beforeAll(async () => {
  town = await estate(owner);
});
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Asia/Shanghai").toInstant();

test("R1: a call becomes a repair with a number, is dispatched and seen on the workbench of the repairer", async () => {
  const { who, homes, owners, staff, project } = town;
  const held = await db.write(who.li, (tx) =>
    open(tx, who.li, { project, procedure: "repair", action: "report", form: { channel: "phone", customer: owners.wang, home: homes["1202"], fault: "厨房漏水" } }, at("2026-11-23 09:00")),
  );
  assert.match(held.number, /^BX-LT-2026-000001$/);
  const shown = await db.read(who.li, (tx) => detail(tx, who.li, held.number, at("2026-11-23 09:01")));
  console.log(JSON.stringify(shown, null, 1).slice(0, 6000));
  const listed = await db.read(who.li, (tx) => list(tx, who.li, { text: "漏水" }, at("2026-11-23 09:01")));
  console.log(JSON.stringify(listed));
  const bench = await db.read(who.chen, (tx) => workbench(tx, who.chen, false, at("2026-11-23 09:01")));
  console.log(JSON.stringify(bench).slice(0, 2500));
  console.log(await sweep(db, at("2026-11-23 12:00"), (error) => console.log(error)));
  const after = await db.read(who.li, (tx) => detail(tx, who.li, held.id, at("2026-11-23 12:01")));
  console.log(JSON.stringify(after.story, null, 1));
  void [staff, act];
});
