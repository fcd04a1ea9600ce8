import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { scriptsAt } from "#kit/script.ts";
import { at, chen, green, greenHead, li, qian, sun, system, zhao } from "#test/cast.ts";
import {
  leader,
  customer,
  told,
  sorted,
  planned,
  done,
  happy,
  begun,
  recorded,
  assigned,
  handling,
  filed,
} from "#test/complaints.ts";
import { complaint } from "./complaint.ts";

describe("from the first word to the archive", () => {
  test("a complaint is classified, answered, handled, filed and visited back", () => {
    assert.equal(filed().does(zhao, "visit", happy).state, "closed");
  });
  test("I1: it may come by any channel, and by any employee", () => {
    for (const channel of ["visit", "wechat", "web", "patrol", "staff", "hotline12345"])
      assert.equal(
        begun().does(qian, "relay", { ...told, channel, receivedAt: at("2026-11-22 10:00") }).state,
        "passing",
      );
  });
  test("K1: a written one carries its receipt time, and its receipt is acknowledged on paper", () => {
    const letter = { ...told, channel: "letter" };
    assert.equal(begun().refuses(li, "record", letter), "书面投诉应当填写收到时间");
    assert.equal(
      begun().refuses(li, "record", { ...letter, receivedAt: at("2026-11-24 09:00") }),
      "收到时间不能晚于现在",
    );
    const story = begun().does(li, "record", { ...letter, receivedAt: at("2026-11-20 16:00") });
    assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "receipt"));
    assert.equal(story.due("settle"), "2026-11-28T00:00");
    assert.deepEqual(
      recorded().effects.filter((effect) => effect.kind === "issue"),
      [],
    );
  });
  test("K1: it is taken in whole: somebody's name, or plainly anonymous", () => {
    assert.equal(
      begun().refuses(li, "record", { channel: "phone", content: "吵" }),
      "应当填写投诉人，不愿署名的记为匿名",
    );
    assert.equal(begun().does(li, "record", { channel: "phone", content: "吵", anonymous: true }).state, "verifying");
  });
  test("O4: the home's account manager hears of it", () => assert.ok(recorded().told().includes("accountManager")));
  test("I5: an urgent one goes to the supervisor at once", () => {
    assert.ok(recorded({ urgent: true }).told().includes("serviceLead"));
    assert.ok(!recorded().told().includes("serviceLead"));
  });
  test("I8: the house's words are there while it is heard, answered and visited back", () => {
    const say = (name: string) => ({ company: "蓝天物业", agent: "客服李", caller: "王先生" })[name];
    assert.deepEqual(
      scriptsAt(complaint, "record", say).map(({ name }) => name),
      ["hear", "calm"],
    );
    assert.match(scriptsAt(complaint, "visit", say)[0]?.words ?? "", /^王先生您好，我是蓝天物业客户服务中心的客服李/);
  });
});

describe("K2 and K12: verification and routing", () => {
  test("K2: the centre verifies, classifies, sets the severity and names the department, within four working hours", () => {
    const story = recorded();
    assert.equal(story.due("verify"), "2026-11-23T14:30");
    assert.equal(story.refuses(chen, "classify", { ...sorted, kind: "C2-01" }), "投诉细类不属所选类别");
    assert.equal(story.refuses(green, "classify", sorted), "核实分类应当由客服主管或客服专员办理");
    story.does(chen, "classify", { ...sorted, kind: "C5-02" });
    assert.deepEqual([story.state, story.told()], ["assigned", ["lead"]]);
  });
  test("K2: a second complaint of the same matter joins the first", () => {
    const story = recorded().does(li, "merge", { original: "TS-LT-2026-000007" });
    assert.deepEqual([story.state, story.told()], ["merged", ["customer"]]);
  });
  test("K12: contract and title deeds go to sales, building quality to engineering, design stays with the centre", () => {
    const story = recorded();
    const refused = (form: object) => story.refuses(chen, "classify", { ...sorted, ...form });
    assert.equal(refused({ class: "sales", kind: "C15-02" }), "合同履约、产权投诉归经营销售办理");
    assert.equal(refused({ class: "quality", kind: "C1-01" }), "房屋质量投诉归工程项目部或工程维养办理");
    assert.equal(
      refused({ class: "sales", kind: "C15-04", lead: "sales" }),
      "设计投诉留在客服中心办理，由设计研发协办",
    );
    story.does(chen, "classify", { ...sorted, class: "sales", kind: "C15-04", lead: "service", helpers: ["design"] });
    assert.equal(story.state, "assigned");
  });
  test("K12: the kind fills in its class and its department", () => {
    const { fills } = complaint.fields.kind;
    assert.equal(fills?.["class"]?.["C15-02"], "sales");
    assert.equal(fills?.["lead"]?.["C15-02"], "sales");
    assert.equal(fills?.["lead"]?.["C15-04"], "service");
    assert.equal(complaint.fields.class.fills?.["lead"]?.["quality"], "construction");
  });
  test("what touches integrity is always major", () => {
    const form = { ...sorted, class: "integrity", lead: "general" };
    assert.equal(recorded().refuses(chen, "classify", form), "廉洁与违规投诉一律按重大投诉处理");
  });
});

describe("K3: a department that took it itself", () => {
  test("K3: passes on what is not its own within a working day", () => {
    const story = begun().does(green, "relay", told);
    assert.equal(story.due("pass"), "2026-11-24T18:00");
    assert.equal(story.refuses(qian, "pass"), "转交客服中心应当由受理人或客服主管办理");
    assert.equal(story.does(green, "pass").state, "verifying");
  });
  test("K3: handles its own and files it with the centre within two working days", () => {
    const story = begun().does(green, "take", {
      ...told,
      class: "environment",
      severity: "general",
      lead: "environment",
    });
    assert.ok(story.told().includes("serviceLead"));
    story.does(green, "answer", planned).does(green, "handle", done);
    assert.equal(story.due("file"), "2026-11-25T18:00");
    assert.deepEqual(story.at("2026-11-25 18:00").told(), ["lead.head", "serviceLead"]);
    assert.equal(story.does(green, "file").state, "filed");
  });
});

describe("K4 and K13: the plan", () => {
  test("K4: the department answers within two working days, and its head hears when it does not", () => {
    const story = assigned();
    assert.equal(story.due("answer"), "2026-11-25T18:00");
    const late = story.at("2026-11-25 18:00").told();
    for (const role of ["lead", "lead.head", "serviceLead"]) assert.ok(late.includes(role));
    assert.equal(assigned({ severity: "important" }).due("answer"), "2026-11-24T18:00");
  });
  test("K4: a complex one states its stages, each with its date", () => {
    const refused = (stages: object[]) => assigned().refuses(green, "answer", { ...planned, complex: true, stages });
    assert.equal(refused([]), "复杂的投诉应当写明分阶段安排及日期");
    assert.equal(refused([{ stage: "查明原因" }]), "复杂的投诉应当写明分阶段安排及日期");
    const staged = { ...planned, complex: true, stages: [{ stage: "查明原因", by: "2026-11-25" }] };
    assert.equal(assigned().does(green, "answer", staged).state, "handling");
  });
  test("K13: the site is surveyed with the engineer, with photographs", () => {
    const form = { surveyor: "工程孙", survey: "楼板未做隔声", surveyPhotos: ["现场1"] };
    assert.equal(assigned().does(green, "survey", form).state, "assigned");
    assert.match(assigned().refuses(green, "survey", { surveyor: "工程孙", survey: "无" }), /请填写现场照片/);
    assert.equal(assigned().why(sun, "answer"), "答复方案应当由责任部门办理");
  });
  test("K13: a plan that costs money is approved by the leader, then agreed by the customer, then done by its date", () => {
    const story = assigned();
    const costly = { ...planned, cost: 80_000, consent: false };
    assert.equal(
      story.refuses(green, "answer", costly),
      "费用超过0元、部门意见不一致或重大投诉的方案，应当报分管领导审批",
    );
    story.does(green, "answer", { ...costly, approval: true });
    assert.deepEqual([story.state, story.told(), story.due("approve")], ["approving", ["leader"], "2026-11-24T18:00"]);
    story.does(leader, "approve");
    assert.deepEqual([story.state, story.due("consent")], ["agreeing", "2026-11-26T18:00"]);
    story.does(customer, "agree");
    assert.deepEqual([story.state, story.due("carryOut")], ["handling", "2026-11-27T00:00"]);
    assert.ok(story.at("2026-11-27 00:00").told().includes("lead.head"));
  });
  test("K13: sent back by the leader or not agreed by the customer, it is answered anew and in time", () => {
    const story = assigned()
      .does(green, "answer", { ...planned, approval: true })
      .at("2026-11-24 09:00");
    story.does(leader, "sendBack", { opinion: "先约谈外包队" });
    assert.deepEqual([story.state, story.due("answer")], ["assigned", "2026-11-26T18:00"]);
    story.does(green, "answer", { ...planned, consent: false }).does(customer, "object", { objection: "要求立即停工" });
    assert.deepEqual([story.state, story.due("answer")], ["assigned", "2026-11-26T18:00"]);
  });
  test("K13: what the customer does not accept goes back to the department", () => {
    const story = handling().does(customer, "fail", { reason: "楼道还是脏" });
    assert.deepEqual([story.state, story.told(), story.due("answer")], ["assigned", ["lead"], "2026-11-25T18:00"]);
  });
  test("K13: a repair that it needs is opened, waited for, and brings its result back", () => {
    const story = handling().does(green, "repair", { fault: "路灯坏" });
    const opened = story.effects.find((effect) => effect.kind === "open");
    assert.deepEqual(
      [opened?.procedure, opened?.form],
      ["repair", { home: "3-1-502", customer: "业主王", fault: "路灯坏" }],
    );
    assert.equal(story.knows({ openChildren: { repair: 1 } }).why(green, "handle"), "所转报修尚未办结");
    assert.equal(story.refuses(green, "repaired"), "报修办结应当由系统办理");
    story.knows({ openChildren: { repair: 0 } }).does(system, "repaired");
    assert.deepEqual([story.told(), story.why(green, "handle")], [["lead"], undefined]);
  });
});

describe("K4: the first contact", () => {
  test("K4: thirty minutes, two hours or four office hours from when it reached the house, by how grave it is", () => {
    assert.equal(assigned({ severity: "major" }).due("contact"), "2026-11-23T09:30");
    assert.equal(assigned({ severity: "important" }).due("contact"), "2026-11-23T11:00");
    assert.equal(assigned().due("contact"), "2026-11-23T14:30");
    assert.equal(assigned({ severity: "minor" }).due("contact"), undefined);
    const letter = { ...told, channel: "letter", receivedAt: at("2026-11-20 17:30") };
    const story = begun().does(li, "record", letter).does(chen, "classify", sorted);
    assert.equal(story.due("contact"), "2026-11-23T12:00");
  });
  test("K4: whoever contacts the customer stops it, as an answer does", () => {
    const story = assigned().does(green, "contact", { contacted: "已致歉并说明受理" });
    assert.ok(story.matter?.runs.some(({ clock, stopped }) => clock === "contact" && stopped));
  });
});

describe("K5: several departments", () => {
  const shared = { ...sorted, several: true, helpers: ["security"] };
  test("K5: the centre coordinates; they disagree, the leader rules; the answering clock stands meanwhile", () => {
    const story = recorded();
    assert.equal(story.refuses(chen, "classify", { ...sorted, several: true }), "涉及多个部门的应当填写协办部门");
    story.does(chen, "classify", shared);
    assert.deepEqual([story.due("answer"), story.due("coordinate")], ["停计", "2026-11-24T18:00"]);
    story.does(chen, "coordinate", { views: "互相推诿", agreed: false, lead: "environment" });
    assert.deepEqual([story.state, story.told(), story.due("rule")], ["disputed", ["leader"], "2026-11-24T18:00"]);
    story.at("2026-11-24 09:00").does(leader, "rule", { ruling: "秩序维护主办", lead: "security" });
    assert.deepEqual([story.state, story.due("answer")], ["assigned", "2026-11-26T18:00"]);
    assert.equal(story.refuses(green, "answer", planned), "答复方案应当由责任部门办理");
  });
  test("K5: of one mind, the lead answers", () => {
    const story = recorded().does(chen, "classify", shared);
    assert.equal(
      story.does(chen, "coordinate", { views: "一致", agreed: true, lead: "environment" }).state,
      "assigned",
    );
  });
});

describe("K6: invalid or not ours", () => {
  const signed = { concurs: true, headSignature: "吕" };
  const proposed = () => assigned().does(green, "refute", { invalidity: "notOurs", invalid: "施工单位不属本部门" });
  const refuted = () => proposed().does(greenHead, "sign", signed);
  test("K6: the department's head signs, the centre confirms and files, the customer is told", () => {
    const story = proposed();
    assert.equal(story.refuses(green, "sign", signed), "签署意见应当由责任部门负责人办理");
    assert.equal(story.due("sign"), "2026-11-24T18:00");
    const settled = { upheld: true, lead: "environment", told: "已电话说明" };
    assert.match(story.refuses(chen, "confirm", settled), /“待负责人签认”/);
    story.does(greenHead, "sign", signed);
    assert.deepEqual([story.state, story.due("confirm"), story.due("answer")], ["refuted", "2026-11-24T18:00", "停计"]);
    story.does(chen, "confirm", settled);
    assert.deepEqual([story.state, story.told()], ["dismissed", ["customer"]]);
  });
  test("K6: or the centre has it handled by the right department, the customer told", () => {
    const story = refuted().does(chen, "confirm", { upheld: false, lead: "security", told: "改由秩序维护办理" });
    assert.deepEqual(
      [story.state, story.told(), story.due("answer")],
      ["assigned", ["lead", "customer"], "2026-11-25T18:00"],
    );
    assert.equal(story.why({ ...qian, of: ["security"] }, "answer"), undefined);
  });
  test("K6: the department does not judge itself, and its head may disagree", () => {
    const both = { ...greenHead, holds: [...greenHead.holds, "serviceLead" as const] };
    assert.equal(refuted().why(both, "confirm"), "提出不予处理、签署意见的经办人不得确认并告知客户");
    const no = { concurs: false, headSignature: "吕" };
    assert.equal(proposed().refuses(greenHead, "sign", no), "不同意的应当写明原因");
    assert.equal(proposed().does(greenHead, "sign", { ...no, reason: "有照片为证" }).state, "assigned");
  });
});
