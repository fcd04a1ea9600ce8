import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const report: Act = {
  by: "li",
  action: "report",
  form: (e) => ({
    person: e.staff.li,
    kind: "business",
    purpose: "到街道办取文件",
    destination: "街道办事处",
    expectedAt: at("2026-11-23 11:30"),
  }),
};

/** Every action of 员工外出. */
export const outing: readonly Walk[] = [
  {
    steps: [
      report,
      { by: "chen", action: "approve" },
      { by: "li", action: "extend", form: { expectedAt: at("2026-11-23 15:00"), remark: "等候盖章" } },
      { by: "li", action: "return" },
    ],
  },
  { steps: [report, { by: "chen", action: "refuse", form: { reason: "当班人手不足" } }] },
];
