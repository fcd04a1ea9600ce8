import type { Values } from "#kit/matter.ts";
import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const evening = at("2026-11-24 15:00");
const form: Values = {
  kind: "serviceNotice",
  channel: "sms",
  subject: "停水",
  script: "{公司}：{房号}明日9时起停水。",
  whom: "residents",
  scheduled: evening,
};
const draft = (more: Values): Act => ({ by: "li", action: "draft", form: { ...form, ...more } });
const approve = (by: Act["by"], approved = true): Act => ({
  by,
  action: "approve",
  form: { approved, ...(!approved && { opinion: "写明时间" }) },
});
const send: Act = { by: "li", action: "send", form: { scheduled: evening } };
const missed: Act = {
  by: "system",
  action: "report",
  form: { recipients: 3, sent: 2, delivered: 2, failed: 1, allReached: false },
};

/** Every action of 告知. */
export const notice: readonly Walk[] = [
  {
    steps: [
      draft({ script: "{公司}：停水。" }),
      approve("generalManager", false),
      { by: "li", action: "revise", form },
      { by: "li", action: "reschedule", form: { scheduled: evening } },
      approve("generalManager"),
      send,
      missed,
      { by: "system", action: "called", form: { answered: 1, unanswered: 0 } },
    ],
  },
  // The same wording needs no second approval.
  { steps: [draft({}), send, missed, { by: "chen", action: "finish", form: { undelivered: "上门告知" } }] },
  { steps: [draft({}), send, { by: "chen", action: "stop", form: { reason: "提前恢复供水" } }] },
  { steps: [draft({}), { by: "li", action: "withdraw", form: { reason: "改期" } }] },
  {
    steps: [
      draft({ channel: "poster" }),
      approve("projectManager"),
      { by: "li", action: "post", form: (e) => ({ places: "4幢大堂", pictures: [e.file()] }) },
    ],
  },
];
