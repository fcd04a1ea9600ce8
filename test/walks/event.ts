import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const propose: Act = {
  by: "li",
  action: "propose",
  form: {
    title: "邻里市集",
    plan: "闲置物品交换",
    place: "中心花园",
    heldAt: at("2026-11-28 10:00"),
    signUpBy: at("2026-11-27 18:00"),
    places: 50,
  },
};

/** Every action of 社区活动. */
export const event: readonly Walk[] = [
  {
    steps: [
      propose,
      { by: "zhou", action: "approve", form: { approved: true } },
      { by: "li", action: "signUp", form: { participant: "业主家庭", heads: 3, way: "phone" } },
      { until: "2026-11-28 11:00" },
      { by: "li", action: "hold", form: { attended: 42 } },
      { by: "li", action: "sumUp", form: { grade: 5, feedback: "希望每季度办一次", summary: "秩序良好" } },
    ],
  },
  { steps: [propose, { by: "chen", action: "cancel", form: { reason: "场地维修" } }] },
];
