import { inWindows } from "#kit/moment.ts";
import { limit, number, phrases } from "#kit/policy.ts";
import { hours } from "#kit/time.ts";

/** Ambiguity 56: "after 10:00 or after 14:30" read with the working hours of those who are called. */
export const noticePolicies = {
  phoneWindows: phrases("电话告知时段", "10:00–12:00、14:30–18:00", "N1"),
  textWindows: phrases("短信和网络告知时段", "14:30–20:00", "N2"),
  callTries: number("电话告知不接通时拨打次数", 3, "N2"),
  reporting: limit("送达回执等候时间", hours(24), "N2"),
};

interface Written {
  readonly kind: string;
  readonly channel: string;
  readonly script: string;
  readonly arrears?: boolean | undefined;
  readonly scheduled?: string | undefined;
  readonly template?: string | undefined;
}
interface Sight {
  readonly form: Written;
  readonly facts: { readonly onWorkingDay: boolean };
  readonly policies: { readonly phoneWindows: string; readonly textWindows: string };
}

/** Nobody is woken, whatever windows a house sets. */
const day = "08:00–22:00";
const opening = 40;

export const isOutside = (
  kind: string | undefined,
  channel: string | undefined,
  scheduled: string,
  { phoneWindows, textWindows }: Sight["policies"],
) =>
  kind !== "emergency" &&
  channel !== "poster" &&
  !(inWindows(scheduled, channel === "phone" ? phoneWindows : textWindows) && inWindows(scheduled, day));

const outsideSentence = "电话告知在{phoneWindows}，短信和网络告知在{textWindows}，紧急通知除外；请改计划发送时间";
const restDaySentence = "电话告知在工作日进行，紧急通知除外；请改到工作日";

export const whenSending = {
  outside: [
    outsideSentence,
    ({ data, form, policies }: { data: Partial<Written>; form: { scheduled: string }; policies: Sight["policies"] }) =>
      isOutside(data.kind, data.channel, form.scheduled, policies),
  ],
  restDay: [
    restDaySentence,
    ({ data, facts }: { data: Partial<Written>; facts: Sight["facts"] }) =>
      data.channel === "phone" && data.kind !== "emergency" && !facts.onWorkingDay,
  ],
} as const;

export const whenWriting = {
  outside: [
    outsideSentence,
    ({ form, policies }: Sight) =>
      form.scheduled !== undefined && isOutside(form.kind, form.channel, form.scheduled, policies),
  ],
  restDay: [
    restDaySentence,
    ({ form, facts }: Sight) =>
      form.channel === "phone" && form.kind !== "emergency" && form.scheduled !== undefined && !facts.onWorkingDay,
  ],
  nameless: ["说辞应当先说明公司，请以{公司}开头", ({ form }: Sight) => !head(form).includes("{公司}")],
  voiceless: [
    "电话说辞应当先说明公司和经办人，请以{公司}{经办人}开头",
    ({ form }: Sight) => form.channel === "phone" && !head(form).includes("{经办人}"),
  ],
  noWayOut: [
    "商业推广的说辞应当写明退订方式，如“回复T退订”",
    ({ form }: Sight) => form.kind === "marketing" && !/退订|拒收/.test(form.script),
  ],
  notOwing: [
    "费用提醒只发给欠费户",
    ({ form }: Sight) => form.kind === "arrears" && form.arrears !== true && form.channel !== "poster",
  ],
  shaming: [
    "欠费情况不得公开张贴",
    ({ form }: Sight) => form.channel === "poster" && (form.kind === "arrears" || form.script.includes("{欠费}")),
  ],
} as const;

const head = ({ script }: Written) => script.slice(0, opening);
