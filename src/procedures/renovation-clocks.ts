import { notify } from "#kit/effects.ts";
import { after, at, before, lapse, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { takeBack } from "./renovation-rules.ts";

/** The time limits of a renovation: in every state at least one of them runs. */
export const renovationClocks = {
  decide: {
    title: "审批",
    basis: "F2",
    starts: "apply",
    stops: "approve",
    within: workingDays(3),
    pausedIn: { returned: "等待补正" },
    steps: [
      at("80%", notify("engineeringLead", "装修审批将到期：{home}"), notify("serviceLead", "装修审批将到期：{home}")),
      whenDue(notify("projectManager", "装修审批逾期：{home}")),
    ],
  },
  supplement: {
    title: "补正",
    basis: "F1",
    starts: "sendBack",
    stops: "supplement",
    within: days(30),
    steps: [lapse("lapsed", "逾期未补正，申报失效", notify("owner", "装修申报逾期未补正，已失效"))],
  },
  bill: {
    title: "开缴费单",
    basis: "F3",
    starts: "approve",
    stops: "bill",
    within: { decision: { approved: workingDays(1), conditional: workingDays(1), rejected: null } },
    steps: [whenDue(notify("serviceLead", "装修已批准，尚未开缴费单：{home}"))],
  },
  pay: {
    title: "缴费领证",
    basis: "F4",
    starts: "bill",
    stops: "permit",
    due: "payBy",
    steps: [
      before(days(2), notify("owner", "装修费用请于{payBy}前缴清并领证")),
      lapse("lapsed", "逾期未缴费领证，申报失效", notify("owner", "逾期未缴费领证，装修申报已失效"), ...takeBack),
    ],
  },
  build: {
    title: "施工许可",
    basis: "F4",
    starts: ["permit", "renew", "refuseExtension", "dropExtension", "resume"],
    stops: ["extend", "complete", "suspend"],
    due: "endOn",
    steps: [
      before(days(7), notify("owner", "装修许可将于{endOn}到期，需要延期的请提前申请")),
      lapse(
        "expired",
        "施工许可到期失效",
        notify("owner", "装修许可已到期，应当停工并报验或申请延期"),
        notify("securityLead", "装修许可已到期，请核查是否停工：{home}"),
      ),
      after(days(7), notify("projectManager", "装修许可到期后仍未报验或延期：{home}")),
    ],
  },
  dailyPatrol: {
    title: "每日巡查",
    basis: "F5",
    starts: ["permit", "patrol", "resume"],
    stops: ["patrol", "complete", "suspend"],
    within: days(1),
    steps: [
      whenDue(notify("securityLead", "装修现场今日未巡查：{home}")),
      after(days(1), notify("projectManager", "装修现场连续两日未巡查：{home}")),
    ],
  },
  halt: {
    title: "停工处理",
    basis: "F5",
    starts: "suspend",
    stops: "resume",
    within: workingDays(3),
    steps: [whenDue(notify("projectManager", "停工尚未处理：{home}"))],
  },
  decideExtension: {
    title: "延期审批",
    basis: "F3",
    starts: "extend",
    stops: ["grantExtension", "refuseExtension"],
    within: workingDays(2),
    steps: [whenDue(notify("projectManager", "装修延期审批逾期：{home}"))],
  },
  payExtension: {
    title: "缴延期费",
    basis: "F3",
    starts: "grantExtension",
    stops: ["renew", "dropExtension"],
    within: days(7),
    steps: [whenDue(notify("serviceAgent", "装修延期费逾期未缴：{home}"))],
  },
  inspect: {
    title: "联合验收",
    basis: "F6",
    starts: "complete",
    stops: "inspect",
    within: workingDays(3),
    steps: [whenDue(notify("projectManager", "装修验收逾期：{home}"))],
  },
  rework: {
    title: "验收整改",
    basis: "F6",
    starts: "inspect",
    stops: "complete",
    within: { conclusion: { pass: null, passAfterRectification: null, fail: days(7) } },
    steps: [
      whenDue(notify("owner", "装修验收整改逾期，请尽快复验"), notify("projectManager", "装修验收整改逾期：{home}")),
    ],
  },
  observe: {
    title: "观察期",
    basis: "F6",
    starts: "inspect",
    stops: "sign",
    within: { conclusion: { pass: days(30), passAfterRectification: days(30), fail: null } },
    steps: [
      lapse("refunding", "观察期满", notify("owner", "装修观察期已满，请携押金单和出入证办理退款")),
      after(workingDays(10), notify("projectManager", "装修保证金尚未退还：{home}")),
    ],
  },
  payOut: {
    title: "付退款",
    basis: "F6",
    starts: "sign",
    stops: "payOut",
    within: workingDays(5),
    steps: [whenDue(notify("projectManager", "装修退款逾期未付：{home}"))],
  },
} as const;
