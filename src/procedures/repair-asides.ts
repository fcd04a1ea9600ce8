import { notify, open } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { askingUp } from "./asking-up.ts";
import { explaining } from "./delay.ts";

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
  ...askingUp({
    by: ["worker", "serviceAgent"],
    from: underWay,
    until: underWay,
    or: ["serviceLead", "engineeringLead", "projectManager"],
    tells: ["worker", "serviceAgent"],
    basis: ["I9"],
  }),
  explain: explaining({ by: ["serviceAgent", "serviceLead"], from: underWay, tells: "owner" }),
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
