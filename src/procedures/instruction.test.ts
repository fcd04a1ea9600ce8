import assert from "node:assert/strict";
import { test } from "vitest";
import { at, chen, li, wu, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { instruction } from "./instruction.ts";

const told = { kind: "ask", subject: "延长装修时间", question: "业主请求周末施工", superior: chen.id };
const asked = () => new Story(instruction).does(li, "ask", told);

test("O6: what one may not decide goes up level by level; who asked and who answered stays on record", () => {
  const story = asked();
  assert.equal(story.why(zhou, "answer"), "批复应当由请示对象办理");
  assert.equal(
    story.refuses(chen, "passUp", { opinion: "拟同意", passedOn: "超出权限", superior: chen.id }),
    "应当上报给上一级，不能上报给自己",
  );
  story.does(chen, "passUp", { opinion: "拟同意", passedOn: "超出权限", superior: zhou.id });
  story.does(zhou, "passUp", { opinion: "同意", passedOn: "涉及制度", superior: wu.id });
  assert.equal(story.why(chen, "answer"), "批复应当由请示对象办理");
  story.does(wu, "answer", { answer: "不同意" }).does(li, "carryOut", { carriedOut: "已答复业主" });
  assert.equal(story.state, "closed");
  assert.deepEqual(
    story.matter?.deeds.map(({ who }) => who),
    [li.id, chen.id, zhou.id, wu.id, li.id],
  );
});
test("O6: unanswered for a working day, it is called to mind; a wished-for time counts before", () => {
  assert.deepEqual(
    asked().at("2026-11-24 18:00").told(),
    [chen.id, "recorder"].map((who) => (who === chen.id ? "superior" : who)),
  );
  const hurried = new Story(instruction).does(li, "ask", { ...told, neededBy: at("2026-11-23 12:00") });
  assert.equal(hurried.due("answer"), "2026-11-23T12:00");
});
test("O6: sent back for more, it waits for whoever asked", () => {
  const story = asked().does(chen, "sendBack", { missing: "业主书面申请" });
  assert.equal(story.does(li, "supplement", { supplement: "已附申请" }).state, "asked");
});
