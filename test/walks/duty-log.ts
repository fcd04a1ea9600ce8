import type { Walk } from "./walk.ts";

/** Every action of 值班记录. */
export const dutyLog: readonly Walk[] = [
  {
    steps: [
      {
        by: "securityGuard",
        action: "takeOver",
        form: (e) => ({
          shift: "day",
          post: "security",
          person: e.staff.securityGuard,
          checks: [{ item: "对讲机", normal: true }],
        }),
      },
      { by: "securityGuard", action: "note", form: { event: "地库有烟味", handling: "查看为车辆尾气，已通风" } },
      { by: "securityGuard", action: "handOver", form: (e) => ({ outgoing: e.file(), incoming: e.file() }) },
      { by: "securityLead", action: "review", form: { review: "处理得当" } },
    ],
  },
];
