import type { Act, Walk } from "./walk.ts";

const open: Act = { by: "li", action: "open", form: { content: "维修时碰坏橱柜", nature: "service" } };
const ask: Act = {
  by: "chen",
  action: "ask",
  form: { department: "engineering", views: "属实，由我部门承担", nature: "service" },
};
const draft: Act = { by: "chen", action: "draft", form: { plan: "照价赔偿", compensation: 120_000 } };

/** Every action of 索赔. */
export const claim: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      open,
      { by: "li", action: "answer", form: { reply: "已受理，五日内答复" } },
      ask,
      draft,
      { by: "lawyer", action: "advise", form: { legal: "责任明确，可以赔偿" } },
      { by: "chen", action: "negotiate", form: { accepted: true } },
      { by: "chen", action: "report", form: { responsibility: "维修员操作不当" } },
      { by: "leader", action: "approve", form: { approved: true } },
      { by: "cashier", action: "pay", form: (e) => ({ receipt: e.file() }) },
    ],
  },
  {
    about: "1202",
    steps: [
      open,
      {
        by: "zhou",
        action: "settle",
        form: (e) => ({ nature: "service", plan: "当场赔偿", compensation: 20_000, receipt: e.file() }),
      },
    ],
  },
  { about: "101", steps: [open, ask, { by: "chen", action: "withdraw", form: { reason: "客户已谅解" } }] },
];
