import { notify, open } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { days, tooSoon } from "#kit/time.ts";
import { beforeHandled, promisesAlone, sentUp, untilClosed, withDepartment, type Seen } from "./complaint-rules.ts";

interface Explained extends Seen {
  readonly now: string;
  readonly policies: { readonly unpromised: string };
  readonly form: { readonly promised: string; readonly delayReason: string };
}

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
  askUp: {
    title: "请示或征询意见",
    basis: ["O6", "I5", "I9"],
    by: ["lead", "serviceAgent", "serviceLead", "centreDirector", "projectManager"],
    from: beforeHandled,
    to: stay,
    asks: ["superior", "question"],
    sets: { asked: true },
    says: "向{superior}请示：{question}",
    causes: [notify("superior", "请批复：{question}")],
  },
  reply: {
    title: "批复请示",
    basis: "O6",
    by: ["superior", "projectManager", "leader"],
    apart: ["askUp"],
    from: untilClosed,
    to: stay,
    asks: ["instruction"],
    sets: { asked: false },
    bars: { nothing: ["没有待批复的请示", ({ data }: Seen) => data.asked !== true] },
    says: "批复：{instruction}",
    causes: [notify("lead", "请示已批复：{instruction}"), notify("serviceLead", "请示已批复：{instruction}")],
  },
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
  explain: {
    title: "说明未办结原因",
    basis: ["I4", "I9"],
    by: ["lead", "serviceLead"],
    from: beforeHandled,
    to: stay,
    asks: ["delayReason", "promised"],
    says: "说明未办结原因，承诺{promised}前办结：{delayReason}",
    refuses: {
      past: ["承诺办结时间应当晚于现在", ({ form, now }: Explained) => tooSoon(now, form.promised, days(0))],
      promise: [
        "只可承诺办结时间，不得自行承诺结果、整改或赔偿",
        ({ form, ...seen }: Explained) => promisesAlone(form.delayReason, seen),
      ],
    },
    causes: [notify("customer", "您的投诉尚未办结：{delayReason}。我们承诺{promised}前办结")],
  },
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
