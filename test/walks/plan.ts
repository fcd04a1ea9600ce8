import type { Act, Walk } from "./walk.ts";

const draft: Act = {
  by: "chen",
  action: "draft",
  form: (e) => ({
    department: "service",
    span: "month",
    period: "2026年12月",
    until: "2026-12-31",
    goals: "投诉处理率百分之百",
    items: [{ item: "走访二十户", measure: "分片包干", responsible: e.staff.li, due: "2026-12-25" }],
  }),
};
const again: Act = {
  by: "chen",
  action: "revise",
  form: (e) => ({ goals: "投诉处理率百分之百", items: [{ item: "走访二十五户", responsible: e.staff.li }] }),
};

/** Every action of 工作计划. */
export const plan: readonly Walk[] = [
  {
    steps: [
      draft,
      { by: "zhou", action: "approve", form: { approved: false, review: "增加户数" } },
      again,
      { by: "zhou", action: "approve", form: { approved: true } },
      {
        by: "chen",
        action: "adjust",
        form: (e) => ({ adjustment: "增加安全检查", items: [{ item: "安全检查", responsible: e.staff.sun }] }),
      },
      { by: "chen", action: "sum", form: { results: [{ item: "走访", done: "full" }], summary: "全部完成" } },
      { by: "zhou", action: "close", form: { remarks: "保持" } },
    ],
  },
  { steps: [draft, { by: "chen", action: "drop", form: { reason: "重复编制" } }] },
];
