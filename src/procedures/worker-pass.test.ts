import assert from "node:assert/strict";
import { test } from "vitest";
import { builder, li, qian, system, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { workerPass } from "./worker-pass.ts";

const facts = { feesPaid: false, openHere: { "renovation.building": 1 } };
const worker = { home: "4-1-1202", contractor: builder.id, name: "甲", validUntil: "2027-02-13" };
const granted = (more: object = { idCopy: ["证"] }) =>
  new Story(workerPass, facts).does(system, "grant", { ...worker, ...more });
const late = {
  ...worker,
  photos: ["一", "二"],
  trade: "mason",
  mobile: "13900000000",
  bringer: "高建",
  idCopy: ["证"],
};
const applied = (more: object = {}) => new Story(workerPass, facts).does(li, "apply", { ...late, ...more });
const money = (story: Story) =>
  story.effects.flatMap((effect) =>
    effect.kind === "charge" || effect.kind === "refund" ? [[effect.kind, effect.fee, effect.fen]] : [],
  );

test("F3: a pass made later costs ten yuan and a deposit of ten", () =>
  assert.deepEqual(money(applied()), [
    ["charge", "pass", 1000],
    ["charge", "passDeposit", 1000],
  ]));
test("F4: a pass is issued when it is paid; without a card by the manager, for a week", () => {
  assert.match(applied().why(li, "issue") ?? "", /未缴清/);
  assert.equal(applied().knows({ feesPaid: true }).does(li, "issue").state, "valid");
  const guaranteed = applied({ idCopy: [], guarantee: ["担保书"] }).knows({ feesPaid: true });
  assert.match(guaranteed.why(li, "issue") ?? "", /项目经理/);
  assert.equal(guaranteed.does(zhou, "issue").matter!.data["validUntil"], "2026-11-30");
  assert.match(guaranteed.why(li, "renew") ?? "", /不得延长/);
  assert.equal(granted({ guarantee: ["担保书"] }).matter!.data["validUntil"], "2026-11-30");
});
test("F4: a pass runs out with its day, and is renewed only while there is a permit", () => {
  const story = granted().at("2027-02-14 00:00");
  assert.equal(story.state, "expired");
  assert.match(story.knows({ openHere: {} }).why(li, "renew") ?? "", /没有有效的施工许可证/);
  story.knows(facts).does(li, "renew", { validUntil: "2027-03-01" });
  assert.equal(story.state, "valid");
  assert.equal(story.at("2027-03-02 00:00").state, "expired");
});
test("F6: the deposit goes against the pass; a lost one keeps it", () => {
  const story = applied().knows({ feesPaid: true }).does(li, "issue").does(li, "giveBack");
  assert.deepEqual(money(story), [["refund", "passDeposit", 1000]]);
  assert.equal(story.state, "refunded");
  assert.deepEqual(money(granted().does(li, "giveBack")), [], "the renovation gives this one back");
  assert.deepEqual(
    money(applied().knows({ feesPaid: true }).does(li, "issue").does(li, "lose", { lost: "工地丢失" })),
    [],
  );
});
test("F4: a pass can be revoked, and one never paid for is not made", () => {
  assert.equal(granted().does(qian, "revoke", { reason: "留宿" }).state, "revoked");
  assert.equal(applied().at("2026-12-01 00:00").state, "dropped");
  assert.match(new Story(workerPass, facts).refuses(li, "apply", { ...late, trade: "welder" }), /特种作业证/);
});
