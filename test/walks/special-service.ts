import { manners } from "#procedures/special-service-fields.ts";
import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const wish: Act = { by: "clientManager", action: "wish", form: { wish: "客厅吸顶灯不亮，想换一盏" } };
const listed = { class: "power", listed: true, services: [{ item: "PW04", quantity: 2 }], materials: "customer" };
const price: Act = { by: "clientManager", action: "price", form: listed };
const agree = (appointment?: string): Act => ({
  by: "clientManager",
  action: "agree",
  form: { explained: true, consent: "phone", ...(appointment && { appointment: at(appointment) }) },
});
const dispatch: Act = { by: "clientManager", action: "dispatch", form: { department: "engineering" } };
const assign: Act = { by: "sun", action: "assign", form: (e) => ({ worker: e.staff.zhang }) };
const finish: Act = {
  by: "zhang",
  action: "finish",
  form: { work: "更换两盏", etiquette: Object.keys(manners), standard: ["operation", "protection", "safety"] },
};
const accept: Act = {
  by: "clientManager",
  action: "accept",
  behalf: "wang",
  form: (e) => ({ opinion: "satisfied", acceptance: e.file() }),
};
const unhappy: Act = {
  by: "clientManager",
  action: "accept",
  behalf: "wang",
  form: { opinion: "dissatisfied", reason: "灯光闪烁" },
};
const rework: Act = { by: "zhang", action: "rework", form: { apology: "已致歉", work: "更换驱动电源" } };
const enter: Act = { by: "clientManager", action: "enter", form: { slip: ["content", "price", "signed", "photos"] } };
const miscall: Act = { by: "clientManager", action: "miscall", form: { way: "call", attempt: "无人接听" } };
const beginning = [wish, price, agree("2026-11-23 14:00"), dispatch, assign] as const;
const done: readonly Act[] = [{ by: "zhang", action: "arrive" }, finish];
const manage = (ruling: string): Act => ({
  by: "zhou",
  action: "manage",
  form: { ruling, rectification: "当面说明并减免", waived: true, negotiation: "客户同意" },
});

/** Every action of 特约服务. */
export const specialService: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      ...beginning,
      { by: "zhang", action: "miss", form: { absence: "敲门无人" } },
      { by: "clientManager", action: "rearrange", form: { appointment: at("2026-11-23 16:00") } },
      ...done,
      { by: "zhang", action: "damage", form: { damage: "碰坏墙角" } },
      accept,
      enter,
      { by: "clientManager", action: "arrangeVisit", form: { visitAppointment: at("2026-11-24 10:00") } },
      {
        by: "clientManager",
        action: "visit",
        form: (e) => ({ way: "door", grade: "satisfied", visitSignature: e.file() }),
      },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "zhang", action: "pass", form: { wish: "想装投影幕布" } },
      {
        by: "clientManager",
        action: "price",
        form: { class: "other", listed: false, beyond: "安装投影幕布", materials: "customer" },
      },
      { by: "regionManager", action: "approvePrice", form: { priceApproved: true, price: 12_000 } },
      agree(),
      dispatch,
      { by: "sun", action: "propose", form: { proposed: at("2026-11-24 09:00") } },
      { by: "clientManager", action: "arrange", form: { appointment: at("2026-11-24 09:00") } },
      assign,
      ...done,
      unhappy,
      rework,
      unhappy,
      manage("redo"),
      rework,
      accept,
      enter,
      miscall,
      { until: "2026-11-24 09:00" },
      miscall,
      { until: "2026-11-25 09:00" },
      miscall,
      { by: "clientManager", action: "unreached" },
      { by: "zhou", action: "unreached" },
    ],
  },
  { about: "1202", steps: [...beginning, ...done, unhappy, rework, unhappy, manage("settle")] },
  { about: "1202", steps: [wish, price, { until: "2026-12-05 09:00" }] },
  { about: "1202", steps: [wish, { by: "clientManager", action: "notOurs" }] },
  { about: "1202", steps: [wish, { by: "clientManager", action: "cancel", form: { reason: "客户改变主意" } }] },
];
