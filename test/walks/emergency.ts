import type { Act, Walk } from "./walk.ts";

const activate: Act = {
  by: "securityGuard",
  action: "activate",
  form: { kind: "lift", place: "五幢二单元电梯", happening: "一人被困" },
};
const arrive: Act = { by: "zhou", action: "arrive", form: (e) => ({ commander: e.staff.zhou, called: "lift" }) };

/** Every action of 应急处置. */
export const emergency: readonly Walk[] = [
  {
    steps: [
      activate,
      arrive,
      { by: "zhou", action: "tick", form: { step: "安抚被困人员" } },
      { by: "zhou", action: "control", form: { safe: "人员已救出，电梯停用" } },
      { by: "zhou", action: "recover", form: { recovered: "维保单位更换门锁，恢复运行" } },
      { by: "zhou", action: "review", form: { lessons: "维保到场偏慢", revise: true, changes: "缩短联络步骤" } },
    ],
  },
  { steps: [activate, { by: "zhou", action: "callOff", form: { remark: "误报" } }] },
];
