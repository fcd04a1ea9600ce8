import assert from "node:assert/strict";
import { test } from "vitest";
import { chen, li } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { caseStudy } from "./case-study.ts";

const study = {
  title: "一次反复漏水的投诉",
  class: "quality",
  facts: "业主三次报漏",
  handling: "两次返工后查明外墙",
  analysis: "首次未查根因",
  lesson: "渗漏先查根因",
};
const written = () => new Story(caseStudy).does(li, "write", study);

test("K11: a case study is read for names by a second person before all may learn from it", () => {
  assert.match(written().why(li, "check") ?? "", /应当由/);
  assert.equal(
    new Story(caseStudy).does(chen, "write", study).why(chen, "check"),
    "编写案例、修改案例的经办人不得审核发布",
  );
  const story = written();
  assert.equal(story.refuses(chen, "check", { anonymous: false }), "退回的应当写明意见");
  story.does(chen, "check", { anonymous: false, remark: "删去房号" });
  const { class: _, ...again } = study;
  story.does(li, "rewrite", again).does(chen, "check", { anonymous: true });
  assert.equal(story.state, "published");
  assert.ok(story.effects.some((effect) => effect.kind === "issue" && effect.paper === "study"));
});
