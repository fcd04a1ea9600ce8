import type { Act, Walk } from "./walk.ts";

const send: Act = {
  by: "li",
  action: "send",
  form: {
    fromDepartment: "service",
    department: "engineering",
    subject: "店招承重",
    content: "请确认外墙承重",
    urgency: "normal",
  },
};

/** Every action of 工作联络单. */
export const liaison: readonly Walk[] = [
  {
    steps: [
      send,
      { by: "li", action: "hasten", form: { reason: "业主催问" } },
      { by: "sun", action: "receive" },
      { by: "sun", action: "reply", form: { agreed: "conditions", reply: "不超过三十公斤" } },
    ],
  },
  { steps: [send, { by: "li", action: "withdraw", form: { reason: "业主撤回申请" } }] },
  { steps: [{ by: "system", action: "forward", form: { department: "engineering", content: "请确认用电" } }] },
];
