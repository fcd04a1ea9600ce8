import type { Act, Walk } from "./walk.ts";

const sell: Act = {
  by: "reception",
  action: "sell",
  form: { services: [{ item: "PR01", quantity: 10 }], method: "cash" },
};

/** Every action of 打字复印. */
export const copying: readonly Walk[] = [
  { steps: [sell, { by: "cashier", action: "handIn" }] },
  { steps: [sell, { by: "chen", action: "void", form: { reason: "客户取消" } }] },
];
