import type { Act, Walk } from "./walk.ts";

const arrives = (kind: string): Act => ({
  by: "reception",
  action: "arrive",
  form: (e) => ({
    visitorName: "来访人",
    kind,
    purpose: "洽谈设备维保",
    headcount: 2,
    appointed: true,
    host: e.staff.sun,
    identityChecked: true,
  }),
});

/** Every action of 来访登记. */
export const visitor: readonly Walk[] = [
  {
    steps: [
      arrives("supplier"),
      { by: "zhou", action: "agree", form: { agreed: true } },
      { by: "reception", action: "announce", form: { announced: "admitted" } },
      { by: "reception", action: "leave" },
    ],
  },
];
