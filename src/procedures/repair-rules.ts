import { charge, notify, when } from "#kit/effects.ts";
import { tooSoon, type Span } from "#kit/time.ts";

/** Refusals and outcomes that several actions of a repair share. */

const redone = { reworked: { no: "reopened", yes: "disputed" } } as const;

/** R5: not satisfied, the work goes on; not satisfied after a rework, the project manager decides (ambiguity 27). */
export const afterAcceptance = { opinion: { satisfied: "accepted", fair: "accepted", dissatisfied: redone } } as const;
export const afterVisit = {
  overall: {
    verySatisfied: "closed",
    satisfied: "closed",
    neutral: "closed",
    dissatisfied: redone,
    veryDissatisfied: redone,
  },
} as const;

/** R1: work that the owner pays for waits for the owner's yes. */
export const afterQuote = {
  owner: "quoted",
  misuse: "quoted",
  utility: "working",
  warranty: "working",
  thirdParty: "working",
  propertyFee: "working",
  fund: "working",
  undecided: "working",
} as const;

export const priced = ({ labour = 0, materials = 0 }: { readonly labour?: number; readonly materials?: number }) =>
  labour + materials > 0;

/** Who pays (taxonomy 2): the owner by the price list, or whoever did the damage. */
const charges = [
  when("responsibility", "owner", charge("repair")),
  when("responsibility", "misuse", charge("repair")),
  when("responsibility", "thirdParty", charge("damages")),
] as const;

/** Charged once, when it is accepted for the first time: a rework costs the owner nothing more. */
export const billing = [
  when("billed", "no", when("opinion", "satisfied", ...charges), when("opinion", "fair", ...charges)),
] as const;

/** Told when somebody is not satisfied at the return visit. */
export const unhappy = [
  notify("serviceLead", "回访不满意：{reason}"),
  notify("worker", "回访不满意：{reason}"),
] as const;

const poor = ["dissatisfied", "veryDissatisfied"];
export const noReasonGiven = [
  "不满意的应当写明原因",
  ({ form }: { form: { overall: string; reason?: string } }) => poor.includes(form.overall) && !form.reason,
] as const;

export const nowhere = [
  "房号和公共部位至少填写一项",
  ({ form }: { form: { home?: string; place?: string } }) => !(form.home ?? form.place),
] as const;

export const noReason = [
  "不满意的应当写明原因",
  ({ form }: { form: { opinion: string; reason?: string } }) => form.opinion === "dissatisfied" && !form.reason,
] as const;

export const ours = [
  "费用由专业单位或保修责任方承担的，或者已上报疑难的，才转外部单位",
  ({ data }: { data: { readonly responsibility?: string; readonly difficulty?: string } }) =>
    !["utility", "warranty"].includes(data.responsibility ?? "") && !data.difficulty,
] as const;

export const announced = [
  "上门回访应当至少提前{notice}预约",
  ({ form, now, policies }: { form: { visitAppointment: string }; now: string; policies: { readonly notice: Span } }) =>
    tooSoon(now, form.visitAppointment, policies.notice),
] as const;
