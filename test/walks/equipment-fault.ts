import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const report: Act = { by: "li", action: "report", form: { equipment: "前台打印机", fault: "卡纸" } };

/** Every action of 设备故障. */
export const equipmentFault: readonly Walk[] = [
  {
    steps: [
      report,
      {
        by: "reception",
        action: "send",
        form: { sentTo: "supplier", supplier: "办公设备公司", promised: at("2026-11-24 10:00") },
      },
      { by: "reception", action: "chase", form: { delay: "配件未到", promised: at("2026-11-25 10:00") } },
      { by: "reception", action: "fix", form: { result: "更换搓纸轮，已恢复", cost: 12000 } },
    ],
  },
  { steps: [report, { by: "zhou", action: "scrap", form: { reason: "无修理价值" } }] },
];
