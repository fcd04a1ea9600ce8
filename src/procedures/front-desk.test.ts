import assert from "node:assert/strict";
import { test } from "vitest";
import { at, li, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { fireInspection } from "./fire-inspection.ts";
import { visitor } from "./visitor.ts";
import { waterTicket } from "./water-ticket.ts";

const comes = { visitorName: "来访人", purpose: "洽谈", headcount: 1, appointed: false, department: "engineering" };

test("I2: press and suppliers go in only after the manager agrees; sales callers are stopped and leave their papers", () => {
  const supplier = new Story(visitor).does(li, "arrive", { ...comes, kind: "supplier" });
  assert.equal(supplier.why(li, "announce") !== undefined, true);
  assert.equal(supplier.does(zhou, "agree", { agreed: false }).state, "turnedAway");
  const sales = { ...comes, kind: "sales" };
  assert.equal(new Story(visitor).refuses(li, "arrive", sales), "推销人员不引见，其资料应当留下并写明");
  assert.equal(new Story(visitor).does(li, "arrive", { ...sales, material: "宣传册" }).state, "turnedAway");
});
test("I6: no more water tickets are given out than are in stock, and whoever takes them signs", () => {
  const issue = { business: "issue", receiver: "1幢1-101", quantity: 10 };
  const story = (ticketsInStock: number) => new Story(waterTicket, { ticketsInStock });
  assert.equal(story(9).refuses(li, "record", { ...issue, signature: "王" }), "结存不足，不能发放，请先登记购入");
  assert.equal(story(10).refuses(li, "record", issue), "发放水票应当由领用人签名");
  assert.equal(story(10).does(li, "record", { ...issue, signature: "王" }).matter?.data["balance"], 0);
});
test("G12: fire equipment that expired before the day of the inspection is found out, by the day of the estate", () => {
  const looked = (expires: string) =>
    new Story(fireInspection)
      .does(zhou, "plan", { area: "一至三幢", plannedOn: "2026-11-24" })
      .at("2026-11-24 07:30")
      .does(zhou, "inspect", {
        equipment: [{ number: "M-01", kind: "extinguisher", inOrder: true, expires }],
        inspector: zhou.id,
      }).matter?.data["expired"];
  assert.deepEqual([looked("2026-11-23"), looked("2026-11-24")], [false, true]);
  assert.equal(at("2026-11-24 07:30"), "2026-11-23T23:30:00Z");
});
