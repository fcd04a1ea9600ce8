import { notify } from "#kit/effects.ts";
import { after, lapse, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";

/** Every time limit of a warranty slip; the builder's own comes from its building contract. */
export const warrantyClocks = {
  dispatch: {
    title: "派工",
    basis: "W2",
    starts: ["file", "raise", "inherit", "refer", "object"],
    stops: ["dispatch", "decline"],
    within: workingDays(1),
    steps: [
      whenDue(notify("centreDirector", "保修问题未派工：{fault}"), notify("serviceLead", "保修问题未派工：{fault}")),
    ],
  },
  acknowledge: {
    title: "施工单位签收",
    basis: "W2",
    starts: "dispatch",
    stops: ["acknowledge", "object"],
    within: workingDays(1),
    steps: [
      whenDue(
        notify("contractor", "派工单逾期未签收：{fault}"),
        notify("siteHead", "施工单位未签收派工单，请催办或记录送达：{fault}"),
      ),
    ],
  },
  receipt: {
    title: "部门签收",
    basis: "W2",
    starts: "dispatch",
    stops: ["receiveSales", "receiveProject", "check"],
    within: workingDays(2),
    steps: [
      whenDue(notify("salesDepartment", "请签收派工单：{fault}"), notify("projectDepartment", "请签收派工单：{fault}")),
    ],
  },
  contract: {
    title: "施工单位维修",
    basis: ["W2", "W3"],
    starts: ["acknowledge", "sign", "signCommon", "redo"],
    stops: ["finish", "takeOver", "object"],
    within: { doneBy: { contractor: { fact: "contractTerm" }, squad: workingDays(5) } },
    steps: [
      lapse(
        "late",
        "施工单位逾期",
        notify("siteHead", "施工单位逾期，请改派维修小分队：{fault}"),
        notify("contractor", "已超过合同约定的维修时限：{fault}"),
      ),
      after(workingDays(2), notify("centreDirector", "施工单位逾期，尚未改派：{fault}")),
    ],
  },
  costing: {
    title: "费用审批",
    basis: "W4",
    starts: "takeOver",
    stops: ["approve", "reject"],
    within: workingDays(3),
    steps: [whenDue(notify("centreDirector", "维修费用待审批：{fault}"))],
  },
  redispatch: {
    title: "重新改派",
    basis: "W3",
    starts: "reject",
    stops: ["takeOver", "finish"],
    within: workingDays(2),
    steps: [whenDue(notify("centreDirector", "费用退回后尚未改派：{fault}"))],
  },
  squad: {
    title: "维修小分队维修",
    basis: "W3",
    starts: "approve",
    stops: "finishSquad",
    within: workingDays(10),
    steps: [whenDue(notify("centreDirector", "维修小分队逾期：{fault}"))],
  },
  check: {
    title: "自检",
    basis: "W7",
    starts: ["finish", "finishSquad"],
    stops: ["check", "redo"],
    within: workingDays(2),
    steps: [whenDue(notify("siteHead", "尚未自检：{fault}"))],
  },
  sign: {
    title: "业主签字",
    basis: ["W7", "W8"],
    starts: "check",
    stops: ["sign", "signCommon"],
    within: workingDays(5),
    steps: [whenDue(notify("siteHead", "尚未请业主签字：{fault}"))],
  },
  split: {
    title: "费用划分",
    basis: "W6",
    starts: ["sign", "signCommon"],
    stops: "split",
    within: { doneBy: { contractor: null, squad: days(30) } },
    steps: [whenDue(notify("centreDirector", "维修费用尚未划分：{fault}"))],
  },
} as const;
