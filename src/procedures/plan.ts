import { issue, notify, when } from "#kit/effects.ts";
import { choice, date, department, longText, rows, staff, text, yesNo } from "#kit/fields.ts";
import { at, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { heads, superiors } from "./superiors.ts";

/** The plan of a department for a month or a year: approved by the manager, and closed with what came of it. */
export const plan = procedure({
  name: "plan",
  series: "JH",
  about: "project",
  basis: ["G11"],
  goal: "closed",

  fields: {
    department: department("部门"),
    span: choice("计划类型", { month: "月度计划", year: "年度计划" }),
    period: text("计划期间"),
    until: date("计划截止日"),
    goals: longText("工作目标"),
    items: rows("工作安排", {
      item: text("工作内容"),
      measure: text("措施"),
      responsible: staff("责任人"),
      due: date("完成期限"),
    }),
    budget: longText("所需支持"),
    approved: yesNo("审批意见", "同意", "退回修改"),
    review: longText("审批说明"),
    adjustment: longText("调整内容"),
    results: rows("完成情况", {
      item: text("工作内容"),
      done: choice("完成程度", { full: "完成", part: "部分完成", none: "未完成" }),
      reason: text("未完成原因"),
    }),
    summary: longText("工作总结"),
    remarks: longText("经理评语"),
    reason: longText("原因"),
  },
  papers: {
    plan: {
      title: "部门工作计划",
      basis: "G11",
      shows: ["department", "span", "period", "until", "goals", "items", "budget", "adjustment", "approved", "review"],
      signs: ["recorder", "projectManager"],
    },
    summary: {
      title: "部门工作总结",
      basis: "G11",
      shows: ["department", "span", "period", "goals", "items", "results", "summary", "remarks"],
      signs: ["recorder", "projectManager"],
    },
  },

  states: {
    drafted: { title: "待审批" },
    returned: { title: "待修改" },
    running: { title: "执行中" },
    summed: { title: "待评阅" },
    closed: { title: "已办结", final: true },
    dropped: { title: "已撤销", final: true },
  },

  actions: {
    draft: {
      title: "编制计划",
      basis: "G11",
      by: heads,
      from: start,
      to: "drafted",
      asks: ["department", "span", "period", "until", "goals", "items", "budget?"],
      says: "编制{department}{period}{span}",
      causes: [notify("projectManager", "工作计划请审批：{department}{period}")],
    },
    revise: {
      title: "修改计划",
      basis: "G11",
      by: ["recorder"],
      from: "returned",
      to: "drafted",
      asks: ["goals", "items", "budget?"],
      says: "修改计划",
      causes: [notify("projectManager", "修改后的工作计划请审批：{department}{period}")],
    },
    approve: {
      title: "审批",
      basis: "G11",
      by: superiors,
      apart: ["draft", "revise"],
      from: "drafted",
      to: { approved: { yes: "running", no: "returned" } },
      asks: ["approved", "review?"],
      says: "审批计划：{approved}[，{review}]",
      refuses: { noReason: ["退回的应当写明意见", ({ form }) => !form.approved && !form.review] },
      causes: [
        when("approved", "yes", issue("plan"), notify("recorder", "工作计划已批准：{period}")),
        when("approved", "no", notify("recorder", "工作计划退回修改：{review}")),
      ],
    },
    adjust: {
      title: "调整计划",
      basis: "G11",
      by: ["recorder"],
      from: "running",
      to: stay,
      asks: ["adjustment", "items"],
      says: "调整计划：{adjustment}",
      causes: [notify("projectManager", "工作计划调整：{adjustment}")],
    },
    sum: {
      title: "总结",
      basis: "G11",
      by: ["recorder", ...heads],
      from: "running",
      to: "summed",
      asks: ["results", "summary"],
      says: "提交总结：{summary}",
      refuses: {
        unexplained: [
          "未完成的工作应当写明原因",
          ({ form }) => form.results.some(({ done, reason }) => done !== "full" && !reason),
        ],
      },
      causes: [notify("projectManager", "工作总结请评阅：{department}{period}")],
    },
    close: {
      title: "评阅",
      basis: "G11",
      by: superiors,
      apart: ["sum"],
      from: "summed",
      to: "closed",
      asks: ["remarks"],
      says: "评阅：{remarks}",
      causes: [issue("summary"), notify("recorder", "工作总结已评阅：{remarks}")],
    },
    drop: {
      title: "撤销",
      by: ["recorder", ...superiors],
      from: ["drafted", "returned"],
      to: "dropped",
      asks: ["reason"],
      says: "撤销计划：{reason}",
      exit: true,
    },
  },

  clocks: {
    approve: {
      title: "审批计划",
      basis: "G11",
      starts: ["draft", "revise"],
      stops: "approve",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "工作计划待审批：{department}{period}"))],
    },
    revise: {
      title: "修改计划",
      basis: "G11",
      starts: "approve",
      stops: "revise",
      within: { approved: { yes: null, no: workingDays(2) } },
      steps: [whenDue(notify("recorder", "工作计划待修改：{period}"))],
    },
    sum: {
      title: "按期总结",
      basis: "G11",
      starts: "draft",
      stops: "sum",
      due: "until",
      steps: [
        at("80%", notify("recorder", "计划期将满，请检查落实并准备总结：{period}")),
        whenDue(
          notify("recorder", "计划期满，请总结：{period}"),
          notify("projectManager", "计划期满未总结：{department}{period}"),
        ),
      ],
    },
    close: {
      title: "评阅总结",
      basis: "G11",
      starts: "sum",
      stops: "close",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "工作总结待评阅：{department}{period}"))],
    },
  },

  reports: { monthly: { title: "部门计划统计", basis: "G11", every: "month", by: ["department", "span"] } },
});
