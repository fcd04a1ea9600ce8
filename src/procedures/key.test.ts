import assert from "node:assert/strict";
import { test } from "vitest";
import { at, chen, li, system, wang } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { key } from "./key.ts";

const set = { home: "1202", keyKind: "entryDoor", quantity: 1 };
const kept = () =>
  new Story(key).does(li, "deposit", { ...set, sealed: true, place: "钥匙柜 3-12", signature: "签名" });
const loan = {
  receiver: "维修张",
  receiverRole: "staff",
  purpose: "处理漏水",
  consent: "phoneRecorded",
  signature: "签名",
};

test("X3: a key given out at hand-over is on the register at once", () => {
  const story = new Story(key).does(system, "issue", { ...set, receiver: "王建平", receiverRole: "owner" });
  assert.equal(story.state, "issued");
});

test("X5: the customer file knows every key of the home", () => {
  const story = new Story(key).does(system, "issue", {
    ...set,
    customer: "业主王",
    receiver: "王建平",
    receiverRole: "owner",
  });
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "register"));
});

test("X3: a key in our care is lent with the owner's knowledge, until a time, and comes back", () => {
  const story = kept();
  assert.match(story.refuses(li, "lend", { ...loan, dueBack: at("2026-11-23 08:00") }), /晚于现在/);
  story.does(li, "lend", { ...loan, dueBack: at("2026-11-23 18:00") });
  assert.deepEqual(story.told(), ["owner"]);
  story.at("2026-11-23 18:01");
  assert.deepEqual(story.told(), ["serviceAgent", "owner"]);
  assert.equal(
    story.does(li, "giveBack", { returned: "2026-11-23", sealed: true, place: "钥匙柜 3-12" }).state,
    "kept",
  );
});

test("X3: keys in our care are counted, and whoever collects them is known", () => {
  const story = kept();
  assert.match(story.refuses(chen, "count", { counted: false }), /说明/);
  story.does(chen, "count", { counted: true });
  const collecting = { receiver: "施工队", receiverRole: "contractor", signature: "签名" };
  assert.match(story.refuses(li, "collect", collecting), /只有业主/);
  assert.equal(story.does(li, "collect", { ...collecting, receiver: "王建平", receiverRole: "owner" }).state, "issued");
});

test("X3: a lost card is stopped and replaced for its cost", () => {
  const story = new Story(key).does(wang, "report", { ...set, keyKind: "unitDoorCard", remark: "遗失" });
  assert.deepEqual(story.told(), ["monitor", "serviceLead"]);
  story.does(li, "replace", { receiver: "王建平", receiverRole: "owner", cost: 2_000, signature: "签名" });
  assert.ok(story.effects.some((effect) => effect.kind === "charge" && effect.fen === 2_000));
});
