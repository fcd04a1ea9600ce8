import type { Act, Walk } from "./walk.ts";

const plan: Act = {
  by: "chen",
  action: "plan",
  form: { topic: "投诉接待", content: "先处理心情，再处理事情", plannedOn: "2026-11-25" },
};
const hold = (score: number): Act => ({
  by: "chen",
  action: "hold",
  form: (e) => ({ attendance: [{ person: e.staff.li, attended: true, score }], trainer: e.staff.chen }),
});

/** Every action of 培训. */
export const training: readonly Walk[] = [
  {
    steps: [
      plan,
      { by: "chen", action: "postpone", form: { plannedOn: "2026-11-26", reason: "讲师出差" } },
      hold(60),
      { by: "zhou", action: "review", form: { again: true, review: "合格率偏低", plannedOn: "2026-12-03" } },
      hold(95),
      { by: "zhou", action: "review", form: { again: false, review: "达到要求" } },
    ],
  },
  { steps: [plan, { by: "chen", action: "cancel", form: { reason: "并入月度例会" } }] },
];
