import type { Act, Walk } from "./walk.ts";

const looked = [
  { point: "三幢大堂", item: "照明", result: "normal" },
  { point: "三幢天台", item: "天台门", result: "abnormal", issue: "门锁损坏", turn: "repair", method: "manual" },
];
const plan: Act = {
  by: "securityLead",
  action: "plan",
  form: { kind: "building", route: "一至三幢", plannedOn: "2026-11-23" },
};
const summarise: Act = { by: "securityLead", action: "summarise", form: { summary: "天台门已转报修" } };

/** Every action of 巡视. */
export const patrol: readonly Walk[] = [
  {
    steps: [
      plan,
      { by: "securityGuard", action: "walk", form: (e) => ({ looked, walker: e.staff.securityGuard }) },
      summarise,
    ],
  },
  {
    steps: [
      {
        by: "securityGuard",
        action: "record",
        form: (e) => ({ kind: "night", route: "园区外围", walker: e.staff.securityGuard, looked: looked.slice(0, 1) }),
      },
      summarise,
    ],
  },
  { steps: [plan, { by: "securityLead", action: "cancel", form: { reason: "与节前检查合并" } }] },
];
