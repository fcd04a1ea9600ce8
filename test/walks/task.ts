import type { Act, Walk } from "./walk.ts";

const assign: Act = {
  by: "chen",
  action: "assign",
  form: (e) => ({ content: "整理楼道杂物台账", responsible: e.staff.zhang, due: "2026-11-27" }),
};

/** Every action of 交办事项. */
export const task: readonly Walk[] = [
  {
    steps: [
      assign,
      { by: "zhang", action: "report", form: { progress: "已清点两幢" } },
      { by: "chen", action: "extend", form: { due: "2026-11-30", reason: "增加一幢" } },
      { by: "chen", action: "reassign", form: (e) => ({ responsible: e.staff.gardener, reason: "张建国请假" }) },
      { by: "gardener", action: "finish", form: (e) => ({ result: "台账已交", proof: [e.file()] }) },
      { by: "chen", action: "accept", form: { accepted: true } },
    ],
  },
  { steps: [assign, { by: "zhou", action: "drop", form: { reason: "与物业巡查合并" } }] },
];
