import type { Act, Walk } from "./walk.ts";

const open: Act = {
  by: "system",
  action: "open",
  form: { subject: "客户服务处周报", period: "2026年第47周", figures: [{ group: "环境管理", count: 4 }] },
};

/** Every action of 客户服务处周报. */
export const weeklyReport: readonly Walk[] = [
  {
    steps: [
      open,
      {
        by: "siteHead",
        action: "write",
        form: {
          progress: "回访十二户",
          coordination: "与工程部会商",
          problems: "电梯故障多",
          improvements: "增加巡检",
          overdue: [{ number: "TS-LT-2026-000012", reason: "等设备", by: "2026-12-01" }],
        },
      },
      { by: "centreDirector", action: "read", form: { enough: true, review: "请工程部跟进" } },
    ],
  },
  { steps: [open, { by: "zhou", action: "drop", form: { reason: "本周放假" } }] },
];
