import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const plan: Act = {
  by: "chen",
  action: "plan",
  form: (e) => ({ purpose: "听取意见", visitor: e.staff.li, plannedOn: "2026-11-27" }),
};
const arrange: Act = { by: "li", action: "arrange", form: { way: "door", appointment: at("2026-11-25 10:00") } };
const miss: Act = { by: "li", action: "miss", form: { attempt: "无人应答", plannedOn: "2026-11-30" } };

/** Every action of 走访. */
export const visit: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      plan,
      { by: "chen", action: "reassign", form: (e) => ({ visitor: e.staff.li }) },
      arrange,
      { until: "2026-11-25 10:00" },
      {
        by: "li",
        action: "record",
        form: (e) => ({
          record: "客户反映电梯故障多",
          grade: "gravely",
          asked: true,
          question: "何时大修",
          promised: at("2026-11-26 18:00"),
          poor: [{ item: "电梯", remark: "频繁停运" }],
          signature: e.file(),
        }),
      },
      { by: "li", action: "answer", form: { answer: "已列入本月计划", confirmed: true } },
      { by: "chen", action: "read", form: { review: "请主任到访" } },
      {
        by: "centreDirector",
        action: "inquire",
        form: { record: "到访说明", inquiry: "属实", remedy: "更换曳引机", remedyBy: "2026-12-05" },
      },
      { by: "centreDirector", action: "verify", form: { verified: "已更换", remedied: true } },
    ],
  },
  {
    about: "1202",
    steps: [
      plan,
      miss,
      { until: "2026-11-24 10:00" },
      miss,
      { until: "2026-11-25 10:00" },
      miss,
      { by: "chen", action: "unreached" },
    ],
  },
  { about: "101", steps: [plan, { by: "chen", action: "cancel", form: { reason: "客户出国" } }] },
  {
    about: "1202",
    steps: [
      {
        by: "system",
        action: "follow",
        form: (e) => ({ purpose: "保洁不及时", visitor: e.staff.li, before: "dissatisfied" }),
      },
    ],
  },
];
