import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const call: Act = {
  by: "chen",
  action: "call",
  form: (e) => ({
    subject: "周例会",
    kind: "regular",
    heldAt: at("2026-11-24 09:00"),
    place: "会议室",
    host: e.staff.zhou,
    secretary: e.staff.li,
    attendees: [{ person: e.staff.chen }, { person: e.staff.sun }],
  }),
};

/** Every action of 会议, a decision carried out among them. */
export const meeting: readonly Walk[] = [
  {
    steps: [
      call,
      { by: "zhou", action: "postpone", form: { heldAt: at("2026-11-24 14:00"), reason: "上午停电" } },
      { until: "2026-11-24 15:00" },
      {
        by: "li",
        action: "minute",
        form: (e) => ({
          minutes: "讨论楼道照明",
          decisions: [{ item: "更换楼道灯", responsible: e.staff.zhang, due: "2026-12-01" }],
          signIn: [e.file()],
        }),
      },
      { by: "zhou", action: "sign" },
      { in: "task", by: "zhang", action: "finish", form: { result: "已更换" } },
    ],
  },
  { steps: [call, { by: "chen", action: "cancel", form: { reason: "与月度会合并" } }] },
];
