import type { Ground } from "./ground.ts";
import type { Act, Walk } from "./walk.ts";

const body = (e: Ground) => ({
  scope: "电梯困人",
  roles: [{ duty: "现场指挥", person: e.staff.zhou, task: "统一指挥" }],
  steps: [{ step: "安抚被困人员", minutes: 5, who: "监控员" }],
});
const draft: Act = {
  by: "securityLead",
  action: "draft",
  form: (e) => ({ kind: "lift", title: "电梯困人应急预案", ...body(e) }),
};

/** Every action of 应急预案. */
export const emergencyPlan: readonly Walk[] = [
  {
    steps: [
      draft,
      { by: "securityLead", action: "revise", form: body },
      { by: "zhou", action: "approve", form: { approved: true } },
      { by: "securityGuard", action: "activate", form: { place: "五幢电梯", happening: "一人被困" } },
      { by: "securityLead", action: "drill", form: { drill: "十一月演练，十分钟完成" } },
      { by: "zhou", action: "confirm", form: { opinion: "继续有效" } },
      { by: "zhou", action: "retire", form: { reason: "由新预案代替" } },
    ],
  },
];
