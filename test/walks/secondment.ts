import type { Act, Walk } from "./walk.ts";

const report: Act = {
  by: "centreDirector",
  action: "report",
  form: (e) => ({ person: e.staff.li, sender: "sales", period: "2026年下半年", work: "驻点受理投诉四十件" }),
};

/** Every action of 派驻人员考评. */
export const secondment: readonly Walk[] = [
  {
    steps: [
      report,
      { by: "salesDepartment", action: "judge", form: { ownGrade: "good", ownRemark: "按时到岗" } },
      { by: "centreDirector", action: "verify", form: { grade: "good", remark: "答复及时" } },
      { by: "hrDirector", action: "apply", form: { consequence: "raise" } },
    ],
  },
  { steps: [report, { by: "centreDirector", action: "drop", form: { reason: "人员调离" } }] },
];
