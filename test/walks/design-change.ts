import type { Act, Walk } from "./walk.ts";

const apply: Act = {
  by: "salesDepartment",
  action: "apply",
  form: (e) => ({
    contract: "LT-2026-118",
    delivery: "2027-06-30",
    category: "waterElectric",
    location: "厨房",
    originalDesign: "插座两个",
    content: "增加三个插座",
    why: "家电多",
    signature: e.file(),
  }),
};
const toConfirm: readonly Act[] = [
  { by: "salesDepartment", action: "check", form: { checked: "合同允许" } },
  { by: "developmentCentre", action: "judge", form: { feasible: true } },
  {
    by: "projectDepartment",
    action: "assess",
    form: { progress: "主体封顶", possible: true, engineeringOpinion: "可实施", delayDays: 3 },
  },
  { by: "salesDepartment", action: "price", form: { dearer: 90_000, cheaper: 0 } },
  { by: "leader", action: "approve", form: { approved: true } },
];

/** Every action of 设计更改. */
export const designChange: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      apply,
      ...toConfirm,
      { by: "salesDepartment", action: "confirm", form: (e) => ({ confirmed: true, confirmation: e.file() }) },
      { by: "cashier", pay: true },
      { by: "salesDepartment", action: "agree", form: { supplement: "BC-7" } },
      { by: "projectDepartment", action: "postpone", form: { reason: "等待材料" } },
      { by: "projectDepartment", action: "build", form: { implemented: "2027-03-01" } },
      { by: "li", action: "inspect", form: { result: "pass" } },
    ],
  },
  { about: "1202", steps: [apply, ...toConfirm, { until: "2026-12-20 09:00" }] },
  { about: "1202", steps: [apply, { by: "salesDepartment", action: "withdraw", form: { reason: "客户改变主意" } }] },
];
