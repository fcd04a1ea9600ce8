import { charge, issue, notify, when } from "#kit/effects.ts";
import { homeZone, local } from "#kit/moment.ts";
import { limit } from "#kit/policy.ts";
import { lapse, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { designChangeFields, designChangePapers } from "./design-change-fields.ts";

const noReason = [
  "不同意的应当写明意见",
  ({ form }: { form: { readonly feasible: boolean; readonly designOpinion?: string } }) =>
    !form.feasible && !form.designOpinion,
] as const;

/** 客户要求设计更改: asked for before hand-over, judged by design, engineering and cost, agreed, built, checked. */
export const designChange = procedure({
  name: "designChange",
  series: "SG",
  about: "home",
  basis: ["G10"],
  goal: "closed",

  policies: { freeze: limit("交付前不再受理设计更改的时间", days(60), "G10") },
  facts: ["feesPaid"],

  fields: designChangeFields,
  fees: { change: { title: "设计更改增加费用", basis: "G10", payer: "customer", sum: ["dearer"] } },
  papers: designChangePapers,

  states: {
    applied: { title: "待销售核对" },
    designing: { title: "待设计意见" },
    engineering: { title: "待工程意见" },
    pricing: { title: "待核算费用" },
    approving: { title: "待审批" },
    confirming: { title: "待客户确认" },
    paying: { title: "待补充协议及缴费", short: "待缴费" },
    building: { title: "实施中" },
    built: { title: "待交房验收" },
    closed: { title: "已办结", final: true },
    rejected: { title: "不同意更改", final: true },
    withdrawn: { title: "已放弃", final: true },
  },

  actions: {
    apply: {
      title: "申请设计更改",
      basis: "G10",
      by: ["owner", "salesDepartment", "serviceAgent", "serviceLead"],
      from: start,
      to: "applied",
      asks: [
        "home",
        "customer",
        "contract",
        "delivery",
        "category",
        "location",
        "originalDesign",
        "content",
        "why",
        "signature",
        "phone?",
        "drawings?",
      ],
      says: "申请更改设计（{category}，{location}）：{content}",
      refuses: {
        late: [
          "距约定交付不足{freeze}，不再受理设计更改",
          ({ form, now, policies }) =>
            Temporal.PlainDate.compare(
              local(now, homeZone).toPlainDate().add({ days: policies.freeze.count }),
              form.delivery,
            ) > 0,
        ],
      },
      causes: [issue("application"), notify("salesDepartment", "设计更改申请请核对合同和进度：{content}")],
    },
    check: {
      title: "销售核对",
      basis: "G10",
      by: ["salesDepartment"],
      from: "applied",
      to: "designing",
      asks: ["checked"],
      says: "核对合同及进度：{checked}",
      causes: [notify("developmentCentre", "设计更改请出具设计意见：{content}")],
    },
    judge: {
      title: "设计意见",
      basis: "G10",
      by: ["developmentCentre", "chiefEngineer"],
      from: "designing",
      to: { feasible: { yes: "engineering", no: "rejected" } },
      asks: ["feasible", "designOpinion?"],
      says: "设计意见：{feasible}[，{designOpinion}]",
      refuses: { noReason },
      causes: [
        when("feasible", "yes", notify("projectDepartment", "设计更改请出具工程意见：{content}")),
        when(
          "feasible",
          "no",
          issue("application"),
          notify("customer", "您的设计更改申请不可行：{designOpinion}"),
          notify("salesDepartment", "设计更改不可行，请答复客户：{designOpinion}"),
        ),
      ],
    },
    assess: {
      title: "工程意见",
      basis: "G10",
      by: ["projectDepartment"],
      from: "engineering",
      to: { possible: { yes: "pricing", no: "rejected" } },
      asks: ["progress", "possible", "engineeringOpinion", "delayDays"],
      says: "工程意见：{possible}，{engineeringOpinion}；影响工期{delayDays}",
      causes: [
        when("possible", "yes", notify("developmentCentre", "设计更改请核算费用：{content}")),
        when(
          "possible",
          "no",
          issue("application"),
          notify("customer", "您的设计更改申请因工程进度不可实施：{engineeringOpinion}"),
        ),
      ],
    },
    price: {
      title: "核算费用",
      basis: "G10",
      by: ["developmentCentre", "salesDepartment"],
      from: "pricing",
      to: "approving",
      asks: ["dearer", "cheaper", "costNote?"],
      says: "增加{dearer}，减少{cheaper}[，{costNote}]",
      refuses: { both: ["增加和减少费用只填写一项，另一项填0", ({ form }) => form.dearer > 0 && form.cheaper > 0] },
      causes: [notify("leader", "设计更改请审批：{content}")],
    },
    approve: {
      title: "审批",
      basis: "G10",
      by: ["leader", "viceManager"],
      apart: ["judge", "assess", "price"],
      from: "approving",
      to: { approved: { yes: "confirming", no: "rejected" } },
      asks: ["approved", "approval?"],
      says: "审批：{approved}[，{approval}]",
      refuses: { noReason: ["不同意的应当写明意见", ({ form }) => !form.approved && !form.approval] },
      causes: [
        when(
          "approved",
          "yes",
          notify("customer", "您的设计更改已批准：增加费用{dearer}，影响工期{delayDays}，请确认"),
          notify("salesDepartment", "设计更改已批准，请与客户确认：{content}"),
        ),
        when("approved", "no", issue("application"), notify("customer", "您的设计更改申请未获批准：{approval}")),
      ],
    },
    confirm: {
      title: "客户确认",
      basis: "G10",
      by: ["customer", "salesDepartment"],
      from: "confirming",
      to: { confirmed: { yes: "paying", no: "withdrawn" } },
      asks: ["confirmed", "confirmation?"],
      says: "客户{confirmed}",
      refuses: { unsigned: ["同意的应当由客户签名", ({ form }) => form.confirmed && !form.confirmation] },
      causes: [when("confirmed", "yes", charge("change"), issue("application"))],
    },
    agree: {
      title: "签补充协议，通知实施",
      basis: "G10",
      by: ["salesDepartment"],
      from: "paying",
      to: "building",
      asks: ["supplement"],
      says: "签订补充协议{supplement}，通知实施",
      bars: { unpaid: ["增加的费用缴清后才能通知实施", ({ facts }) => !facts.feesPaid] },
      causes: [notify("projectDepartment", "设计更改请实施：{content}")],
    },
    build: {
      title: "实施完成",
      basis: "G10",
      by: ["projectDepartment"],
      from: "building",
      to: "built",
      asks: ["implemented"],
      says: "设计更改于{implemented}实施完成",
      causes: [notify("customer", "您的设计更改已实施完成"), notify("salesDepartment", "设计更改已实施：{content}")],
    },
    postpone: {
      title: "说明延期",
      basis: "G10",
      by: ["projectDepartment"],
      from: "building",
      to: stay,
      asks: ["reason"],
      says: "说明延期：{reason}",
      causes: [
        notify("customer", "设计更改实施延期：{reason}"),
        notify("salesDepartment", "设计更改实施延期：{reason}"),
      ],
    },
    inspect: {
      title: "交房验收",
      basis: "G10",
      by: ["customer", "serviceAgent", "serviceLead"],
      from: "built",
      to: { result: { pass: "closed", defect: "building" } },
      asks: ["result", "defect?"],
      says: "交房验收：{result}[，{defect}]",
      refuses: { noReason: ["有问题的应当写明", ({ form }) => form.result === "defect" && !form.defect] },
      causes: [
        issue("application"),
        when("result", "defect", notify("projectDepartment", "设计更改验收有问题：{defect}")),
      ],
    },
    withdraw: {
      title: "放弃更改",
      by: ["customer", "salesDepartment"],
      from: ["applied", "designing", "engineering", "pricing", "approving", "confirming"],
      to: "withdrawn",
      asks: ["reason"],
      says: "放弃更改：{reason}",
      exit: true,
      causes: [notify("salesDepartment", "客户放弃设计更改：{reason}")],
    },
  },

  clocks: {
    answer: {
      title: "答复客户",
      basis: "G10",
      starts: "apply",
      stops: "confirm",
      within: workingDays(15),
      pausedIn: { confirming: "等待客户确认" },
      steps: [
        whenDue(
          notify("salesDepartment", "设计更改逾期未答复客户：{content}"),
          notify("leader", "设计更改逾期未答复：{content}"),
        ),
      ],
    },
    confirm: {
      title: "客户确认",
      basis: "G10",
      starts: "approve",
      stops: "confirm",
      within: days(15),
      steps: [lapse("withdrawn", "视为放弃", notify("salesDepartment", "客户逾期未确认，设计更改作废：{content}"))],
    },
    agree: {
      title: "签约缴费",
      basis: "G10",
      starts: "confirm",
      stops: "agree",
      within: days(10),
      steps: [whenDue(notify("salesDepartment", "设计更改请签补充协议并缴费：{content}"))],
    },
    build: {
      title: "实施",
      basis: "G10",
      starts: ["agree", "inspect"],
      stops: "build",
      due: "delivery",
      within: days(30),
      steps: [
        whenDue(
          notify("projectDepartment", "设计更改逾期未实施：{content}"),
          notify("salesDepartment", "设计更改逾期未实施：{content}"),
        ),
      ],
    },
    inspect: {
      title: "交房验收",
      basis: "G10",
      starts: "build",
      stops: "inspect",
      within: days(180),
      steps: [whenDue(notify("salesDepartment", "设计更改尚未随交房验收：{content}"))],
    },
  },

  reports: {
    yearly: { title: "设计更改年度统计", basis: "G10", every: "year", by: ["category", "feasible", "approved"] },
  },
});
