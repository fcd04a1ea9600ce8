import { notify } from "#kit/effects.ts";
import { at, before, lapse, unlimited, whenDue } from "#kit/procedure.ts";
import { days, hours, workingDays, workingHours, type Span } from "#kit/time.ts";

/** Before and after the first rework. */
const firstTime = <const A extends Span | null, const B extends Span | null>(no: A, yes: B) => ({
  reworked: { no, yes },
});
/** Only when the customer has accepted the work. */
const accepted = (span: Span) => ({ opinion: { satisfied: span, fair: span, dissatisfied: unlimited } });

/** The time limits of a paid service: in every state at least one of them runs. */
export const specialServiceClocks = {
  price: {
    title: "受理定价",
    basis: ["S4", "S5"],
    starts: ["wish", "pass"],
    stops: ["price", "notOurs"],
    within: workingDays(1),
    steps: [
      whenDue(
        notify("accountManager", "特约需求尚未受理：{wish}"),
        notify("projectManager", "特约需求逾期未受理：{wish}"),
      ),
    ],
  },
  approvePrice: {
    title: "区域核价",
    basis: "S3",
    starts: "price",
    stops: "approvePrice",
    within: { listed: { yes: unlimited, no: workingDays(1) } },
    steps: [
      whenDue(notify("regionManager", "目录外服务请核价：{wish}"), notify("accountManager", "区域逾期未核价：{wish}")),
    ],
  },
  agree: {
    title: "客户同意",
    basis: "S5",
    starts: ["price", "approvePrice"],
    stops: "agree",
    within: workingDays(5),
    pausedIn: { pricing: "等待区域核价" },
    steps: [lapse("cancelled", "视为放弃", notify("accountManager", "客户逾期未同意价格，需求单作废：{wish}"))],
  },
  dispatch: {
    title: "派工",
    basis: "S4",
    starts: "agree",
    stops: "dispatch",
    within: workingHours(1),
    steps: [
      whenDue(
        notify("accountManager", "客户已同意，请派工：{wish}"),
        notify("projectManager", "特约服务逾期未派工：{wish}"),
      ),
    ],
  },
  assign: {
    title: "派人",
    basis: "S6",
    starts: ["dispatch", "arrange"],
    stops: ["assign", "propose"],
    within: workingHours(4),
    steps: [
      whenDue(
        notify("department.head", "特约服务请派人：{wish}"),
        notify("accountManager", "{department}逾期未派人：{wish}"),
      ),
    ],
  },
  arrange: {
    title: "约定时间",
    basis: "S6",
    starts: "propose",
    stops: "arrange",
    within: workingDays(1),
    steps: [whenDue(notify("accountManager", "请与客户约定上门时间：{wish}"))],
  },
  arrive: {
    title: "上门",
    basis: "S6",
    starts: ["assign", "rearrange"],
    stops: ["arrive", "miss"],
    due: "appointment",
    within: days(3),
    steps: [
      before(hours(2), notify("worker", "两小时内上门：{wish}")),
      whenDue(notify("accountManager", "未按约上门：{wish}"), notify("department.head", "未按约上门：{wish}")),
    ],
  },
  reschedule: {
    title: "改约",
    basis: "S6",
    starts: "miss",
    stops: "rearrange",
    within: days(3),
    steps: [whenDue(notify("accountManager", "客户不在，逾期未改约：{wish}"))],
  },
  finish: {
    title: "服务",
    basis: "S6",
    starts: "arrive",
    stops: "finish",
    within: workingDays(1),
    steps: [
      whenDue(notify("accountManager", "服务逾期未完成：{wish}"), notify("department.head", "服务逾期未完成：{wish}")),
    ],
  },
  accept: {
    title: "验收",
    basis: "S8",
    starts: ["finish", "rework"],
    stops: "accept",
    within: workingDays(1),
    steps: [whenDue(notify("accountManager", "请客户试用验收：{wish}"))],
  },
  rework: {
    title: "返工",
    basis: "S8",
    starts: "accept",
    stops: "rework",
    within: { opinion: { satisfied: unlimited, fair: unlimited, dissatisfied: firstTime(workingHours(8), unlimited) } },
    steps: [whenDue(notify("projectManager", "返工逾期：{wish}"), notify("department.head", "返工逾期：{wish}"))],
  },
  reworkAgain: {
    title: "整改返工",
    basis: ["S8", "S9"],
    starts: "manage",
    stops: "rework",
    within: { ruling: { redo: workingHours(8), settle: unlimited } },
    steps: [
      whenDue(notify("projectManager", "整改返工逾期：{wish}"), notify("department.head", "整改返工逾期：{wish}")),
    ],
  },
  manage: {
    title: "项目经理处理",
    basis: "S8",
    starts: "accept",
    stops: "manage",
    within: { opinion: { satisfied: unlimited, fair: unlimited, dissatisfied: firstTime(unlimited, workingHours(4)) } },
    steps: [whenDue(notify("projectManager", "返工后仍不满意，请即处理：{wish}"))],
  },
  remedy: {
    title: "回访不满意处理",
    basis: "S9",
    starts: "visit",
    stops: "manage",
    within: {
      grade: {
        verySatisfied: unlimited,
        satisfied: unlimited,
        fair: unlimited,
        dissatisfied: workingHours(4),
        veryDissatisfied: workingHours(4),
      },
    },
    steps: [whenDue(notify("projectManager", "回访不满意，请即处理：{wish}"))],
  },
  enter: {
    title: "登记回单",
    basis: "S9",
    starts: "accept",
    stops: "enter",
    within: accepted(workingHours(4)),
    steps: [whenDue(notify("worker", "请交回客户需求处理单：{wish}"), notify("accountManager", "请登记回单：{wish}"))],
  },
  revisit: {
    title: "回访",
    basis: "S9",
    starts: "accept",
    stops: "visit",
    within: accepted(hours(24)),
    pausedIn: { doorVisit: "已约定上门回访" },
    steps: [
      at("80%", notify("accountManager", "请在验收后24小时内回访：{wish}")),
      whenDue(notify("accountManager", "逾期未回访：{wish}"), notify("projectManager", "特约服务逾期未回访：{wish}")),
    ],
  },
  doorVisit: {
    title: "上门回访",
    basis: "S9",
    starts: "arrangeVisit",
    stops: ["visit", "miscall"],
    due: "visitAppointment",
    steps: [
      before(hours(2), notify("accountManager", "两小时后上门回访：{wish}")),
      whenDue(notify("accountManager", "未按约上门回访：{wish}")),
    ],
  },
} as const;
