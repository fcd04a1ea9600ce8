import assert from "node:assert/strict";
import { test } from "vitest";
import { at, ding, li, system, wang } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { otherBusiness } from "./other-business.ts";

const home = { home: "4-1-1202", customer: wang.id };
const told = { ...home, kind: "shopSign", content: "门头招牌3米×0.8米" };
const consulted = [{ department: "engineering", question: "承重与用电" }];
const fresh = () => new Story(otherBusiness, { openChildren: {} });
const explained = () =>
  new Story(otherBusiness, { openChildren: { liaison: 1 } })
    .does(li, "apply", told)
    .does(li, "explain", { explained: true, consults: true, consulted });

test("G9: a guided form, the departments by slip, conditions and a date, an answer, a visit", () => {
  const story = explained();
  assert.deepEqual(
    story.effects.flatMap((effect) => (effect.kind === "open" ? [[effect.procedure, effect.form]] : [])),
    [["liaison", { department: "engineering", content: "承重与用电", home: home.home }]],
  );
  assert.equal(story.why(li, "settle"), "部门意见尚未回齐，请先催办联络单");
  story.hears("hear", { opinion: "不超过30公斤" }).knows({ openChildren: {} });
  story.does(li, "settle", { conditions: "不超过30公斤，统一高度", promised: at("2026-11-26 17:00") });
  assert.equal(story.due("answer"), "2026-11-26T17:00");
  story.does(li, "answer", { result: "approved", answer: "可按图制作" });
  assert.equal(story.due("visit"), "2026-11-27T00:00");
  assert.equal(story.refuses(li, "visit", { handled: false }), "不满意的应当写明情况");
  assert.equal(story.does(li, "visit", { handled: true }).state, "closed");
});
test("G9: the procedure is explained first, and the kinds with a form of their own use it", () => {
  const story = fresh().does(li, "apply", told);
  assert.equal(story.refuses(li, "explain", { explained: false, consults: false }), "应当先向客户说明办理流程");
  assert.equal(
    fresh().refuses(li, "apply", { ...told, kind: "goods" }),
    "物品放行、委托出租、物品借用、代收领取请用各自的登记",
  );
  assert.equal(explained().why(system, "settle")?.includes("确定条件和时间应当由"), true);
});
test("G9: goods leave with the owner's consent, checked at the gate; a pass not used lapses", () => {
  const pass = {
    ...home,
    applicantRole: "tenant",
    goods: [{ name: "冰箱", quantity: 1 }],
    movingAt: at("2026-11-24 09:00"),
  };
  assert.equal(fresh().refuses(li, "passGoods", pass), "不是业主本人的，应当取得业主同意");
  const story = fresh().does(li, "passGoods", { ...pass, ownerConsent: "phone" });
  assert.deepEqual(story.told(), ["securityLead", "accountManager"]);
  story.does(ding, "differ", { difference: "多一台电视" }).does(li, "correct", { goods: [{ name: "冰箱" }] });
  assert.equal(story.does(ding, "release").state, "closed");
  const unused = fresh().does(li, "passGoods", { ...pass, ownerConsent: "phone" });
  assert.equal(unused.at("2026-11-28 09:00").state, "expired");
});
test("G9: a flat is let only with the title seen and the co-owners' consent; the lease is filed", () => {
  const flat = {
    ...home,
    verified: true,
    coOwners: true,
    layout: "3室2厅",
    decoration: "fine",
    mode: "whole",
    expectedRent: 450_000,
    availableFrom: "2026-12-01",
    bearers: [{ item: "物业费", bearer: "owner" }],
    viewing: "key",
    until: "2027-02-28",
    signature: "王",
  };
  assert.equal(fresh().refuses(li, "entrust", { ...flat, coOwners: false }), "应当取得共有人同意");
  const story = fresh().does(li, "entrust", flat);
  const lease = { lessee: "租客孙", rent: 440_000, leaseFrom: "2026-12-10", leaseUntil: "2027-12-09" };
  assert.equal(story.refuses(li, "lease", { ...lease, leaseUntil: "2026-12-01" }), "租期结束应当在开始之后");
  story.does(li, "lease", lease).does(li, "fileLease", { filingNumber: "杭租1", filedAt: "2026-12-20" });
  assert.equal(story.state, "closed");
  assert.equal(fresh().does(li, "entrust", flat).at("2027-03-01 09:00").state, "expired");
});
test("G9: what is borrowed stands on a slip with a deposit, and comes back in time or is called for", () => {
  const loan = {
    customer: wang.id,
    items: [{ name: "梯子", quantity: 1, condition: "good" }],
    dueBack: at("2026-11-24 17:00"),
    signature: "王",
    deposit: 10_000,
  };
  const story = fresh().does(li, "lend", loan);
  assert.equal(story.effects[0]?.kind, "charge");
  assert.deepEqual(story.at("2026-11-24 17:00").told(), ["recorder", "customer"]);
  assert.equal(story.refuses(li, "takeBack", { returned: "damaged" }), "损坏或遗失的应当写明赔偿金额，不赔偿的填0");
  story.does(li, "takeBack", { returned: "damaged", compensation: 3000 });
  assert.deepEqual(story.effects[0], { kind: "refund", fee: "deposit", fen: 7000 });
});
test("G9: what is kept for somebody is told them, and handed out against a proof of who they are", () => {
  const story = fresh().does(li, "keep", { ...home, itemKind: "parcel", item: "快递一件", quantity: 1 });
  assert.deepEqual(story.told(), ["customer"]);
  assert.deepEqual(story.at("2026-11-27 00:00").told(), ["customer", "recorder"]);
  const fetched = { collector: "王建平", collectorRole: "owner", identity: ["seen"], collectorSignature: "王" };
  assert.equal(story.does(ding, "collect", fetched).state, "closed");
});
