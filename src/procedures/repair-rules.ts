import { charge, when } from "#kit/effects.ts";
import { tooSoon, type Span } from "#kit/time.ts";

/** Refusals and outcomes that several actions of a repair share. */

const redone = { reworked: { no: "reopened", yes: "disputed" } } as const;

/** R5: not satisfied, the work goes on; not satisfied after a rework, the project manager decides (ambiguity 27). */
export const afterAcceptance = { opinion: { satisfied: "accepted", fair: "accepted", dissatisfied: redone } } as const;
export const afterVisit = { opinion: { satisfied: "closed", fair: "closed", dissatisfied: redone } } as const;

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
