import type { Walk } from "./walk.ts";

/** Every action of 维修费用结算. */
export const repairSettlement: readonly Walk[] = [
  {
    steps: [
      {
        by: "system",
        action: "open",
        form: (e) => ({
          subject: "季度维修费用汇总",
          period: "2026年第三季度",
          figures: [{ group: "防渗漏、安居建设", count: 1 }],
          lines: [
            {
              slip: "GC-LT-2026-000001",
              home: e.homes["1202"],
              content: "卫生间渗水",
              contractor: e.contractor,
              cost: 28_000,
              ours: 8_000,
              theirs: 20_000,
            },
          ],
          total: 28_000,
          ours: 8_000,
          theirs: 20_000,
        }),
      },
      { by: "siteHead", action: "submit" },
      { by: "centreDirector", action: "giveBack", form: { opinion: "请附审批单" } },
      { by: "siteHead", action: "submit", form: { remark: "已附审批单" } },
      { by: "centreDirector", action: "audit", form: { opinion: "属实" } },
      { by: "cashier", action: "book", form: { handling: "deducted", handled: "2026-11-23" } },
    ],
  },
];
