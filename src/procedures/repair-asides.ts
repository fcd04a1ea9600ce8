import { notify, open } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { nothing, unpromised } from "./repair-rules.ts";

/** Wherever work is under way. */
const underWay = [
  "reported",
  "assigned",
  "absent",
  "onSite",
  "quoted",
  "working",
  "waiting",
  "hard",
  "planning",
  "referred",
  "finished",
  "reopened",
  "accepted",
  "checked",
  "visiting",
] as const;

/** What may be done beside the work itself, without moving it on. */
export const asides = {
  reassign: {
    title: "改派",
    by: ["serviceAgent", "serviceLead", "engineeringLead"],
    from: ["absent", "onSite", "working", "waiting"],
    to: stay,
    asks: ["worker", "reason"],
    says: "改派给{worker}：{reason}",
    causes: [notify("worker", "改派：{fault}")],
  },
  ask: {
    title: "请示",
    basis: ["O6", "I9"],
    by: ["worker", "serviceAgent"],
    from: underWay,
    to: stay,
    asks: ["asked"],
    says: "请示：{asked}",
    sets: { pending: true },
    causes: [notify("serviceLead", "请示：{asked}"), notify("engineeringLead", "请示：{asked}")],
  },
  instruct: {
    title: "批复",
    basis: "O6",
    by: ["serviceLead", "engineeringLead", "projectManager"],
    apart: ["ask"],
    from: underWay,
    to: stay,
    asks: ["instruction"],
    says: "批复：{instruction}",
    sets: { pending: false },
    bars: { nothing },
    causes: [notify("worker", "批复：{instruction}"), notify("serviceAgent", "批复：{instruction}")],
  },
  explain: {
    title: "说明原因并承诺时间",
    basis: ["I4", "I9"],
    by: ["serviceAgent", "serviceLead"],
    from: underWay,
    to: stay,
    asks: ["delayReason", "promised"],
    says: "未办结原因：{delayReason}；承诺 {promised} 前办结",
    refuses: { promise: unpromised("delayReason") },
    causes: [notify("owner", "报修未办结：{delayReason}，预计{promised}前办结")],
  },
  secure: {
    title: "排险",
    basis: "R2",
    by: ["worker", "engineeringLead"],
    from: ["onSite", "quoted", "working", "hard", "planning"],
    to: stay,
    asks: ["safety", "photos?"],
    says: "已排除险情：{safety}",
    causes: [notify("serviceLead", "险情已排除：{safety}")],
  },
  damage: {
    title: "上报财物损坏",
    basis: ["L1", "O6"],
    by: ["worker", "serviceAgent"],
    from: underWay,
    to: stay,
    asks: ["damage"],
    says: "维修中损坏财物，已上报：{damage}",
    causes: [
      notify("projectManager", "维修中损坏财物：{damage}"),
      open("claim", { content: "damage", home: "home", customer: "customer" }),
    ],
  },
} as const;
