import type { Act, Walk } from "./walk.ts";

const plan: Act = { by: "sun", action: "plan", form: { object: "pump", place: "生活水泵房", plannedOn: "2026-11-23" } };

/** Every action of 设施巡检. */
export const inspection: readonly Walk[] = [
  {
    steps: [
      plan,
      {
        by: "zhang",
        action: "inspect",
        form: (e) => ({
          looked: [{ point: "一号泵", item: "密封", result: "abnormal", issue: "滴水", turn: "repair" }],
          inspector: e.staff.zhang,
          upkeep: "加注润滑脂",
        }),
      },
      { by: "sun", action: "review" },
    ],
  },
  { steps: [plan, { by: "sun", action: "cancel", form: { reason: "与年度保养合并" } }] },
];
