import { issue, notify, when } from "#kit/effects.ts";
import { date, longText, rows, text, yesNo } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { reportForm } from "#kit/report.ts";
import { workingDays } from "#kit/time.ts";

/** What a site office reports each week: opened by itself with the figures of the week. */
export const weeklyReport = procedure({
  name: "weeklyReport",
  series: "ZB",
  about: "project",
  basis: ["G8", "I4"],
  goal: "closed",

  fields: {
    ...reportForm,
    progress: longText("一周工作进展"),
    overdue: rows("超一周未结明细", { number: text("登记号"), reason: text("原因"), by: date("明确完成时间") }),
    coordination: longText("部门协调情况"),
    problems: longText("问题"),
    improvements: longText("待改进"),
    next: longText("下周计划"),
    enough: yesNo("批阅意见", "已阅", "退回补充"),
    review: longText("主任批阅"),
    reason: longText("原因"),
  },
  papers: {
    report: {
      title: "客户服务处周报",
      basis: ["G8", "I4"],
      form: "S34",
      shows: [
        "subject",
        "period",
        "figures",
        "progress",
        "overdue",
        "coordination",
        "problems",
        "improvements",
        "next",
        "review",
      ],
      signs: ["siteHead", "centreDirector"],
    },
  },

  states: {
    opened: { title: "待编写" },
    written: { title: "待批阅" },
    closed: { title: "已批阅", final: true },
    dropped: { title: "不再编写", final: true },
  },

  actions: {
    open: {
      title: "提出周报",
      basis: "G8",
      by: ["siteHead", "serviceLead", "centreDirector", "system"],
      from: start,
      to: "opened",
      asks: ["subject", "period", "figures"],
      says: "提出周报（{period}）",
      causes: [notify("siteHead", "请编写周报：{period}"), notify("serviceLead", "请编写周报：{period}")],
    },
    write: {
      title: "编写周报",
      basis: ["G8", "I4"],
      by: ["siteHead", "serviceLead"],
      from: "opened",
      to: "written",
      asks: ["progress", "coordination", "problems", "improvements", "overdue?", "next?"],
      says: "提交周报：{progress}",
      refuses: {
        undated: [
          "超一周未结的应当写明原因和完成时间",
          ({ form }) => form.overdue?.some(({ reason, by }) => !reason || !by) === true,
        ],
      },
      causes: [notify("centreDirector", "周报请批阅：{period}"), notify("projectManager", "周报请阅：{period}")],
    },
    read: {
      title: "主任批阅",
      basis: "G8",
      by: ["centreDirector", "projectManager"],
      apart: ["write"],
      from: "written",
      to: { enough: { yes: "closed", no: "opened" } },
      asks: ["enough", "review"],
      says: "批阅：{enough}，{review}",
      causes: [
        when("enough", "yes", issue("report"), notify("siteHead", "周报批示：{review}")),
        when(
          "enough",
          "no",
          notify("siteHead", "周报退回补充：{review}"),
          notify("serviceLead", "周报退回补充：{review}"),
        ),
      ],
    },
    drop: {
      title: "撤销",
      by: ["centreDirector", "projectManager"],
      from: "opened",
      to: "dropped",
      asks: ["reason"],
      says: "不再编写：{reason}",
      exit: true,
    },
  },

  clocks: {
    write: {
      title: "编写周报",
      basis: "G8",
      starts: ["open", "read"],
      stops: "write",
      within: workingDays(1),
      steps: [
        whenDue(notify("siteHead", "周报逾期未编写：{period}"), notify("centreDirector", "周报逾期未编写：{period}")),
      ],
    },
    read: {
      title: "批阅",
      basis: "G8",
      starts: "write",
      stops: "read",
      within: workingDays(2),
      steps: [whenDue(notify("centreDirector", "周报待批阅：{period}"))],
    },
  },
});
