import { notify, when } from "#kit/effects.ts";
import { at, before, unlimited, whenDue } from "#kit/procedure.ts";
import { days, hours, minutes, sameDay, workingDays, workingHours } from "#kit/time.ts";
import { askingClock } from "./asking-up.ts";
import { promiseClock, weekClock } from "./delay.ts";

const passed = { minor: workingDays(2), general: workingDays(2), important: workingDays(2), major: sameDay } as const;

/** The time limits of a complaint: in every state at least one of them runs. */
export const complaintClocks = {
  pass: {
    title: "转交客服中心",
    basis: "K3",
    starts: "relay",
    stops: "pass",
    within: workingDays(1),
    steps: [
      whenDue(
        notify("recorder", "代收的投诉逾期未转交：{content}"),
        notify("serviceLead", "投诉逾期未转交：{content}"),
      ),
    ],
  },
  verify: {
    title: "核实分类",
    basis: "K2",
    starts: ["record", "transfer", "pass"],
    stops: ["classify", "merge"],
    within: workingHours(4),
    steps: [
      at("75%", notify("serviceAgent", "投诉待核实分类：{content}")),
      whenDue(notify("serviceLead", "投诉逾期未核实分类：{content}")),
    ],
  },
  coordinate: {
    title: "部门协调",
    basis: "K5",
    starts: "classify",
    stops: "coordinate",
    within: { several: { yes: workingDays(1), no: unlimited } },
    steps: [whenDue(notify("centreDirector", "投诉逾期未协调：{content}"))],
  },
  rule: {
    title: "领导裁决",
    basis: "K5",
    starts: "coordinate",
    stops: "rule",
    within: { agreed: { yes: unlimited, no: workingDays(1) } },
    steps: [whenDue(notify("leader", "部门意见不一致，待裁决：{content}"))],
  },
  contact: {
    title: "首次联系客户",
    basis: "K4",
    starts: ["take", "classify", "escalate"],
    stops: ["contact", "answer", "refute"],
    since: "heardAt",
    within: { severity: { minor: unlimited, general: workingHours(4), important: hours(2), major: minutes(30) } },
    steps: [
      whenDue(
        notify("lead", "尚未首次联系客户：{content}"),
        notify("serviceLead", "尚未首次联系客户：{content}"),
        when("severity", "major", notify("projectManager", "重大投诉尚未首次联系客户：{content}")),
      ),
    ],
  },
  answer: {
    title: "答复客户",
    basis: "K4",
    starts: ["take", "classify", "coordinate", "rule", "sign", "confirm", "sendBack", "object", "fail", "visit"],
    stops: ["answer", "refute"],
    within: { severity: { minor: sameDay, general: workingDays(2), important: workingDays(1), major: workingDays(1) } },
    pausedIn: { coordinating: "部门协调", disputed: "领导裁决", refuted: "客服中心确认是否受理" },
    steps: [
      at("75%", notify("lead", "投诉将到答复期限：{content}")),
      whenDue(
        notify("lead", "投诉逾期未答复：{content}"),
        notify("lead.head", "投诉逾期未答复：{content}"),
        notify("serviceLead", "投诉逾期未答复：{content}"),
      ),
    ],
  },
  measure: {
    title: "总经理室定措施",
    basis: "I5",
    starts: ["take", "classify", "escalate"],
    stops: "measure",
    within: { severity: { minor: unlimited, general: unlimited, important: unlimited, major: hours(2) } },
    steps: [
      whenDue(
        notify("generalManager", "重大投诉待定措施：{content}"),
        notify("executiveVice", "重大投诉待定措施：{content}"),
      ),
    ],
  },
  ask: askingClock(),
  sign: {
    title: "负责人签署意见",
    basis: "K6",
    starts: "refute",
    stops: "sign",
    within: workingDays(1),
    steps: [
      whenDue(
        notify("lead.head", "不予处理的意见待签署：{invalid}"),
        notify("serviceLead", "不予处理的意见逾期未签署：{content}"),
      ),
    ],
  },
  confirm: {
    title: "客服中心确认",
    basis: "K6",
    starts: "sign",
    stops: "confirm",
    within: { concurs: { yes: workingDays(1), no: unlimited } },
    steps: [
      whenDue(
        notify("serviceLead", "不予处理的投诉待确认：{content}"),
        notify("projectManager", "不予处理的投诉逾期未确认：{content}"),
      ),
    ],
  },
  approve: {
    title: "审批方案",
    basis: "K13",
    starts: "answer",
    stops: ["approve", "sendBack"],
    within: { approval: { yes: workingDays(1), no: unlimited } },
    steps: [whenDue(notify("leader", "投诉处理方案待审批：{plan}"))],
  },
  consent: {
    title: "征得客户同意",
    basis: "K13",
    starts: "answer",
    stops: ["sendBack", "agree", "object"],
    within: { consent: { yes: unlimited, no: workingDays(3) } },
    pausedIn: { approving: "领导审批" },
    steps: [
      whenDue(notify("lead", "客户尚未答复方案，请跟进：{plan}"), notify("serviceLead", "客户尚未答复方案：{plan}")),
    ],
  },
  carryOut: {
    title: "按期办理",
    basis: "K13",
    starts: "answer",
    stops: ["handle", "fail"],
    due: "dueOn",
    steps: [
      before(days(1), notify("lead", "方案明日到期：{plan}")),
      whenDue(
        notify("lead", "逾方案完成日期未办结：{plan}"),
        notify("lead.head", "逾方案完成日期未办结：{plan}"),
        notify("serviceLead", "逾方案完成日期未办结：{plan}"),
      ),
    ],
  },
  target: {
    title: "目标办结",
    basis: "K2",
    starts: ["take", "classify", "visit"],
    stops: "handle",
    within: { severity: { minor: sameDay, general: workingDays(3), important: days(5), major: days(7) } },
    steps: [whenDue(notify("lead", "已到目标办结时间：{content}"))],
  },
  settle: {
    ...weekClock({
      starts: ["record", "take", "relay", "transfer"],
      stops: ["handle"],
      tells: ["lead"],
      subject: "content",
    }),
    since: "receivedAt",
  },
  promise: promiseClock({ stops: ["handle"], reminds: "lead", tells: ["lead.head"], subject: "content" }),
  file: {
    title: "归口备案",
    basis: "K3",
    starts: "handle",
    stops: "file",
    within: { severity: passed },
    steps: [
      whenDue(notify("lead.head", "投诉逾期未备案：{content}"), notify("serviceLead", "投诉逾期未备案：{content}")),
    ],
  },
  visit: {
    title: "回访",
    basis: "K9",
    starts: "handle",
    stops: ["visit"],
    within: { severity: { minor: days(3), general: days(3), important: days(3), major: hours(24) } },
    pausedIn: { arranged: "已约定上门时间" },
    steps: [
      whenDue(
        notify("serviceLead", "投诉逾期未回访：{content}"),
        notify("projectManager", "投诉逾期未回访：{content}"),
      ),
    ],
  },
  call: {
    title: "上门回访",
    basis: ["K9", "V1"],
    starts: "arrange",
    stops: ["visit", "attempt"],
    due: "appointment",
    steps: [whenDue(notify("serviceLead", "约定的上门回访未进行：{content}"))],
  },
} as const;
