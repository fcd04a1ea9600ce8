import { charge, issue, notify, open, when } from "#kit/effects.ts";
import { differentDays } from "#kit/moment.ts";
import { inTurn, stay } from "#kit/procedure.ts";

const dissatisfied = ["dissatisfied", "veryDissatisfied"];
const closing = [
  when("grade", "verySatisfied", charge("service")),
  when("grade", "satisfied", charge("service")),
  when("grade", "fair", charge("service")),
] as const;

/** What follows when the customer has accepted: the slip comes back, and the account manager asks how it was. */
export const serviceVisit = {
  enter: {
    title: "登记回单",
    basis: "S9",
    by: ["accountManager"],
    apart: ["finish", "rework"],
    from: "accepted",
    to: "entered",
    asks: ["slip"],
    says: "客户需求处理单已交回并登记",
    refuses: {
      wrong: [
        "回单核对内容全部相符的才能登记",
        ({ form }: { form: { readonly slip: readonly string[] } }) => form.slip.length < 4,
      ],
    },
    causes: [issue("slip")],
  },
  arrangeVisit: {
    title: "预约上门回访",
    basis: "S9",
    by: ["accountManager"],
    from: ["entered", "doorVisit"],
    to: "doorVisit",
    asks: ["visitAppointment"],
    says: "约定 {visitAppointment} 上门回访",
    causes: [notify("customer", "专属客户经理将于{visitAppointment}上门回访")],
  },
  miscall: {
    title: "回访未接通",
    basis: "S9",
    by: ["accountManager"],
    from: ["entered", "doorVisit"],
    to: "entered",
    asks: ["way", "attempt"],
    says: "{way}回访未接通：{attempt}",
  },
  visit: {
    title: "回访",
    basis: ["S9", "S10"],
    by: ["accountManager"],
    apart: ["finish", "rework"],
    from: ["entered", "doorVisit"],
    to: {
      grade: {
        verySatisfied: "closed",
        satisfied: "closed",
        fair: "closed",
        dissatisfied: "managing",
        veryDissatisfied: "managing",
      },
    },
    asks: ["way", "grade", "comment?", "reason?", "visitSignature?", "managerSignature?"],
    says: "{way}回访：{grade}[，{reason}][；{comment}]",
    refuses: {
      noReason: [
        "不满意的应当写明原因",
        ({ form }: { form: { readonly grade: string; readonly reason?: string } }) =>
          dissatisfied.includes(form.grade) && !form.reason,
      ],
      unsigned: [
        "上门回访的应当由客户签名",
        ({ form }: { form: { readonly way: string; readonly visitSignature?: string } }) =>
          form.way === "door" && !form.visitSignature,
      ],
    },
    causes: [
      issue("slip"),
      ...closing,
      when("grade", "dissatisfied", notify("projectManager", "特约服务回访不满意，请即整改：{reason}")),
      when("grade", "veryDissatisfied", notify("projectManager", "特约服务回访很不满意，请即整改：{reason}")),
    ],
  },
  unreached: {
    title: "联系不上办结",
    basis: "S9",
    by: inTurn("accountManager", "projectManager"),
    from: "entered",
    to: "unreached",
    says: "多次联系不上客户，办结",
    exit: true,
    bars: {
      few: [
        "应当在不同的日期至少联系{tries}次",
        ({
          times,
          policies,
        }: {
          times: (action: "miscall") => readonly string[];
          policies: { readonly tries: number };
        }) => differentDays(times("miscall")) < policies.tries,
      ],
    },
    causes: [charge("service"), issue("slip")],
  },
  damage: {
    title: "登记财物损坏",
    basis: "S8",
    by: ["customer", "worker", "accountManager"],
    from: ["working", "trying", "reworking", "managing"],
    to: stay,
    asks: ["damage"],
    says: "服务造成财物损坏：{damage}",
    causes: [
      notify("projectManager", "服务造成财物损坏，请与客户协商：{damage}"),
      open("claim", { customer: "customer", home: "home", content: "damage" }),
    ],
  },
} as const;
