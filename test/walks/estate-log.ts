import type { Walk } from "./walk.ts";

/** Every action of 园区管理日志. */
export const estateLog: readonly Walk[] = [
  {
    steps: [
      {
        by: "li",
        action: "write",
        form: (e) => ({ patrols: "上午巡视一至三幢，正常", onDuty: [{ person: e.staff.li }], weather: "晴" }),
      },
      { by: "chen", action: "review", form: { review: "注意三幢大堂保洁" } },
    ],
  },
];
