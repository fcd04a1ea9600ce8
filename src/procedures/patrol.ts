import { issue, notify, open, when } from "#kit/effects.ts";
import { choice, date, longText, moment, staff, text, yesNo } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { anyBad, lookedAt, repairsOf, toRepair, unsaid } from "./patrol-fields.ts";

const walkers = [
  "serviceAgent",
  "accountManager",
  "securityGuard",
  "repairer",
  "cleaner",
  "gardener",
  "serviceLead",
  "securityLead",
  "environmentLead",
  "engineeringLead",
] as const;

/** Rounds of the estate: what is found becomes a case, and the supervisor reads the report. */
export const patrol = procedure({
  name: "patrol",
  series: "XS",
  about: "project",
  basis: ["I7"],
  goal: "closed",

  fields: {
    kind: choice("巡视类型", {
      building: "楼栋",
      publicArea: "公区",
      renovation: "装修",
      facility: "设施",
      vacant: "空置房",
      night: "夜间",
    }),
    route: text("路线、区域"),
    plannedOn: date("计划日期"),
    walker: staff("巡视人"),
    patrolledAt: moment("巡视时间"),
    looked: lookedAt("巡视点"),
    repairs: toRepair,
    clean: yesNo("有无异常", "无异常", "有异常"),
    remark: longText("其他情况"),
    summary: longText("主管归纳意见"),
    reason: text("取消原因"),
  },

  papers: {
    report: {
      title: "巡视记录",
      basis: "I7",
      form: "S27",
      shows: ["patrolledAt", "kind", "route", "walker", "looked", "clean", "remark", "summary"],
      signs: ["walker", "serviceLead"],
    },
  },
  registers: {
    patrols: {
      title: "巡视记录、巡楼报告",
      basis: "I7",
      form: "S27",
      entry: "record",
      columns: ["patrolledAt", "kind", "route", "walker", "looked", "clean", "remark", "summary"],
    },
  },

  states: {
    planned: { title: "待巡视" },
    recorded: { title: "待主管归纳", short: "待归纳" },
    closed: { title: "已办结", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    plan: {
      title: "安排巡视",
      basis: "I7",
      by: ["serviceLead", "securityLead", "environmentLead", "engineeringLead", "system"],
      from: start,
      to: "planned",
      asks: ["kind", "route", "plannedOn", "walker?"],
      says: "安排 {plannedOn} {kind}巡视：{route}",
      causes: [notify("walker", "请按计划巡视：{route}")],
    },
    walk: {
      title: "填写巡视",
      basis: "I7",
      by: [...walkers, "walker"],
      from: "planned",
      to: "recorded",
      asks: ["looked", "walker", "remark?"],
      computes: {
        patrolledAt: ["以填写的时间为准", ({ now }) => now],
        repairs: ["异常且未当场处理的", ({ form }) => repairsOf(form.looked)],
        clean: ["没有异常的巡视点", ({ form }) => !anyBad(form.looked)],
      },
      says: "{walker}巡视{route}：{clean}[，{remark}]",
      refuses: { unsaid: ["异常的巡视点应当写明问题描述", ({ form }) => unsaid(form.looked)] },
      causes: [
        open("repair", { fault: "repairs.fault", place: "repairs.place" }, { each: "repairs" }),
        when("clean", "no", notify("serviceLead", "巡视发现异常：{route}")),
      ],
    },
    record: {
      title: "登记巡视",
      basis: "I7",
      by: walkers,
      from: start,
      to: "recorded",
      asks: ["kind", "route", "walker", "looked", "remark?"],
      computes: {
        patrolledAt: ["以填写的时间为准", ({ now }) => now],
        repairs: ["异常且未当场处理的", ({ form }) => repairsOf(form.looked)],
        clean: ["没有异常的巡视点", ({ form }) => !anyBad(form.looked)],
      },
      says: "{walker}{kind}巡视{route}：{clean}[，{remark}]",
      refuses: { unsaid: ["异常的巡视点应当写明问题描述", ({ form }) => unsaid(form.looked)] },
      causes: [
        open("repair", { fault: "repairs.fault", place: "repairs.place" }, { each: "repairs" }),
        when("clean", "no", notify("serviceLead", "巡视发现异常：{route}")),
      ],
    },
    summarise: {
      title: "主管归纳",
      basis: "I7",
      by: ["serviceLead", "securityLead", "centreDirector", "projectManager"],
      apart: ["walk", "record"],
      from: "recorded",
      to: "closed",
      asks: ["summary"],
      says: "归纳：{summary}",
      causes: [issue("report")],
    },
    cancel: {
      title: "取消",
      by: ["serviceLead", "securityLead", "environmentLead", "engineeringLead"],
      from: "planned",
      to: "cancelled",
      asks: ["reason"],
      says: "取消巡视：{reason}",
      exit: true,
    },
  },

  clocks: {
    walk: {
      title: "按计划巡视",
      basis: "I7",
      starts: "plan",
      stops: "walk",
      due: "plannedOn",
      steps: [whenDue(notify("serviceLead", "没有按计划巡视：{route}"), notify("walker", "没有按计划巡视：{route}"))],
    },
    summarise: {
      title: "归纳",
      basis: "I7",
      starts: ["walk", "record"],
      stops: "summarise",
      within: workingDays(2),
      steps: [whenDue(notify("projectManager", "巡视记录逾期未归纳：{route}"))],
    },
  },
});
