import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const report: Act = {
  by: "li",
  action: "report",
  form: { location: "主卧飘窗", fault: "雨天渗水", part: "leaks", phone: "13800000000" },
};
const judge = (responsibility: string): Act => ({
  by: "sun",
  action: "judge",
  form: { responsibility, desk: "property", forwarded: "安居建设", due: "2026-12-01", handling: "现场查看" },
});
const handle: Act = {
  by: "li",
  action: "handle",
  form: { handling: "供水公司更换总阀", completed: at("2026-11-23 11:00") },
};
const inspect = (inspection: string): Act => ({ by: "sun", action: "inspect", form: { inspection, reason: "复看" } });
const content: Act = {
  by: "li",
  action: "confirm",
  behalf: "wang",
  form: (e) => ({ opinion: "satisfied", signature: e.file() }),
};
const followUp: Act = { by: "chen", action: "followUp", form: { followUp: "未再渗水" } };

/** Every action of 房屋问题. */
export const buildingIssue: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      report,
      judge("property"),
      { in: "repair", by: "li", action: "cancel", form: { reason: "属共用管道" } },
      judge("utility"),
      { by: "li", action: "note", form: { handling: "供水公司已受理" } },
      handle,
      inspect("fail"),
      judge("utility"),
      handle,
      inspect("pass"),
      content,
      followUp,
    ],
  },
  {
    about: "1202",
    steps: [
      report,
      judge("contractor"),
      {
        in: "warranty",
        by: "chen",
        action: "dispatch",
        form: (e) => ({ contractor: e.contractor, severity: "major" }),
      },
      { in: "warranty", by: "contractorStaff", action: "acknowledge", form: { receiver: "陶勇" } },
      {
        in: "warranty",
        by: "contractorStaff",
        action: "finish",
        form: { work: "重做窗台防水", finished: "2026-11-23" },
      },
      { in: "warranty", by: "sun", action: "check", form: { checked: ["fixed", "clean", "whole", "works"] } },
      {
        in: "warranty",
        by: "li",
        action: "sign",
        behalf: "wang",
        form: (e) => ({ opener: e.staff.li, satisfied: true, signature: e.file() }),
      },
      inspect("pass"),
      content,
      followUp,
    ],
  },
  {
    about: "1202",
    steps: [report, judge("customer"), { by: "chen", action: "explain", form: { reason: "窗未关严，已示范关闭" } }],
  },
];
