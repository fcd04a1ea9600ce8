import { issue, notify, when } from "#kit/effects.ts";

interface Settling {
  readonly form: { readonly concurs: boolean; readonly reason?: string | undefined };
}

/** K6: a complaint that is invalid or not ours. The department only proposes; the centre decides (ambiguity 29). */
export const refusal = {
  refute: {
    title: "提出不予处理",
    basis: "K6",
    by: ["lead"],
    from: "assigned",
    to: "refuting",
    asks: ["invalidity", "invalid"],
    says: "提出不予处理（{invalidity}）：{invalid}",
    causes: [notify("lead.head", "请签署对不予处理的意见：{invalid}")],
  },
  sign: {
    title: "签署意见",
    basis: "K6",
    by: ["lead.head"],
    from: "refuting",
    to: { concurs: { yes: "refuted", no: "assigned" } },
    asks: ["concurs", "headSignature", "reason?"],
    says: "签署意见：{concurs}[，{reason}]",
    refuses: { noReason: ["不同意的应当写明原因", ({ form }: Settling) => !form.concurs && !form.reason] },
    causes: [
      when("concurs", "yes", notify("serviceLead", "请确认投诉是否不予处理：{invalid}")),
      when("concurs", "no", notify("lead", "请继续办理：{reason}")),
    ],
  },
  confirm: {
    title: "确认并告知客户",
    basis: "K6",
    by: ["serviceLead", "centreDirector", "projectManager"],
    apart: ["refute", "sign"],
    from: "refuted",
    to: { upheld: { yes: "dismissed", no: "assigned" } },
    asks: ["upheld", "lead", "told"],
    says: "{upheld}，责任部门{lead}，已告知客户：{told}",
    causes: [
      when("upheld", "yes", notify("customer", "您的投诉经核实不予处理：{told}"), issue("form")),
      when("upheld", "no", notify("lead", "请办理投诉：{content}"), notify("customer", "您的投诉由{lead}办理：{told}")),
    ],
  },
} as const;
