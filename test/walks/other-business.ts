import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const apply: Act = { by: "li", action: "apply", form: { kind: "shopSign", content: "门头招牌三米乘零点八米" } };
const goods: Act = {
  by: "li",
  action: "passGoods",
  form: {
    applicantRole: "owner",
    goods: [{ name: "沙发", quantity: 1 }],
    movingAt: at("2026-11-24 10:00"),
    ownerConsent: "self",
  },
};
const entrust: Act = {
  by: "li",
  action: "entrust",
  form: (e) => ({
    verified: true,
    coOwners: true,
    layout: "两室一厅",
    decoration: "simple",
    mode: "whole",
    expectedRent: 300_000,
    availableFrom: "2026-12-01",
    bearers: [{ item: "物业服务费", bearer: "owner" }],
    viewing: "key",
    until: "2027-02-28",
    signature: e.file(),
  }),
};
const keep: Act = { by: "securityGuard", action: "keep", form: { itemKind: "found", item: "钥匙一串", quantity: 1 } };

/** Every action of 其他事务. */
export const otherBusiness: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      apply,
      {
        by: "li",
        action: "explain",
        form: { explained: true, consults: true, consulted: [{ department: "engineering", question: "承重与用电" }] },
      },
      { by: "sun", action: "reply", in: "liaison", form: { agreed: "conditions", reply: "不超过三十公斤" } },
      { by: "li", action: "settle", form: { conditions: "统一高度", promised: at("2026-11-26 17:00") } },
      { by: "li", action: "answer", form: { result: "approved", answer: "可按图制作" } },
      { by: "li", action: "visit", form: { handled: true } },
    ],
  },
  {
    about: "1202",
    steps: [
      goods,
      { by: "securityGuard", action: "differ", form: { difference: "多一台冰箱" } },
      { by: "li", action: "correct", form: { goods: [{ name: "沙发、冰箱", quantity: 2 }] } },
      { by: "securityGuard", action: "release" },
    ],
  },
  { about: "1202", steps: [goods, { until: "2026-12-05 09:00" }] },
  {
    about: "1202",
    steps: [
      entrust,
      {
        by: "li",
        action: "show",
        form: (e) => ({ viewedAt: at("2026-11-24 10:00"), visitor: "看房人", companion: e.staff.li }),
      },
      {
        by: "li",
        action: "lease",
        form: { lessee: "承租人", rent: 290_000, leaseFrom: "2026-12-01", leaseUntil: "2027-11-30" },
      },
      { by: "li", action: "fileLease", form: { filingNumber: "ZL-001", filedAt: "2026-12-05" } },
    ],
  },
  { about: "1202", steps: [entrust, { until: "2027-03-05 09:00" }] },
  {
    about: "1202",
    steps: [
      {
        by: "reception",
        action: "lend",
        form: (e) => ({
          customer: e.customers.wang,
          items: [{ name: "手推车", number: "T-2", quantity: 1, condition: "good" }],
          dueBack: at("2026-11-23 18:00"),
          signature: e.file(),
        }),
      },
      { by: "reception", action: "extend", form: { dueBack: at("2026-11-24 12:00") } },
      { by: "reception", action: "takeBack", form: { returned: "good" } },
    ],
  },
  {
    steps: [
      keep,
      {
        by: "securityGuard",
        action: "collect",
        form: (e) => ({ collector: "失主", collectorRole: "owner", identity: ["seen"], collectorSignature: e.file() }),
      },
    ],
  },
  { steps: [keep, { by: "reception", action: "giveUp", form: { reason: "移交派出所" } }] },
  { about: "1202", steps: [apply, { by: "li", action: "withdraw", form: { reason: "客户撤回" } }] },
];
