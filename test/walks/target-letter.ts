import type { Act, Walk } from "./walk.ts";

const offer: Act = {
  by: "zhou",
  action: "offer",
  form: (e) => ({
    responsible: e.staff.chen,
    department: "service",
    period: "2026年",
    until: "2026-12-31",
    targets: [
      { index: "业主满意率", target: "95%", weight: 60 },
      { index: "收缴率", target: "92%", weight: 40 },
    ],
  }),
};
const actuals = [
  { index: "业主满意率", actual: "96%", score: 60 },
  { index: "收缴率", actual: "90%", score: 36 },
];

/** Every action of 目标责任书. */
export const targetLetter: readonly Walk[] = [
  {
    steps: [
      offer,
      { by: "chen", action: "sign", form: (e) => ({ signature: e.file() }) },
      { by: "chen", action: "record", form: { actuals } },
      { by: "zhou", action: "assess", form: { actuals, verdict: "完成较好" } },
      { by: "chen", action: "confirm", form: { concurs: true } },
    ],
  },
  { steps: [offer, { by: "zhou", action: "drop", form: { reason: "岗位调整" } }] },
];
