import { at } from "../cast.ts";
import type { Walk } from "./walk.ts";

/** Every action of 安全事件. */
export const incident: readonly Walk[] = [
  {
    steps: [
      {
        by: "securityGuard",
        action: "report",
        form: {
          kind: "vehicleDamage",
          severity: "minor",
          occurredAt: at("2026-11-23 07:30"),
          place: "地库B区",
          content: "车门被刮",
        },
      },
      { by: "securityLead", action: "regrade", form: { severity: "serious", review: "涉及两辆车" } },
      { by: "securityLead", action: "handle", form: { measures: "调取监控，联系双方车主", police: false } },
      {
        by: "securityLead",
        action: "look",
        form: { cause: "倒车不慎", responsibility: "肇事车主", prevention: "增设反光镜" },
      },
      { by: "zhou", action: "review", form: { agreed: true } },
    ],
  },
];
