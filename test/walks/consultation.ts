import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const question = { channel: "phone", category: "Z01", content: "停车费如何收取" };
const record: Act = {
  by: "li",
  action: "record",
  form: { ...question, complex: true, promised: at("2026-11-24 12:00") },
};
const answer: Act = { by: "li", action: "answer", form: { answer: "按公示的标准收取" } };
const attempt: Act = { by: "li", action: "attempt", form: { way: "phone" } };

/** Every action of 咨询. */
export const consultation: readonly Walk[] = [
  {
    about: "1202",
    steps: [{ by: "li", action: "resolve", form: { ...question, answer: "每月150元", settled: true } }],
  },
  {
    about: "1202",
    steps: [
      record,
      { by: "li", action: "forward", form: { department: "finance" } },
      { by: "cashier", action: "feedback", form: { feedback: "见公示" } },
      { by: "li", action: "askUp", form: (e) => ({ superior: e.staff.chen, question: "能否按季收取" }) },
      { by: "chen", action: "reply", form: { instruction: "可以按季" } },
      { by: "li", action: "explain", form: { delayReason: "政策待定", promised: at("2026-11-24 12:00") } },
      answer,
      { by: "li", action: "dispute", form: { reason: "没有说明依据", promised: at("2026-11-24 10:00") } },
      { by: "chen", action: "postpone", form: { reason: "财务外出", promised: at("2026-11-24 11:00") } },
      { until: "2026-11-24 14:00" },
      { by: "li", action: "apologise", form: { answer: "依据物价部门备案" } },
      { by: "li", action: "confirm", form: { opinion: "satisfied" } },
    ],
  },
  {
    about: "1202",
    steps: [
      record,
      answer,
      attempt,
      { until: "2026-11-24 10:00" },
      attempt,
      { until: "2026-11-25 10:00" },
      attempt,
      { by: "chen", action: "leave", form: { reason: "多次联系不上" } },
    ],
  },
  {
    about: "1202",
    steps: [
      record,
      { by: "li", action: "repair", form: { fault: "道闸不抬杆" } },
      { in: "repair", by: "li", action: "cancel", form: { reason: "已恢复" } },
      { by: "li", action: "confirm", form: { opinion: "partly" } },
    ],
  },
  { about: "1202", steps: [record, { by: "li", action: "complain" }] },
  { about: "101", steps: [record, { by: "li", action: "withdraw", behalf: "liu", form: { reason: "已清楚" } }] },
];
