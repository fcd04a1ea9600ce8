import type { Act, Walk } from "./walk.ts";

const open: Act = {
  by: "system",
  action: "open",
  form: { subject: "同类故障分析：漏水", period: "2026年10月", figures: [{ group: "漏水", count: 4 }] },
};

/** Every action of 分析报告. */
export const analysis: readonly Walk[] = [
  {
    steps: [
      open,
      {
        by: "chen",
        action: "write",
        form: {
          kind: "repair",
          issues: "4幢顶层渗漏集中",
          causes: "防水层老化",
          measures: [{ measure: "统一修缮", department: "engineering", by: "2026-12-31" }],
          recipients: ["generalManager", "leader"],
        },
      },
      { by: "zhou", action: "read", form: { adequate: true, review: "同意报送" } },
      { by: "leader", action: "remark", form: { remarks: "列入明年计划" } },
    ],
  },
  { steps: [open, { by: "zhou", action: "drop", form: { reason: "与上月报告合并" } }] },
];
