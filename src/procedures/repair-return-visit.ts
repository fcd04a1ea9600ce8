import { notify } from "#kit/effects.ts";
import { announced } from "./repair-rules.ts";

/** What comes before a return visit: an appointment at the door, or a call that nobody answers. */
export const returnVisit = {
  arrangeVisit: {
    title: "预约上门回访",
    basis: "V1",
    by: ["serviceAgent", "serviceLead"],
    apart: ["finish"],
    from: ["checked", "visiting"],
    to: "visiting",
    asks: ["visitAppointment"],
    says: "约定 {visitAppointment} 上门回访",
    refuses: { announced },
    causes: [notify("owner", "将于{visitAppointment}上门回访")],
  },
  miscall: {
    title: "回访未接通",
    basis: "R5",
    by: ["serviceAgent", "serviceLead"],
    from: ["checked", "visiting"],
    to: "checked",
    asks: ["way", "attempt"],
    says: "{way}回访未接通：{attempt}",
  },
} as const;
