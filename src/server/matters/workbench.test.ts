import { expect, test } from "vitest";
import { at } from "#test/cast.ts";
import { freshDatabase } from "#test/database.ts";
import { estate, type Member } from "#test/estate.ts";
import { open } from "./matters.ts";
import { workbench } from "./workbench.ts";

const { db, owner } = await freshDatabase();
const { who, project, homes, owners } = await estate(owner);
const moment = (local: string) => Temporal.Instant.from(at(local));
const form = { channel: "phone", customer: owners.wang, home: homes["1202"], fault: "厨房水槽下漏水" };
await db.write(who.li, (tx) =>
  open(tx, who.li, { project, procedure: "repair", action: "report", form }, moment("2026-11-23 09:00")),
);
const desk = (one: Member, now: string, all = false) =>
  db.read(who[one], (tx) => workbench(tx, who[one], { all }, moment(now)));

test("whoever answers for others sees what is late and waits for them", async () => {
  const { rows, watched } = await desk("zhou", "2026-11-24 10:00");
  expect(rows).toEqual([]);
  expect(watched).toMatchObject([{ title: "厨房水槽下漏水", deadline: { late: true } }]);
});

test("what is one's own is not watched besides, and in the list of all there is nothing more to watch", async () => {
  const chen = await desk("chen", "2026-11-24 10:00");
  expect(chen.rows).toHaveLength(1);
  expect(chen.watched).toEqual([]);
  expect(await desk("zhou", "2026-11-24 10:00", true)).not.toHaveProperty("watched");
});

test("whoever answers for nobody watches nothing", async () => {
  expect(await desk("zhang", "2026-11-24 10:00")).not.toHaveProperty("watched");
});
