import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, green, greenHead, li, system, zhao } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { complaint } from "./complaint.ts";

const told = { channel: "phone", customer: "业主王", home: "3-1-502", content: "夜里施工", taken: "centre" };
const sorted = { class: "environment", severity: "general", lead: "environment", several: false };
const handling = () =>
  new Story(complaint)
    .does(li, "record", told)
    .does(chen, "classify", sorted)
    .does(green, "answer", { plan: "夜间停工", complex: false });
const filed = () => handling().does(green, "handle", { handling: "已停工", evaluation: 4 }).does(green, "file");

test("a complaint is classified, answered, handled, filed and visited", () => {
  const story = filed().does(zhao, "visit", { way: "call", quality: 5, speed: 5, manner: 5, satisfied: true });
  assert.equal(story.state, "closed");
});
test("not satisfied: back to the department, until satisfied", () => {
  const story = filed();
  for (let n = 0; n < 3; n += 1) {
    story.does(zhao, "visit", { way: "call", quality: 1, speed: 1, manner: 1, satisfied: false, reason: "又吵" });
    assert.equal(story.state, "handling");
    assert.deepEqual(story.told(), ["lead"]);
    story.does(green, "handle", { handling: "再停", evaluation: 3 }).does(green, "file");
  }
});
test("the answer is due in two working days, and the visit not by whoever handled it", () => {
  const story = new Story(complaint).does(li, "record", told).does(chen, "classify", sorted);
  assert.equal(story.due("answer"), "2026-11-25T18:00");
  assert.deepEqual(story.at("2026-11-25 18:00").told(), ["lead", "lead.head", "serviceLead"]);
  const handler = { ...li, of: ["environment"] };
  const done = handling().does(handler, "handle", { handling: "停", evaluation: 4 }).does(green, "file");
  assert.equal(done.refuses(handler, "visit", {}), "办理完毕的经办人不得回访");
});
test("several departments are coordinated; if they disagree the leader rules, and the answering clock stands meanwhile", () => {
  const story = new Story(complaint).does(li, "record", told);
  assert.equal(story.refuses(chen, "classify", { ...sorted, several: true }), "涉及多个部门的应当填写协办部门");
  story.does(chen, "classify", { ...sorted, several: true, helpers: ["security"] });
  assert.equal(story.due("answer"), "停计");
  story.does(chen, "coordinate", { views: "互推", agreed: false, lead: "environment" });
  assert.equal(story.state, "disputed");
  assert.equal(
    story.does({ id: "副总", holds: ["leader"] }, "rule", { ruling: "秩序负责", lead: "security" }).state,
    "assigned",
  );
  assert.equal(story.refuses(green, "answer", { plan: "", complex: false }), "答复应当由责任部门办理");
});
test("an invalid complaint needs the signature of the department's head, and the customer told", () => {
  const story = new Story(complaint)
    .does(li, "record", told)
    .does(chen, "classify", sorted)
    .does(green, "refute", { invalid: "非本小区" });
  assert.equal(story.refuses(green, "sign", { signature: "何" }), "签认理由应当由责任部门负责人办理");
  story.does(greenHead, "sign", { signature: "吕" }).does(chen, "dismiss", { told: "电话告知" });
  assert.equal(story.state, "dismissed");
});
test("a department passes on what is not its own within a working day", () => {
  const story = new Story(complaint).does(green, "record", { ...told, taken: "other" });
  assert.equal(story.due("pass"), "2026-11-24T18:00");
  assert.equal(story.refuses(li, "pass"), "转交客服中心应当由受理人办理");
  assert.equal(story.does(green, "pass").state, "verifying");
});
test("a title-deed complaint goes to sales", () => {
  const story = new Story(complaint).does(li, "record", told);
  assert.match(story.refuses(chen, "classify", { ...sorted, class: "deeds" }), /产权投诉归经营销售/);
});
test("a suggestion is not carried out before the department has answered it", () => {
  const story = new Story(complaint)
    .does(li, "record", { ...told, suggestion: "装隔音" })
    .does(chen, "classify", sorted);
  story.does(green, "answer", { plan: "研究", complex: false });
  assert.equal(story.why(green, "handle"), "客户建议未经业务部门答复，不得办结");
  assert.equal(story.does(greenHead, "adopt", { adopted: false }).why(green, "handle"), undefined);
});
test("after a week without a result the reason and a promised time are due, and the promise is a deadline", () => {
  const story = handling().at("2026-12-01 00:00");
  assert.ok(story.told().includes("lead"));
  story.does(green, "explain", { delayReason: "等设备", promised: "2026-12-05T10:00:00Z" });
  assert.equal(story.due("promise"), "2026-12-05T18:00");
});
test("a complaint turned into a repair hears of its end from the system only", () => {
  const story = handling().does(green, "repair", { fault: "路灯坏" });
  assert.deepEqual(story.effects, [
    { kind: "open", procedure: "repair", form: { home: "3-1-502", fault: "路灯坏" }, ends: { closed: "repaired" } },
  ]);
  assert.equal(story.refuses(green, "repaired"), "报修办结应当由系统办理");
  assert.deepEqual(story.does(system, "repaired").told(), ["lead"]);
});
test("a complex complaint states its stages", () => {
  const story = new Story(complaint).does(li, "record", told).does(chen, "classify", sorted);
  assert.equal(story.refuses(green, "answer", { plan: "分步", complex: true }), "复杂的投诉应当写明分阶段安排及日期");
});
