import assert from "node:assert/strict";
import { test } from "vitest";
import { regulation } from "#kit/regulation.ts";
import { at, lu, fang, feng, li, wang, zhang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { manners } from "./special-service-fields.ts";
import { specialService } from "./special-service.ts";

const told = { home: "4-1-1202", customer: wang.id, wish: "客厅吸顶灯不亮，想换一盏" };
const lamp = [{ item: "PW04", quantity: 2, name: "更换吸顶灯", unit: "盏", price: 3000, amount: 6000 }];
const listed = { class: "power", listed: true, services: lamp, materials: "customer" };
const agreed = { explained: true, consent: "phone" };
const done = { work: "更换两盏", etiquette: Object.keys(manners), standard: ["operation", "protection", "safety"] };
const good = { opinion: "satisfied", acceptance: "王" };
const slip = { slip: ["content", "price", "signed", "photos"] };

const wished = () => new Story(specialService).does(feng, "wish", told);
const quoted = () => wished().does(feng, "price", listed);
const dispatched = (more = {}) =>
  quoted()
    .does(wang, "agree", { ...agreed, ...more })
    .does(feng, "dispatch", { department: "engineering" });
const timed = () => dispatched({ appointment: at("2026-11-24 10:00") });
const finished = () =>
  timed()
    .does(lu, "assign", { worker: zhang.id })
    .at("2026-11-24 10:00")
    .does(zhang, "arrive")
    .does(zhang, "finish", done);
const entered = () => finished().does(wang, "accept", good).does(feng, "enter", slip);

test("S1: what the property contract owes is not sold: it becomes a repair", () => {
  const story = wished().does(feng, "notOurs");
  assert.equal(story.state, "referred");
  assert.deepEqual(
    story.effects.find(({ kind }) => kind === "open"),
    { kind: "open", procedure: "repair", form: { fault: told.wish, home: told.home, customer: wang.id }, ends: {} },
  );
});
test("S2: the price is the list's and no field of the form: of what is listed only item and quantity are filled in", () => {
  const { columns = {} } = specialService.fields.services;
  const given = Object.entries(columns).filter(([, column]) => column["readOnly"] === true);
  assert.deepEqual(
    given.map(([name]) => name),
    ["name", "unit", "price", "amount"],
  );
  assert.equal(wished().refuses(feng, "price", { ...listed, services: undefined }), "目录内的应当选择服务项目");
});
test("S3: a wish outside the catalogue goes to the region at once and is done at the price it approves", () => {
  const beyond = { class: "other", listed: false, beyond: "安装投影幕布", materials: "customer" };
  const story = wished().does(feng, "price", beyond);
  assert.deepEqual(story.told(), ["regionManager"]);
  assert.equal(story.why(feng, "approvePrice"), "核定价格应当由区域公司权限人办理");
  assert.equal(story.refuses(fang, "approvePrice", { priceApproved: true }), "同意办理的应当核定价格");
  story.does(fang, "approvePrice", { priceApproved: true, price: 12_000 });
  assert.equal(story.state, "quoted");
  assert.equal(
    wished().does(feng, "price", beyond).does(fang, "approvePrice", { priceApproved: false, reason: "无资质" }).state,
    "declined",
  );
});
test("S4: whoever is asked passes the wish on; only the account manager takes it and dispatches", () => {
  const story = new Story(specialService).does(zhang, "pass", told);
  assert.deepEqual(story.told(), ["accountManager"]);
  assert.equal(story.matter?.data["via"], "referred");
  assert.equal(story.why(li, "price"), "受理定价应当由本户专属客户经理办理");
  const later = quoted().does(wang, "agree", agreed);
  assert.equal(later.why(zhou, "dispatch"), "派工应当由本户专属客户经理办理");
  assert.equal(new Story(specialService).why(li, "wish"), "提出需求应当由本户业主、本户租户或本户专属客户经理办理");
});
test("S5: the slip states the price and the customer agrees first; five working days of silence let it lapse", () => {
  const story = quoted();
  assert.equal(story.why(feng, "dispatch"), "特约服务现为“待客户同意”，不能派工");
  assert.equal(story.refuses(wang, "agree", { ...agreed, explained: false }), "应当先说明收费标准，客户同意后再派工");
  assert.equal(story.refuses(wang, "agree", { ...agreed, consent: "signature" }), "以签字同意的应当有客户签名");
  assert.deepEqual(
    story.does(wang, "agree", agreed).effects.filter(({ kind }) => kind === "issue"),
    [{ kind: "issue", paper: "slip" }],
  );
  assert.equal(quoted().at("2026-12-01 09:00").state, "cancelled");
});
test("S6: the supervisor of the department sends somebody; without an appointment a time is named and agreed first", () => {
  const story = dispatched();
  assert.equal(story.why(lu, "assign"), "尚未约定上门时间，请先提出上门时间，由专属客户经理与客户约定");
  assert.deepEqual(story.does(lu, "propose", { proposed: at("2026-11-25 14:00") }).told(), ["accountManager"]);
  story.does(feng, "arrange", { appointment: at("2026-11-25 15:00") }).does(lu, "assign", { worker: zhang.id });
  assert.equal(story.due("arrive"), "2026-11-25T15:00");
  assert.equal(timed().why(lu, "propose"), "客户已约定上门时间，请直接派人");
  story.does(zhang, "miss", { absence: "无人" }).does(feng, "rearrange", { appointment: at("2026-11-26 15:00") });
  assert.equal(story.due("arrive"), "2026-11-26T15:00");
});
test("S7: the worker ticks every point of the etiquette, and that the work was protected", () => {
  const story = timed().does(lu, "assign", { worker: zhang.id }).does(zhang, "arrive");
  assert.equal(
    story.refuses(zhang, "finish", { ...done, etiquette: ["dress", "ring"] }),
    "上门礼仪各项应当全部做到并勾选",
  );
  assert.equal(
    story.refuses(zhang, "finish", { ...done, standard: ["operation"] }),
    "应当按作业标准操作并做好成品保护",
  );
  assert.equal(Object.keys(manners).length, 14);
});
test("S8: not satisfied, an apology and a rework; still not, the project manager at once", () => {
  const bad = { opinion: "dissatisfied", reason: "灯不正" };
  const story = finished();
  assert.equal(story.refuses(wang, "accept", { opinion: "dissatisfied" }), "不满意的应当写明原因");
  assert.equal(story.refuses(wang, "accept", { opinion: "satisfied" }), "满意的应当由客户签名");
  story.does(wang, "accept", bad);
  assert.equal(story.state, "reworking");
  assert.equal(story.due("rework"), "2026-11-25T10:00");
  story.does(zhang, "rework", { apology: "已当面致歉", work: "重新校正" }).does(wang, "accept", bad);
  assert.equal(story.state, "managing");
  assert.ok(story.told().includes("projectManager"));
  story.does(zhou, "manage", { ruling: "settle", rectification: "现场协商", waived: true });
  assert.equal(story.state, "settled");
  assert.deepEqual(
    story.effects.filter(({ kind }) => kind === "charge"),
    [],
  );
});
test("S8: damage opens a claim, which the project manager negotiates", () => {
  const story = finished().does(wang, "damage", { damage: "碰坏吊顶" });
  assert.deepEqual(story.told(), ["projectManager"]);
  assert.deepEqual(
    story.effects.flatMap((effect) => (effect.kind === "open" ? [[effect.procedure, effect.form]] : [])),
    [["claim", { customer: wang.id, home: told.home, content: "碰坏吊顶" }]],
  );
  assert.equal(story.state, "trying");
});
test("S9: the slip comes back to the account manager, who visits within 24 hours of acceptance", () => {
  const story = finished().does(wang, "accept", good);
  assert.equal(story.due("revisit"), "2026-11-25T10:00");
  assert.equal(story.refuses(feng, "enter", { slip: ["content"] }), "回单核对内容全部相符的才能登记");
  story.does(feng, "enter", slip).at("2026-11-25 10:00");
  assert.ok(story.told().includes("projectManager"));
  story.does(feng, "visit", { way: "call", grade: "dissatisfied", reason: "灯又不亮" });
  assert.equal(story.state, "managing");
  assert.deepEqual(story.told(), ["projectManager"]);
});
test("S9: an agreed visit at the door stops the clock (ambiguity 22)", () => {
  const story = entered().does(feng, "arrangeVisit", { visitAppointment: at("2026-11-26 10:00") });
  assert.equal(story.due("revisit"), "停计");
  assert.equal(story.refuses(feng, "visit", { way: "door", grade: "satisfied" }), "上门回访的应当由客户签名");
});
test("S9: who cannot be reached on three days is closed by account manager and project manager", () => {
  const story = entered();
  assert.equal(story.why(feng, "unreached"), "应当在不同的日期至少联系3次");
  for (const day of ["24", "25", "26"])
    story.at(`2026-11-${day} 11:00`).does(feng, "miscall", { way: "call", attempt: "未接" });
  assert.equal(story.does(feng, "unreached").does(zhou, "unreached").state, "unreached");
});
test("S10: satisfied, the fee is charged and collected with the property fee of the month; copying at once", () => {
  const visit = { way: "call", grade: "verySatisfied" };
  assert.deepEqual(
    entered()
      .does(feng, "visit", visit)
      .effects.filter(({ kind }) => kind === "charge"),
    [{ kind: "charge", fee: "service", payer: "customer", fen: 6000, collected: "monthly" }],
  );
  assert.match(regulation(specialService), /服务项目的金额加目录外核定价格/);
});
