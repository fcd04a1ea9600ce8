import type { Walk } from "./walk.ts";

/** Every action of 信件收发. */
export const mail: readonly Walk[] = [
  {
    steps: [
      {
        by: "reception",
        action: "register",
        form: { direction: "incoming", kind: "letter", sender: "供水公司", recipient: "engineering" },
      },
      { by: "reception", action: "handOver", form: (e) => ({ signature: e.file() }) },
    ],
  },
  {
    steps: [
      {
        by: "reception",
        action: "register",
        form: { direction: "incoming", kind: "parcel", sender: "某商家", recipient: "service" },
      },
      { by: "reception", action: "giveBack", form: { reason: "查无此人" } },
    ],
  },
];
