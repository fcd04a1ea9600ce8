import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { policies } from "#kit/collect.ts";
import { scriptsAt } from "#kit/script.ts";
import { at, chen, green, li, qian, system, zhao } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { consultation } from "./consultation.ts";

const customer = { id: "业主王", holds: ["owner"] } as const;
const asked = { channel: "phone", customer: "业主王", home: "3-1-502", category: "Z01", content: "公摊怎么算" };
const later = { complex: false, promised: at("2026-11-23 17:00") };
const answer = { answer: "按建筑面积分摊，明细见公示栏" };

const begun = () => new Story(consultation);
const recorded = (form = {}) => begun().does(li, "record", { ...asked, ...later, ...form });
const answered = () => recorded().does(li, "answer", answer);

test("a question answered on the spot and accepted is one step, and archived", () => {
  const story = begun().does(li, "resolve", { ...asked, ...answer, settled: true });
  assert.equal(story.state, "closed");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "register"));
});

describe("Q1: the register, and the owner of the answer", () => {
  test("Q1: it is recorded with who asks, what, and how to reach them", () => {
    const nobody = { channel: "visit", category: "Z19", content: "想在小区摆展台", ...later };
    assert.equal(begun().refuses(li, "record", nobody), "应当填写客户或咨询人姓名");
    const outsider = { ...nobody, inquirer: "广告公司许", identity: "agency" };
    assert.equal(begun().refuses(li, "record", outsider), "承诺答复的应当登记客户或联系电话");
    assert.equal(begun().does(li, "record", { ...outsider, phone: "13800001234" }).state, "asked");
  });
  test("Q1: passed to another department with an apology; whoever recorded it keeps owning the answer", () => {
    const story = recorded().does(li, "forward", { department: "environment" });
    assert.deepEqual(
      [story.state, story.told(), story.due("feedback")],
      ["forwarded", ["department", "customer"], "2026-11-23T14:30"],
    );
    assert.match(story.effects.flatMap((effect) => (effect.kind === "notify" ? [effect.words] : []))[1] ?? "", /^抱歉/);
    assert.equal(story.due("promise"), "2026-11-23T17:00");
    assert.equal(story.refuses(qian, "feedback", { feedback: "不清楚" }), "部门反馈应当由转办部门办理");
    story.does(green, "feedback", { feedback: "每周三消杀" });
    assert.deepEqual([story.state, story.told()], ["asked", ["recorder"]]);
    assert.equal(story.why(green, "answer"), "答复应当由受理人、客服专员或客服主管办理");
    assert.equal(story.does(li, "answer", { answer: "每周三消杀" }).state, "answered");
  });
  test("Q1: it may turn into a repair, whose result is brought back as the answer", () => {
    const story = recorded({ category: "Z07" }).does(li, "repair", { fault: "厨房渗水" });
    const opened = story.effects.find((effect) => effect.kind === "open");
    assert.deepEqual(
      [opened?.procedure, opened?.form, story.state],
      ["repair", { home: "3-1-502", customer: "业主王", fault: "厨房渗水" }, "turned"],
    );
    assert.equal(story.due("turned"), "2026-12-01T00:00");
    assert.equal(story.refuses(li, "returned"), "转办事项办结应当由系统办理");
    assert.deepEqual([story.does(system, "returned").state, story.told()], ["answered", ["recorder"]]);
  });
  test("Q1: or into a complaint, with what was said carried over", () => {
    const opened = recorded()
      .does(li, "complain")
      .effects.find((effect) => effect.kind === "open");
    assert.equal(opened?.procedure, "complaint");
    assert.deepEqual(opened?.form, { channel: "phone", content: "公摊怎么算", customer: "业主王", home: "3-1-502" });
    assert.ok(Object.values(opened?.ends ?? {}).every((ours) => ours === "returned"));
  });
});

describe("Q2: the promised answer time", () => {
  test("Q2: not answerable now, a promised time is mandatory and lies ahead", () => {
    assert.equal(begun().refuses(li, "record", { ...asked, complex: false }), "请填写承诺答复时间");
    const past = { ...asked, complex: false, promised: at("2026-11-23 08:00") };
    assert.equal(begun().refuses(li, "record", past), "承诺的时间应当晚于现在");
  });
  test("Q2: the promise is a deadline: three quarters remind, the end reaches the supervisor", () => {
    const story = recorded();
    assert.equal(story.due("promise"), "2026-11-23T17:00");
    assert.deepEqual(story.at("2026-11-23 15:00").told(), ["recorder"]);
    assert.deepEqual(story.at("2026-11-23 17:00").told(), ["recorder", "serviceLead"]);
    assert.equal(story.isLate("promise"), false);
    assert.equal(story.at("2026-11-23 17:01").isLate("promise"), true);
  });
  test("Q2: however late the promise, an answer takes one working day, a complex one three", () => {
    const far = { promised: at("2026-12-01 18:00") };
    assert.equal(recorded(far).due("limit"), "2026-11-24T18:00");
    assert.equal(recorded({ ...far, complex: true }).due("limit"), "2026-11-26T18:00");
  });
  test("Q2: another time is agreed by the supervisor only, and the deadline moves with it", () => {
    const story = recorded();
    const form = { reason: "等测绘数据", promised: at("2026-11-24 12:00") };
    assert.equal(story.why(li, "postpone"), "另约答复时间应当由客服主管办理");
    assert.equal(story.does(chen, "postpone", form).due("promise"), "2026-11-24T12:00");
  });
});

describe("Q3: replies", () => {
  test("Q3: on messaging channels the conversation is kept", () => {
    const refused = "微信、QQ、微博、业主端的答复应当留存聊天记录";
    assert.equal(begun().refuses(li, "resolve", { ...asked, channel: "wechat", ...answer, settled: true }), refused);
    const story = recorded({ channel: "weibo" });
    assert.equal(story.refuses(li, "answer", answer), refused);
    assert.equal(story.does(li, "answer", { ...answer, chatLog: ["截图1"] }).state, "answered");
  });
  test("Q3: they contain no promise", () => {
    const story = recorded({ channel: "wechat" });
    const form = { answer: "我们保证给您减免", chatLog: ["截图1"] };
    assert.match(story.refuses(li, "answer", form), /不得承诺结果、整改或赔偿/);
  });
  test("Q3: a late reply starts with an apology, one in time does not", () => {
    const story = recorded();
    assert.equal(story.why(li, "apologise"), "未过承诺答复时间，直接答复即可");
    story.at("2026-11-23 17:30");
    assert.equal(story.why(li, "answer"), "已过承诺答复时间，应当先致歉再答复");
    story.does(li, "apologise", answer);
    assert.match(
      story.effects.flatMap((effect) => (effect.kind === "notify" ? [effect.words] : []))[0] ?? "",
      /^非常抱歉/,
    );
    assert.equal(story.state, "answered");
  });
});

describe("Q4: the customer's confirmation", () => {
  test("Q4: confirmed within three days, it is closed and filed", () => {
    const story = answered();
    assert.equal(story.due("confirm"), "2026-11-27T00:00");
    assert.equal(
      story.refuses(li, "confirm", { opinion: "dissatisfied" }),
      "不满意的不能确认，应当按“客户不认可答复”办理",
    );
    assert.equal(story.does(customer, "confirm", { opinion: "satisfied" }).state, "closed");
  });
  test("Q4: not confirmed, a new time is promised and the supervisor hears of it", () => {
    const story = answered();
    assert.equal(story.refuses(li, "dispute", { reason: "没说清" }), "请填写承诺答复时间");
    story.does(li, "dispute", { reason: "没说清", promised: at("2026-11-24 10:00") });
    assert.deepEqual(
      [story.state, story.due("promise"), story.due("limit")],
      ["asked", "2026-11-24T10:00", "2026-11-24T18:00"],
    );
    assert.ok(story.told().includes("serviceLead"));
  });
  test("Q4: unconfirmed only after attempts on three different days", () => {
    const story = answered();
    for (const day of ["23 10:00", "23 16:00", "24 10:00"])
      story.at(`2026-11-${day}`).does(zhao, "attempt", { way: "phone" });
    assert.equal(story.why(chen, "leave"), "应当先在不同日期尝试联系3次");
    story.at("2026-11-25 10:00").does(zhao, "attempt", { way: "phone" }).does(chen, "leave", { reason: "三日未接" });
    assert.equal(story.state, "unconfirmed");
  });
});

describe("intake", () => {
  test("I1: any employee, any channel", () => {
    for (const channel of ["visit", "email", "web", "app", "patrol", "staff"])
      assert.equal(begun().does(qian, "record", { ...asked, ...later, channel }).state, "asked");
  });
  test("I3 and I8: the greeting names the company; its numbers are the house's own", () => {
    const say = (name: string) =>
      ({ company: "蓝天物业", agent: "客服李", rings: "3", callMinutes: "5", quietMinutes: "10" })[name];
    const [phone, visit] = scriptsAt(consultation, "intake", say);
    assert.match(phone?.words ?? "", /铃响3声内接听）您好，蓝天物业客户服务中心，我是客服李/);
    assert.match(visit?.words ?? "", /请坐，请喝水/);
    const all = policies(consultation);
    assert.deepEqual(
      ["rings", "callMinutes", "quietMinutes"].map((name) => all[`consultation.${name}`]?.default),
      [3, 5, 10],
    );
  });
  test("I9 and O6: what may not be promised is asked one level up, and then may be told", () => {
    const story = recorded().does(li, "askUp", { superior: chen.id, question: "能否减免一个月" });
    assert.deepEqual([story.told(), story.due("ask")], [["superior"], "2026-11-24T18:00"]);
    assert.equal(story.why(li, "reply"), "批复请示应当由请示对象或项目经理办理");
    story.does(chen, "reply", { instruction: "同意减免一个月" });
    assert.equal(story.does(li, "answer", { answer: "经批准减免一个月" }).state, "answered");
  });
  test("I4: after a week without an answer the reason and a committed time are due, and that time is the new limit", () => {
    const story = recorded().at("2026-11-30 09:00");
    assert.ok(story.told().includes("recorder") && story.told().includes("serviceLead"));
    story.does(li, "explain", { delayReason: "等财务核算", promised: at("2026-12-02 18:00") });
    assert.equal(story.due("promise"), "2026-12-02T18:00");
  });
  test("O4: the home's account manager hears of it", () => assert.ok(recorded().told().includes("accountManager")));
  test("the customer may withdraw, and then no clock runs", () => {
    const story = recorded().does(customer, "withdraw", { reason: "已弄清" });
    assert.ok(story.state === "withdrawn" && story.matter?.runs.every((run) => run.stopped));
  });
});
