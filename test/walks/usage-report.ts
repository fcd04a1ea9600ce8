import type { Act, Walk } from "./walk.ts";

const fill: Act = {
  by: "sun",
  action: "fill",
  form: (e) => ({
    products: [{ product: "生活水泵", condition: "fair", failures: 2, cost: 60_000 }],
    overall: "水泵噪声偏大",
    filler: e.staff.sun,
  }),
};

/** Every action of 产品使用情况. */
export const usageReport: readonly Walk[] = [
  {
    steps: [
      { by: "sun", action: "open", form: { inService: "2025-11-01" } },
      fill,
      { by: "zhou", action: "giveBack", form: { remark: "请补充电梯" } },
      fill,
      { by: "zhou", action: "sign", form: (e) => ({ head: e.file() }) },
      { by: "siteHead", action: "receive" },
      { by: "siteHead", action: "forward", form: { forwarded: "2026-11-23" } },
    ],
  },
];
