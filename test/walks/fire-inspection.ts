import type { Act, Walk } from "./walk.ts";

const plan: Act = { by: "securityLead", action: "plan", form: { area: "一至三幢", plannedOn: "2026-11-23" } };

/** Every action of 消防检查. */
export const fireInspection: readonly Walk[] = [
  {
    steps: [
      plan,
      {
        by: "securityGuard",
        action: "inspect",
        form: (e) => ({
          equipment: [
            { number: "M-01", kind: "extinguisher", inOrder: true, expires: "2027-06-30" },
            { number: "M-02", kind: "extinguisher", inOrder: false, issue: "压力不足" },
          ],
          inspector: e.staff.securityGuard,
        }),
      },
      { by: "securityLead", action: "review" },
    ],
  },
  { steps: [plan, { by: "securityLead", action: "cancel", form: { reason: "改为联合检查" } }] },
];
