import type { Act, Walk } from "./walk.ts";

const study = {
  title: "一次反复漏水的投诉",
  facts: "业主三次报漏",
  handling: "两次返工后查明外墙",
  analysis: "首次未查根因",
  lesson: "渗漏先查根因",
};
const write: Act = { by: "li", action: "write", form: { ...study, class: "quality" } };

/** Every action of 典型案例. */
export const caseStudy: readonly Walk[] = [
  {
    steps: [
      write,
      { by: "chen", action: "check", form: { anonymous: false, remark: "删去房号" } },
      { by: "li", action: "rewrite", form: study },
      { by: "chen", action: "check", form: { anonymous: true } },
    ],
  },
  { steps: [write, { by: "chen", action: "drop", form: { reason: "不够典型" } }] },
];
