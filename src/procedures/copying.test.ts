import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, li, zheng } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { copying } from "./copying.ts";

const copies = [{ item: "PR01", quantity: 12, name: "A4黑白复印", unit: "张", price: 50, amount: 600 }];
const sold = () => new Story(copying).does(li, "sell", { services: copies, method: "cash" });

test("S10: copying is paid at the counter, stands in the ledger, and is handed in on the same day", () => {
  const story = sold();
  assert.deepEqual(story.effects[0], { kind: "charge", fee: "copying", payer: "customer", fen: 600, collected: "now" });
  assert.equal(story.matter?.data["total"], 600);
  assert.equal(story.due("handIn"), "2026-11-24T00:00");
  assert.equal(story.why(li, "handIn"), "日结收款应当由出纳办理");
  assert.equal(story.does(zheng, "handIn").state, "handedIn");
});
test("S2: a sale is not changed: it is voided by a supervisor, with a reason", () => {
  assert.equal(sold().why(li, "void"), "作废应当由客服主管或项目经理办理");
  assert.deepEqual(sold().does(chen, "void", { reason: "多收一张" }).told(), ["cashier"]);
});
