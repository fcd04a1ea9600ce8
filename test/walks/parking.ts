import type { Act, Walk } from "./walk.ts";

const report: Act = { by: "securityGuard", action: "report", form: { kind: "fireLane", place: "二幢东侧消防通道" } };

/** Every action of 违规停车. */
export const parking: readonly Walk[] = [
  {
    steps: [
      report,
      { by: "securityGuard", action: "ask", form: { contact: "已电话联系车主" } },
      { by: "securityLead", action: "escalate", form: { measure: "报交警移车" } },
      { by: "securityGuard", action: "move" },
    ],
  },
  { steps: [report, { by: "securityLead", action: "withdraw", form: { remark: "为搬家车辆，已登记" } }] },
];
