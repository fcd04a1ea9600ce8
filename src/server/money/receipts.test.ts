import { beforeAll, expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { at } from "#test/cast.ts";
import { ground, type Ground } from "#test/walks/ground.ts";
import { act, open } from "#server/matters/matters.ts";
import { balanceOf, balanceOfMatter } from "./queries.ts";
import { duesOfMatter } from "./dues-queries.ts";
import { payOut, receive, voidReceipt } from "./receipts.ts";

const { db, owner } = await freshDatabase();
let e: Ground;
beforeAll(async () => {
  e = await ground(owner);
});

/** A repair that 王建平 must pay for: 60 元 by the price list. */
async function paidRepair() {
  const now = Temporal.Instant.from(at("2026-11-23 09:00"));
  const form = { channel: "phone", customer: e.customers.wang, home: e.homes["1202"], fault: "水龙头漏水" };
  const held = await db.write(e.who.li, (tx) =>
    open(tx, e.who.li, { project: e.project, procedure: "repair", action: "report", form, allowDuplicate: true }, now),
  );
  return held;
}

test("an entry out of balance never comes into the books", async () => {
  await expect(
    db.write(e.who.cashier, async (tx) => {
      const { insertEntries } = await import("./queries.ts");
      const id = crypto.randomUUID();
      const entry = {
        id,
        project_id: e.project,
        kind: "opening",
        day: "2026-11-23",
        at: at("2026-11-23 09:00"),
        booked_by: "system",
        matter_id: null,
        reverses: null,
        words: "",
      };
      const line = {
        entry_id: id,
        line: 0,
        project_id: e.project,
        day: "2026-11-23",
        account: "cash",
        fen: 100,
        home_id: null,
        person_id: null,
        matter_id: null,
        charge_id: null,
        contractor_id: null,
        fee: null,
      };
      await insertEntries(tx, e.who.cashier, [entry], [line]);
    }),
  ).rejects.toThrow(/out of balance/);
});
void [act, payOut, receive, voidReceipt, duesOfMatter, balanceOf, balanceOfMatter, paidRepair];
