import type { Walk } from "./walk.ts";

/** Every action of 信息安全事件, by the people of the estate. */
export const securityIncident: readonly Walk[] = [
  {
    steps: [
      { by: "zhang", action: "discover", form: { story: "业主名单误发到群里", discoveredAt: "2026-11-23T00:30:00Z" } },
      {
        by: "zhou",
        action: "assess",
        form: {
          incidentType: "leak",
          impact: [{ dataType: "姓名电话", subjectCount: 120, isSensitive: false }],
          incidentLevel: "larger",
        },
      },
      { by: "systemAdmin", action: "remedy", form: { cause: "误操作", remedies: "撤回并要求删除" } },
      { by: "lawyer", action: "report", form: { reportedTo: "省网信办", reportedAt: "2026-11-23T01:20:00Z" } },
      {
        by: "zhou",
        action: "inform",
        form: { notifying: "notified", subjectsNotifiedAt: "2026-11-23T01:30:00Z", notifiedBy: "短信" },
      },
      { by: "wu", action: "close", form: (e) => ({ conclusion: "已处置并培训", finalReport: [e.file()] }) },
    ],
  },
];
