import { issue, notify, when } from "#kit/effects.ts";
import type { Data } from "#kit/fields.ts";
import type { complaintFields } from "./complaint-fields.ts";
import { classOf, designChange, writtenChannels } from "./taxonomy.ts";

/** Where a complaint can stand, in stretches: with the department, up to the handling, up to the end. */
export const withDepartment = ["assigned", "approving", "agreeing", "handling"] as const;
export const beforeHandled = ["verifying", "coordinating", "disputed", ...withDepartment] as const;
export const untilClosed = [
  "passing",
  ...beforeHandled,
  "refuting",
  "refuted",
  "handled",
  "filed",
  "arranged",
] as const;

/** Asked of whoever brings a complaint, the needed ones first: at the desk a call takes seconds. */
export const intake = [
  "home?",
  "customer?",
  "channel",
  "content",
  "demand?",
  "urgent?",
  "evidence?",
  "suggestion?",
  "phone?",
  "receivedAt?",
  "anonymous?",
  "target?",
  "person?",
  "collective?",
] as const;

interface Received {
  readonly now: string;
  readonly form: {
    readonly channel: string;
    readonly customer?: string | undefined;
    readonly anonymous?: boolean | undefined;
    readonly receivedAt?: string | undefined;
  };
}

/** Why a complaint cannot be taken in as it is written down. */
export const received = {
  nobody: ["应当填写投诉人，不愿署名的记为匿名", ({ form }: Received) => !form.customer && form.anonymous !== true],
  undated: [
    "书面投诉应当填写收到时间",
    ({ form }: Received) => (writtenChannels as readonly string[]).includes(form.channel) && !form.receivedAt,
  ],
  early: [
    "收到时间不能晚于现在",
    ({ form, now }: Received) => !!form.receivedAt && Temporal.Instant.compare(form.receivedAt, now) > 0,
  ],
} as const;

/** The limit of the first contact counts from when the complaint reached the house. */
export const heard = {
  heardAt: ["书面写明收到时间的为收到时间，其他为登记时间", ({ form, now }: Received) => form.receivedAt ?? now],
} as const;

/** Told as soon as it is written down: the customer, the home's account manager, and the supervisor when it is urgent. */
export const acknowledged = [
  ...writtenChannels.map((channel) => when("channel", channel, issue("receipt"))),
  notify("customer", "您的投诉已收到，我们将核实后答复：{content}"),
  notify("accountManager", "您负责的住户提出投诉：{content}"),
  when("urgent", "yes", notify("serviceLead", "紧急投诉，请即处理：{content}")),
] as const;

export const sentUp = [
  notify("projectManager", "重大投诉：{content}"),
  notify("centreDirector", "重大投诉：{content}"),
  notify("generalManager", "重大投诉，请即定措施：{content}"),
  notify("executiveVice", "重大投诉，请即定措施：{content}"),
] as const;

interface Routed {
  readonly form: {
    readonly class: string;
    readonly kind?: string | undefined;
    readonly severity: string;
    readonly lead: string;
    readonly helpers?: readonly string[] | undefined;
  };
}

/** K12: which department a class of complaint must go to; the rest is for the centre to judge. */
export const routed = {
  wrongClass: ["投诉细类不属所选类别", ({ form }: Routed) => !!form.kind && classOf[form.kind] !== form.class],
  design: [
    "设计投诉留在客服中心办理，由设计研发协办",
    ({ form }: Routed) =>
      form.kind === designChange && !(form.lead === "service" && form.helpers?.includes("design") === true),
  ],
  sales: [
    "合同履约、产权投诉归经营销售办理",
    ({ form }: Routed) => form.class === "sales" && form.kind !== designChange && form.lead !== "sales",
  ],
  quality: [
    "房屋质量投诉归工程项目部或工程维养办理",
    ({ form }: Routed) => form.class === "quality" && form.lead !== "construction" && form.lead !== "engineering",
  ],
  integrity: [
    "廉洁与违规投诉一律按重大投诉处理",
    ({ form }: Routed) => form.class === "integrity" && form.severity !== "major",
  ],
} as const;

/** What has been filled in so far. */
export interface Seen {
  readonly data: Data<typeof complaintFields>;
}
