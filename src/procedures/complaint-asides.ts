import { notify, open } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { askingUp } from "./asking-up.ts";
import { beforeHandled, sentUp, untilClosed, withDepartment, type Seen } from "./complaint-rules.ts";
import { explaining } from "./delay.ts";

/** What may be done beside the main way, without moving it on. */
export const asides = {
  escalate: {
    title: "升为重大投诉",
    basis: "I5",
    by: ["serviceLead", "centreDirector", "projectManager"],
    from: withDepartment,
    to: stay,
    asks: ["reason"],
    sets: { severity: "major" },
    bars: { already: ["已是重大投诉", ({ data }: Seen) => data.severity === "major"] },
    says: "升为重大投诉：{reason}",
    causes: sentUp,
  },
  measure: {
    title: "定处置措施",
    basis: "I5",
    by: ["generalManager", "executiveVice", "viceManager"],
    from: ["coordinating", "disputed", ...withDepartment],
    to: stay,
    asks: ["measures"],
    bars: { small: ["只有重大投诉由总经理室定措施", ({ data }: Seen) => data.severity !== "major"] },
    says: "定处置措施：{measures}",
    causes: [notify("lead", "总经理室措施：{measures}"), notify("serviceLead", "总经理室措施：{measures}")],
  },
  ...askingUp({
    by: ["lead", "serviceAgent", "serviceLead", "centreDirector", "projectManager"],
    from: beforeHandled,
    until: untilClosed,
    or: ["projectManager", "leader"],
    tells: ["lead", "serviceLead"],
    basis: ["I5", "I9"],
  }),
  survey: {
    title: "现场勘查",
    basis: ["K13", "K7"],
    by: ["lead", "serviceAgent", "serviceLead"],
    from: ["assigned", "handling"],
    to: stay,
    asks: ["surveyor", "survey", "surveyPhotos"],
    says: "会同{surveyor}勘查现场：{survey}",
  },
  adopt: {
    title: "答复客户建议",
    basis: "K10",
    by: ["lead.head"],
    from: withDepartment,
    to: stay,
    asks: ["adopted", "reason?"],
    bars: { none: ["客户没有提出建议", ({ data }: Seen) => !data.suggestion] },
    says: "对客户建议：{adopted}[，{reason}]",
    causes: [notify("customer", "您的建议：{adopted}")],
  },
  repair: {
    title: "转报修",
    basis: "K13",
    by: ["lead", "serviceAgent", "serviceLead"],
    from: ["assigned", "handling"],
    to: stay,
    asks: ["fault"],
    says: "转报修：{fault}",
    bars: { nowhere: ["未登记房屋的不能转报修", ({ data }: Seen) => !data.home] },
    causes: [
      open(
        "repair",
        { home: "home", customer: "customer", fault: "fault" },
        {
          ends: { closed: "repaired", explained: "repaired", unreached: "repaired", cancelled: "repaired" },
          brings: { work: "repairResult" },
        },
      ),
    ],
  },
  repaired: {
    title: "报修办结",
    basis: "K13",
    by: ["system"],
    from: untilClosed,
    to: stay,
    says: "所转报修已办结[：{repairResult}]",
    causes: [notify("lead", "所转报修已办结，请办理投诉：{content}")],
  },
  claim: {
    title: "转索赔",
    basis: "L1",
    by: ["serviceLead"],
    from: withDepartment,
    to: stay,
    says: "转索赔",
    bars: { nobody: ["匿名投诉不能转索赔", ({ data }: Seen) => !data.customer] },
    causes: [
      open(
        "claim",
        { customer: "customer", content: "content" },
        { ends: { closed: "claimed", withdrawn: "claimed" }, brings: { plan: "claimResult" } },
      ),
    ],
  },
  claimed: {
    title: "索赔办结",
    basis: "L1",
    by: ["system"],
    from: untilClosed,
    to: stay,
    says: "所转索赔已办结[：{claimResult}]",
    causes: [notify("lead", "所转索赔已办结：{content}")],
  },
  explain: explaining({ by: ["lead", "serviceLead"], from: beforeHandled, tells: "customer" }),
  evidence: {
    title: "补充证据",
    basis: "K7",
    by: ["staff", "customer"],
    from: untilClosed,
    to: stay,
    asks: ["moreEvidence", "comment?"],
    says: "补充证据[：{comment}]",
  },
} as const;
