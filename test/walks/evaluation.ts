import type { Act, Walk } from "./walk.ts";

const open: Act = {
  by: "system",
  action: "open",
  form: { subject: "业主评价月度统计", period: "2026年10月", figures: [{ group: "满意", count: 40 }] },
};

/** Every action of 服务质量考评; its rectification becomes tasks. */
export const evaluation: readonly Walk[] = [
  {
    steps: [
      open,
      {
        by: "chen",
        action: "score",
        form: (e) => ({
          rate: 90,
          standards: [{ item: "repair", standard: "三十分钟到场", score: 95, deduction: "两次迟到" }],
          appraisals: [{ person: e.staff.zhang, score: 98, outcome: "reward", reason: "业主表扬" }],
          analysis: "到场偏晚集中在周末",
          rectification: [{ measure: "周末加班一人", responsible: e.staff.sun, due: "2026-12-15" }],
        }),
      },
      { by: "zhou", action: "approve", form: { approved: true, rewards: "奖励一百元" } },
      { in: "task", by: "sun", action: "report", form: { progress: "已排班" } },
    ],
  },
  { steps: [open, { by: "zhou", action: "drop", form: { reason: "与季度考评合并" } }] },
];
