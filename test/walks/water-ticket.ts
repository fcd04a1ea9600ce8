import type { Walk } from "./walk.ts";

/** Every action of 水票. */
export const waterTicket: readonly Walk[] = [
  {
    steps: [
      {
        by: "reception",
        action: "record",
        form: { business: "purchase", receiver: "综合事务部", quantity: 100, unitPrice: 1500 },
      },
      { until: "2027-02-01 09:00" },
    ],
  },
  {
    steps: [
      {
        by: "reception",
        action: "record",
        form: (e) => ({ business: "issue", receiver: "1幢1-101", quantity: 10, signature: e.file() }),
      },
      { by: "reception", action: "void", form: { reason: "票号登记错误" } },
    ],
  },
];
