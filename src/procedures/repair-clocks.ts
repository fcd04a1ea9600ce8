import { notify, when } from "#kit/effects.ts";
import { after, at, lapse, unlimited, whenDue } from "#kit/procedure.ts";
import { days, hours, minutes, sameDay, workingDays } from "#kit/time.ts";
import { askingClock } from "./asking-up.ts";
import { promiseClock, weekClock } from "./delay.ts";

/** Until a customer who is not satisfied hears what follows; after a rework the project manager decides. */
const handled = { reworked: { no: hours(4), yes: workingDays(2) } } as const;

/** The time limits of a repair: in every state at least one of them runs. */
export const repairClocks = {
  assign: {
    title: "派工",
    basis: ["R2", "I5"],
    starts: ["report", "alarm", "refer"],
    stops: "assign",
    within: { urgency: { emergency: minutes(5), urgent: minutes(15), normal: minutes(30), scheduled: minutes(30) } },
    steps: [
      whenDue(
        notify("serviceLead", "逾期未派工：{fault}"),
        when("urgency", "emergency", notify("projectManager", "紧急报修无人派工：{fault}")),
      ),
      after(minutes(10), when("urgency", "emergency", notify("generalManager", "紧急报修仍无人派工：{fault}"))),
      after(hours(1), notify("projectManager", "逾期一小时未派工：{fault}")),
    ],
  },
  arrive: {
    title: "到场",
    basis: ["R2", "I5"],
    starts: ["report", "alarm", "refer", "takeBack"],
    stops: "arrive",
    within: { urgency: { emergency: minutes(15), urgent: minutes(30), normal: minutes(30), scheduled: minutes(30) } },
    due: "appointment",
    pausedIn: { absent: "客户不在，等待改约" },
    steps: [
      at("80%", notify("serviceAgent", "即将超时未到场：{fault}")),
      whenDue(
        notify("serviceLead", "未按时到场：{fault}"),
        when("urgency", "emergency", notify("projectManager", "紧急报修未按时到场：{fault}")),
      ),
      after(hours(1), notify("projectManager", "逾期一小时未到场：{fault}")),
    ],
  },
  secure: {
    title: "排险",
    basis: ["R2", "I5"],
    starts: ["alarm", "assign"],
    stops: ["secure", "finish", "passOn"],
    within: { urgency: { emergency: hours(2), urgent: unlimited, normal: unlimited, scheduled: unlimited } },
    steps: [
      whenDue(
        notify("engineeringLead", "险情逾时未排除：{fault}"),
        notify("projectManager", "险情逾时未排除：{fault}"),
      ),
    ],
  },
  complete: {
    title: "修复",
    basis: "R2",
    starts: ["report", "alarm", "refer", "redo", "judge"],
    stops: "finish",
    within: { urgency: { emergency: hours(24), urgent: sameDay, normal: sameDay, scheduled: sameDay } },
    since: "appointment",
    pausedIn: {
      absent: "客户不在，等待改约",
      quoted: "等待业主确认报价",
      waiting: "等待材料",
      referred: "等待外部单位",
    },
    steps: [whenDue(notify("serviceLead", "逾期未修复：{fault}"), notify("engineeringLead", "逾期未修复：{fault}"))],
  },
  reschedule: {
    title: "改约",
    basis: "R2",
    starts: "miss",
    stops: "arrange",
    within: days(3),
    steps: [whenDue(notify("serviceLead", "客户不在，逾期未改约：{fault}"))],
  },
  agree: {
    title: "确认报价",
    basis: "R1",
    starts: "quote",
    stops: "agree",
    // Only what the owner pays for waits for the owner's yes.
    within: {
      responsibility: {
        owner: days(3),
        misuse: days(3),
        utility: unlimited,
        warranty: unlimited,
        thirdParty: unlimited,
        propertyFee: unlimited,
        fund: unlimited,
        undecided: unlimited,
      },
    },
    steps: [lapse("cancelled", "视为放弃", notify("owner", "报价逾期未确认，报修单作废"))],
  },
  inspect: {
    title: "勘察",
    basis: "R3",
    starts: "handUp",
    stops: "inspect",
    within: workingDays(1),
    steps: [whenDue(notify("projectManager", "疑难维修逾期未勘察：{difficulty}"))],
  },
  decide: {
    title: "公司定方案",
    basis: "R3",
    starts: "inspect",
    stops: "decide",
    within: { solvable: { yes: unlimited, no: workingDays(3) } },
    steps: [whenDue(notify("projectManager", "处理方案逾期：{difficulty}"))],
  },
  wait: {
    title: "待料",
    basis: "R2",
    starts: "wait",
    stops: "resume",
    within: days(3),
    steps: [
      whenDue(notify("engineeringLead", "材料逾期未到：{needs}"), notify("serviceLead", "材料逾期未到：{needs}")),
    ],
  },
  outside: {
    title: "外部单位承诺",
    basis: "R3",
    starts: "passOn",
    stops: ["confirmOutside", "takeBack"],
    due: "outsidePromise",
    steps: [
      at("75%", notify("serviceAgent", "请跟进外部单位：{outside}")),
      whenDue(notify("serviceLead", "外部单位逾期未修复：{outside}")),
    ],
  },
  accept: {
    title: "验收与核单",
    basis: ["R4", "R5"],
    starts: "finish",
    stops: ["check", "redo", "judge"],
    within: days(1),
    steps: [whenDue(notify("serviceLead", "尚未验收核单：{fault}"))],
  },
  redo: {
    title: "处理不满意",
    basis: "R5",
    starts: ["accept", "acceptJointly"],
    stops: ["redo", "judge"],
    within: { opinion: { satisfied: unlimited, fair: unlimited, dissatisfied: handled } },
    steps: [
      whenDue(
        notify("serviceLead", "业主不满意尚未处理：{reason}"),
        notify("projectManager", "业主不满意尚未处理：{reason}"),
      ),
    ],
  },
  redoVisited: {
    title: "处理回访不满意",
    basis: "R5",
    starts: "visit",
    stops: ["redo", "judge"],
    within: {
      overall: {
        verySatisfied: unlimited,
        satisfied: unlimited,
        neutral: unlimited,
        dissatisfied: handled,
        veryDissatisfied: handled,
      },
    },
    steps: [
      whenDue(
        notify("serviceLead", "业主回访不满意尚未处理：{reason}"),
        notify("projectManager", "业主回访不满意尚未处理：{reason}"),
      ),
    ],
  },
  revisit: {
    title: "回访",
    basis: "R6",
    starts: "finish",
    stops: ["visit", "redo", "judge"],
    pausedIn: { visiting: "等待约定的上门回访" },
    within: { leak: { yes: days(3), no: days(3) } },
    steps: [
      at("75%", notify("serviceAgent", "请回访：{fault}")),
      whenDue(notify("serviceLead", "逾期未回访：{fault}")),
    ],
  },
  meet: {
    title: "按约上门回访",
    basis: "V1",
    starts: "arrangeVisit",
    stops: ["visit", "miscall"],
    due: "visitAppointment",
    steps: [
      whenDue(notify("serviceAgent", "约定的回访时间已到：{fault}")),
      after(hours(4), notify("serviceLead", "逾约未回访：{fault}")),
    ],
  },
  ask: askingClock(),
  week: weekClock({ starts: ["report", "alarm", "refer"], stops: [], tells: ["serviceAgent"], subject: "fault" }),
  promise: promiseClock({ stops: [], reminds: "serviceAgent", tells: [], subject: "fault" }),
} as const;
