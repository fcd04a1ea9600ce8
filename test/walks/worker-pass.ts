import type { Act, Walk } from "./walk.ts";

const apply: Act = {
  by: "li",
  action: "apply",
  form: (e) => ({
    contractor: e.contractor,
    name: "丙",
    photos: [e.file(), e.file()],
    trade: "mason",
    mobile: "13900000000",
    bringer: "高建",
    validUntil: "2026-12-10",
    idCopy: [e.file()],
  }),
};
const issued = [apply, { by: "cashier", pay: true }, { by: "li", action: "issue" }] as const;

/** Every action of 施工出入证 made later; those made with the permit are granted in the walks of 装修. */
export const workerPass: readonly Walk[] = [
  { about: "1202", steps: [...issued, { until: "2026-12-11 09:00" }, { by: "li", action: "giveBack" }] },
  { about: "1202", steps: [...issued, { by: "li", action: "lose", form: { lost: "工地丢失" } }] },
  { about: "1202", steps: [...issued, { by: "securityLead", action: "revoke", form: { reason: "留宿" } }] },
  { about: "1202", steps: [apply, { by: "li", action: "drop", form: { reason: "不来了" } }] },
  { about: "1202", steps: [apply, { until: "2026-12-01 09:00" }] },
];
