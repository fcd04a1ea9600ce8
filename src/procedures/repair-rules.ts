import { charge, when } from "#kit/effects.ts";
import { promises } from "#kit/promises.ts";

/** Refusals and outcomes that several actions of a repair share. */

const redone = { reworked: { no: "reopened", yes: "disputed" } } as const;

/** R5: not satisfied, the work goes on; not satisfied after a rework, the project manager decides (ambiguity 27). */
export const afterAcceptance = { opinion: { satisfied: "accepted", fair: "accepted", dissatisfied: redone } } as const;
export const afterVisit = { opinion: { satisfied: "closed", fair: "closed", dissatisfied: redone } } as const;

/** Charged once, when it is accepted for the first time: a rework costs the owner nothing more. */
export const billing = [
  when("billed", "no", when("opinion", "satisfied", charge("repair")), when("opinion", "fair", charge("repair"))),
] as const;

export const nowhere = [
  "房号和公共部位至少填写一项",
  ({ form }: { form: { home?: string; place?: string } }) => !(form.home ?? form.place),
] as const;

export const noReason = [
  "不满意的应当写明原因",
  ({ form }: { form: { opinion: string; reason?: string } }) => form.opinion === "dissatisfied" && !form.reason,
] as const;

export const nothing = [
  "应当有待批复的请示",
  ({ data }: { data: { readonly pending?: boolean } }) => data.pending !== true,
] as const;

export const ours = [
  "费用由专业单位或保修责任方承担的，或者已上报疑难的，才转外部单位",
  ({ data }: { data: { readonly responsibility?: string; readonly difficulty?: string } }) =>
    !["utility", "warranty"].includes(data.responsibility ?? "") && !data.difficulty,
] as const;

/** I9: what is told to a customer promises neither a result nor compensation. */
export const unpromised = <const X extends string>(field: X) =>
  [
    "不得自行承诺结果或赔偿，只可承诺答复时间",
    ({ form, policies }: { form: Readonly<Record<X, string>>; policies: { readonly unsaid: string } }) =>
      promises(form[field], policies.unsaid) !== undefined,
  ] as const;
