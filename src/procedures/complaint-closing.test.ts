import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { at, chen, feng, green, greenHead, li, wu, zhao, zhou } from "#test/cast.ts";
import {
  leader,
  customer,
  sorted,
  planned,
  done,
  happy,
  unhappy,
  begun,
  recorded,
  assigned,
  handling,
  filed,
} from "#test/complaints.ts";
import { complaint } from "./complaint.ts";

describe("K7 to K10: evidence, evaluation, return visit, suggestion", () => {
  test("K7: evidence is added and every piece stays on record with who and when", () => {
    const story = recorded({ evidence: ["录音1"] }).does(zhao, "evidence", { moreEvidence: ["照片1"] });
    story.at("2026-11-23 10:00").does(zhao, "evidence", { moreEvidence: ["照片2"] });
    const kept = story.matter?.deeds.map(({ who, at: when, form }) => [
      who,
      when,
      form?.["moreEvidence"] ?? form?.["evidence"],
    ]);
    assert.deepEqual(kept, [
      ["客服李", at("2026-11-23 09:00"), ["录音1"]],
      ["客服赵", at("2026-11-23 09:00"), ["照片1"]],
      ["客服赵", at("2026-11-23 10:00"), ["照片2"]],
    ]);
  });
  test("K8: nothing is sent back without the customer's evaluation", () => {
    assert.equal(handling().refuses(green, "handle", { handling: "已停工" }), "请填写客户评价");
  });
  test("K9: everyone is visited back within three days, a general case by an agent who did not handle it", () => {
    const story = handling().does(green, "handle", done);
    assert.equal(story.due("visit"), "2026-11-27T00:00");
    assert.ok(story.at("2026-11-27 00:00").told().includes("projectManager"));
    const handler = { ...li, of: ["environment"] };
    const own = assigned().does(handler, "answer", planned).does(handler, "handle", done).does(green, "file");
    assert.equal(own.refuses(handler, "visit", happy), "答复方案、验收办结的经办人不得回访");
    assert.equal(own.does(zhao, "visit", happy).state, "closed");
  });
  test("K9: an important one by the head of the centre, a major one by the project manager within a day", () => {
    assert.equal(filed({ severity: "important" }).why(zhao, "visit"), "回访应当由客服主管或客服中心主任办理");
    const major = assigned({ severity: "major" })
      .does(green, "answer", { ...planned, approval: true })
      .does(leader, "approve")
      .does(green, "handle", { ...done, correction: "夜间巡查" });
    assert.equal(major.due("visit"), "2026-11-24T09:00");
    assert.equal(major.does(green, "file").why(chen, "visit"), "回访应当由项目经理办理");
    assert.equal(major.does(zhou, "visit", happy).state, "closed");
  });
  test("K9: dissatisfied, back to the department with a new plan and its clock, until satisfied", () => {
    const story = filed();
    for (let round = 0; round < 3; round += 1) {
      story.does(zhao, "visit", unhappy);
      assert.deepEqual([story.state, story.told()], ["assigned", ["lead", "projectManager"]]);
      assert.ok(story.due("answer"));
      story.does(green, "answer", planned).does(green, "handle", done).does(green, "file");
    }
    assert.equal(story.refuses(zhao, "visit", { ...happy, satisfied: false }), "不满意的应当写明原因");
    assert.equal(story.does(zhao, "visit", happy).state, "closed");
  });
  test("V1: at the door only after an appointment a day before; the visiting clock waits for it", () => {
    const story = filed();
    assert.equal(
      story.refuses(zhao, "arrange", { appointment: at("2026-11-23 20:00") }),
      "上门回访应当至少提前1日预约",
    );
    story.does(zhao, "arrange", { appointment: at("2026-11-25 19:00") });
    assert.deepEqual([story.due("visit"), story.due("call")], ["停计", "2026-11-25T19:00"]);
    const door = { ...happy, way: "door" };
    assert.equal(story.refuses(zhao, "visit", door), "上门回访应当由客户签字");
    assert.equal(story.does(zhao, "visit", { ...door, visitSignature: "王" }).state, "closed");
  });
  test("K9: not reached on three different days, it closes with the project manager's approval", () => {
    const story = filed();
    const shut = { closing: "notReachable", grounds: "三次未接" };
    for (const day of ["24 09:00", "24 15:00", "25 09:00"]) {
      story.at(`2026-11-${day}`).does(zhao, "attempt", { way: "phone" });
    }
    assert.equal(story.refuses(chen, "shut", shut), "联系不上结案的，应当先在不同日期尝试回访3次");
    story.at("2026-11-26 09:00").does(zhao, "attempt", { way: "phone" }).does(chen, "shut", shut);
    assert.equal(story.state, "filed");
    assert.equal(story.does(zhou, "shut").state, "shut");
    assert.equal(story.matter?.data["satisfied"], false);
  });
  test("K9: closed as explained only after the customer has said no", () => {
    const shut = { closing: "explained", grounds: "已说明合同约定" };
    assert.match(handling().refuses(chen, "shut", shut), /应当先有客户不同意/);
    const story = filed().does(zhao, "visit", unhappy).does(chen, "shut", shut).does(zhou, "shut");
    assert.equal(story.state, "shut");
  });
  test("K10: a suggestion is carried out only after the business department has agreed", () => {
    const story = recorded({ suggestion: "装隔音棉" }).does(chen, "classify", sorted).does(green, "answer", planned);
    assert.equal(story.why(green, "handle"), "客户建议未经业务部门答复，不得办结");
    assert.equal(story.why(green, "adopt"), "答复客户建议应当由责任部门负责人办理");
    assert.equal(story.does(greenHead, "adopt", { adopted: false }).why(green, "handle"), undefined);
    assert.equal(handling().why(greenHead, "adopt"), "客户没有提出建议");
  });
});

describe("K11 and K14: what is learned", () => {
  test("K11: every month and every year the figures open a written analysis", () => {
    const { monthly, yearly } = complaint.reports ?? {};
    assert.deepEqual(
      [monthly?.every, monthly?.opens?.procedure, yearly?.every, yearly?.opens?.procedure],
      ["month", "analysis", "year", "analysis"],
    );
    assert.ok((["class", "severity", "lead"] as const).every((field) => monthly?.by.includes(field)));
  });
  test("K14: sales reports its complaints weekly; lessons are kept with the handling", () => {
    const { sales } = complaint.reports ?? {};
    assert.deepEqual([sales?.every, sales?.only, sales?.opens?.procedure], ["week", { lead: "sales" }, "analysis"]);
    const story = handling().does(green, "handle", { ...done, lesson: "合同须写明隔声标准" });
    assert.equal(story.matter?.data["lesson"], "合同须写明隔声标准");
  });
});

describe("I4, I5, I9, O6 and L1", () => {
  test("I4: after a week without a result the reason and a promised time are due, and the promise is a deadline", () => {
    const story = handling().at("2026-12-01 00:00");
    assert.ok(story.told().includes("lead"));
    const late = { delayReason: "等设备到货", promised: at("2026-12-05 18:00") };
    assert.equal(
      story.refuses(green, "explain", { ...late, promised: at("2026-11-30 18:00") }),
      "承诺的时间应当晚于现在",
    );
    assert.equal(story.does(green, "explain", late).due("promise"), "2026-12-05T18:00");
    assert.ok(story.at("2026-12-05 18:00").told().includes("projectManager"));
  });
  test("I5: a major one reaches the general manager and the vice general manager, who set measures at once", () => {
    const story = assigned({ severity: "major" });
    for (const role of ["projectManager", "generalManager", "executiveVice"]) assert.ok(story.told().includes(role));
    assert.equal(story.due("measure"), "2026-11-23T11:00");
    assert.deepEqual(story.does(wu, "measure", { measures: "封闭现场，先行安置" }).told(), ["lead", "serviceLead"]);
    assert.equal(assigned().why(wu, "measure"), "只有重大投诉由总经理室定措施");
  });
  test("I5: what the centre cannot solve is raised, and its limits follow", () => {
    const story = handling().does(chen, "escalate", { reason: "十余户聚集" });
    assert.deepEqual([story.due("measure"), story.due("target")], ["2026-11-23T11:00", "2026-12-01T00:00"]);
    assert.equal(story.why(chen, "escalate"), "已是重大投诉");
  });
  test("I5: the legal adviser or the chief engineer is drawn in by asking them", () => {
    const lawyer = { id: "律师蒋", holds: ["staff", "lawyer"] } as const;
    const story = assigned().does(chen, "askUp", { superior: lawyer.id, question: "是否构成侵权" });
    assert.equal(story.does(lawyer, "reply", { instruction: "不构成" }).matter?.data["instruction"], "不构成");
  });
  test("O6: what the handler may not decide goes one level up: asked, by whom, and the answer are on record", () => {
    const story = assigned().does(green, "askUp", { superior: chen.id, question: "能否免收清洁费" });
    assert.deepEqual([story.told(), story.due("ask")], [["superior"], "2026-11-24T18:00"]);
    assert.equal(story.why(green, "answer"), "请示尚未批复，不得答复方案");
    assert.equal(story.why(li, "reply"), "批复请示应当由请示对象、项目经理或分管领导办理");
    story.does(chen, "reply", { instruction: "可以免收一次" });
    assert.deepEqual(
      story.matter?.deeds
        .slice(-2)
        .map(({ action, who, form }) => [action, who, form?.["question"] ?? form?.["instruction"]]),
      [
        ["askUp", "环境何", "能否免收清洁费"],
        ["reply", "主管陈", "可以免收一次"],
      ],
    );
    assert.equal(story.why(chen, "reply"), "没有待批复的请示");
    assert.equal(story.does(green, "answer", { ...planned, plan: "免收一次清洁费" }).state, "handling");
  });
  test("I9: nobody promises a result or compensation on their own", () => {
    const refused = "未经审批或批复，不得自行承诺结果、整改或赔偿，请先请示上级";
    assert.equal(assigned().refuses(green, "answer", { ...planned, plan: "保证不再发生，并赔偿五百元" }), refused);
    assert.match(
      handling().refuses(green, "explain", { delayReason: "届时减免物业费", promised: at("2026-12-05 18:00") }),
      /只可承诺答复时间/,
    );
    const approved = { ...planned, plan: "赔偿五百元", approval: true };
    assert.equal(assigned().does(green, "answer", approved).state, "approving");
  });
  test("L1: a claim opens from the complaint, and not for nobody", () => {
    const opened = handling()
      .does(chen, "claim")
      .effects.find((effect) => effect.kind === "open");
    assert.deepEqual([opened?.procedure, opened?.form], ["claim", { customer: "业主王", content: "夜里施工" }]);
    const nobody = begun()
      .does(li, "record", { channel: "phone", content: "吵", anonymous: true })
      .does(chen, "classify", sorted);
    assert.equal(nobody.why(chen, "claim"), "匿名投诉不能转索赔");
  });
  test("the customer may withdraw while it is not handled, and then no clock runs", () => {
    const story = handling().does(customer, "withdraw", { reason: "已自行解决" });
    assert.equal(story.state, "withdrawn");
    assert.ok(story.matter?.runs.every((run) => run.stopped));
    assert.match(filed().why(customer, "withdraw") ?? "", /待回访/);
    assert.equal(recorded().why(feng, "withdraw"), "撤回应当由投诉人、客服专员或客服主管办理");
  });
});
