import type { Act, Walk } from "./walk.ts";

const raise: Act = {
  by: "chen",
  action: "raise",
  form: {
    source: "dissatisfied",
    problem: "三幢大堂地面湿滑",
    department: "engineering",
    severity: "minor",
    due: "2026-12-10",
  },
};
const propose: Act = {
  by: "sun",
  action: "propose",
  form: (e) => ({
    correction: "铺设防滑垫",
    cause: "保洁后未擦干",
    measure: "保洁后设警示牌",
    responsible: e.staff.zhang,
  }),
};
const finish: Act = { by: "zhang", action: "finish", form: { done: "已铺设" } };

/** Every action of 纠正措施. */
export const correctiveAction: readonly Walk[] = [
  {
    steps: [
      raise,
      propose,
      { by: "zhou", action: "review", form: { agreed: true } },
      finish,
      { by: "zhou", action: "verify", form: { effective: true, verification: "现场干燥" } },
    ],
  },
  { steps: [raise, { by: "zhou", action: "drop", form: { reason: "与在办事项重复" } }] },
];
