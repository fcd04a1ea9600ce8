import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const apply: Act = {
  by: "li",
  action: "apply",
  form: (e) => ({
    contractor: e.contractor,
    location: "厨房",
    kind: "grinding",
    from: at("2026-11-23 10:00"),
    until: at("2026-11-23 12:00"),
    operators: [{ name: "焊工", certificate: "T-100", validUntil: "2027-12-31" }],
    fireWatch: "监护人",
  }),
};
const check: Act = {
  by: "securityLead",
  action: "check",
  form: { measures: ["combustiblesCleared", "extinguisherReady", "watchOnSite"], site: "已清场" },
};
const approve: Act = { by: "zhou", action: "approve" };

/** Every action of 动火作业, at the home with a renovation under way. */
export const hotWork: readonly Walk[] = [
  {
    about: "102",
    steps: [
      apply,
      check,
      approve,
      { by: "securityGuard", action: "finish" },
      { by: "securityGuard", action: "recheck", form: { result: "safe", recheck: "无余火" } },
    ],
  },
  { about: "102", steps: [apply, check, approve, { until: "2026-11-23 12:30" }] },
  { about: "102", steps: [apply, { until: "2026-11-23 12:30" }] },
  { about: "102", steps: [apply, { by: "zhou", action: "refuse", form: { reason: "大风预警" } }] },
];
