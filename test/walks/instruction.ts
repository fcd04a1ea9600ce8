import type { Act, Walk } from "./walk.ts";

const ask: Act = {
  by: "li",
  action: "ask",
  form: (e) => ({ kind: "ask", subject: "业主要求减免", question: "可否减免本季度费用", superior: e.staff.chen }),
};

/** Every action of 请示汇报. */
export const instruction: readonly Walk[] = [
  {
    steps: [
      ask,
      { by: "chen", action: "sendBack", form: { missing: "请附业主申请" } },
      { by: "li", action: "supplement", form: { supplement: "已附申请" } },
      {
        by: "chen",
        action: "passUp",
        form: (e) => ({ opinion: "建议不同意", passedOn: "超出权限", superior: e.staff.zhou }),
      },
      { by: "zhou", action: "answer", form: { answer: "不同意减免，可分期" } },
      { by: "li", action: "carryOut", form: { carriedOut: "已答复业主" } },
    ],
  },
  { steps: [ask, { by: "li", action: "withdraw", form: { reason: "业主撤回" } }] },
];
