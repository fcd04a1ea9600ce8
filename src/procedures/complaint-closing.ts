import { issue, notify, when } from "#kit/effects.ts";
import { differentDays } from "#kit/moment.ts";
import { inTurn } from "#kit/procedure.ts";
import { tooSoon, type Span } from "#kit/time.ts";
import { withDepartment, type Seen } from "./complaint-rules.ts";

interface Arranged {
  readonly now: string;
  readonly policies: { readonly notice: Span };
  readonly form: { readonly appointment: string };
}
interface Visited {
  readonly form: {
    readonly satisfied: boolean;
    readonly way: string;
    readonly reason?: string;
    readonly visitSignature?: string;
  };
}
interface Shut extends Seen {
  readonly times: (action: "attempt" | "object" | "fail") => readonly string[];
  readonly policies: { readonly attempts: number };
  readonly form: { readonly closing: string };
}

/** K9: every complainant is visited back, and only the centre closes. */
export const closing = {
  arrange: {
    title: "预约上门回访",
    basis: ["K9", "V1"],
    by: ["serviceAgent", "serviceLead", "centreDirector", "projectManager"],
    from: ["filed", "arranged"],
    to: "arranged",
    asks: ["appointment"],
    says: "与客户约定{appointment}上门回访",
    refuses: {
      short: [
        "上门回访应当至少提前{notice}预约",
        ({ form, now, policies }: Arranged) => tooSoon(now, form.appointment, policies.notice),
      ],
    },
    causes: [notify("customer", "我们将于{appointment}上门回访")],
  },
  attempt: {
    title: "回访未联系上",
    basis: "K9",
    by: ["serviceAgent", "serviceLead", "centreDirector", "projectManager"],
    from: ["filed", "arranged"],
    to: "filed",
    asks: ["way"],
    says: "{way}回访未联系上",
  },
  visit: {
    title: "回访",
    basis: "K9",
    by: {
      severity: {
        minor: ["serviceAgent", "serviceLead"],
        general: ["serviceAgent", "serviceLead"],
        important: ["serviceLead", "centreDirector"],
        major: ["projectManager"],
      },
    },
    apart: ["answer", "handle"],
    from: ["filed", "arranged"],
    to: { satisfied: { yes: "closed", no: "assigned" } },
    asks: ["way", "quality", "speed", "manner", "satisfied", "reason?", "comment?", "visitSignature?"],
    says: "{way}回访，客户{satisfied}[：{reason}]",
    refuses: {
      noReason: ["不满意的应当写明原因", ({ form }: Visited) => !form.satisfied && !form.reason],
      unsigned: ["上门回访应当由客户签字", ({ form }: Visited) => form.way === "door" && !form.visitSignature],
    },
    causes: [
      when("satisfied", "yes", issue("form")),
      when(
        "satisfied",
        "no",
        notify("lead", "回访不满意，请重新商定方案：{reason}"),
        notify("projectManager", "投诉回访不满意：{reason}"),
      ),
    ],
  },
  shut: {
    title: "未获认可结案",
    basis: ["K9", "O6"],
    by: inTurn("serviceLead", "projectManager"),
    from: [...withDepartment, "filed"],
    to: "shut",
    exit: true,
    asks: ["closing", "grounds"],
    sets: { satisfied: false },
    says: "{closing}：{grounds}",
    refuses: {
      early: [
        "联系不上结案的，应当先在不同日期尝试回访{attempts}次",
        ({ form, data, times, policies }: Shut) =>
          form.closing === "notReachable" &&
          data.anonymous !== true &&
          differentDays(times("attempt")) < policies.attempts,
      ],
      untried: [
        "解释结案的，应当先有客户不同意、验收未通过或回访不满意的记录",
        ({ form, data, times }: Shut) =>
          form.closing === "explained" &&
          data.satisfied !== false &&
          times("object").length + times("fail").length === 0,
      ],
    },
    causes: [notify("customer", "您的投诉已结案：{grounds}"), issue("form")],
  },
} as const;
