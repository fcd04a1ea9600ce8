import { dayOf } from "#kit/dates.ts";
import { issue, notify, open } from "#kit/effects.ts";
import { count, date, longText, moment, rows, staff, text } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";

/** What the day's figures are called, and what of the facts they count. */
const figures = {
  phone: "来电",
  visitor: "来访",
  repair: "报修",
  complaint: "投诉",
  consultation: "咨询",
  payments: "收款笔数",
  renovating: "在装户数",
} as const;

/** The log of a day in the estate, its figures counted by themselves; the supervisor reads it. */
export const estateLog = procedure({
  name: "estateLog",
  series: "RZ",
  about: "project",
  basis: ["I7"],
  goal: "read",
  facts: ["openedToday"],

  fields: {
    day: date("日期"),
    weather: text("天气"),
    onDuty: rows("当班人员", { person: staff("姓名") }),
    figures: rows("当日统计", { kind: text("项目"), count: count("数量", "件") }),
    patrols: longText("巡视情况"),
    issues: rows("问题事项", {
      issue: longText("问题"),
      place: text("位置"),
      responsible: staff("责任人"),
      due: date("期限"),
    }),
    reports: rows("重要事项请示汇报", {
      matter: longText("事项"),
      reportedTo: staff("汇报对象"),
      at: moment("时间"),
      instruction: longText("指示"),
    }),
    tomorrow: longText("次日计划"),
    review: longText("主管审阅要点"),
  },

  papers: {
    log: {
      title: "园区管理日志",
      basis: "I7",
      form: "S26",
      shows: ["day", "weather", "onDuty", "figures", "patrols", "issues", "reports", "tomorrow", "review"],
      signs: ["recorder", "serviceLead"],
    },
  },
  registers: {
    days: {
      title: "园区管理日志",
      basis: "I7",
      form: "S26",
      entry: "write",
      columns: ["day", "weather", "figures", "patrols", "issues", "reports", "tomorrow", "review"],
    },
  },

  states: { written: { title: "待主管审阅", short: "待审阅" }, read: { title: "已审阅", final: true } },

  actions: {
    write: {
      title: "写日志",
      basis: "I7",
      by: ["serviceAgent", "reception", "accountManager", "serviceLead"],
      from: start,
      to: "written",
      asks: ["patrols", "onDuty", "weather?", "issues?", "reports?", "tomorrow?"],
      computes: {
        day: ["以当日为准", ({ now }) => dayOf(now)],
        figures: [
          "当日登记的事项",
          ({ facts }) => Object.entries(figures).map(([name, kind]) => ({ kind, count: facts.openedToday[name] ?? 0 })),
        ],
      },
      says: "写日志：{patrols}",
      refuses: {
        loose: [
          "问题事项应当写明责任人和期限",
          ({ form }) => (form.issues ?? []).some(({ responsible, due }) => !responsible || !due),
        ],
      },
      causes: [
        notify("serviceLead", "今日园区管理日志请审阅"),
        open(
          "task",
          { content: "issues.issue", responsible: "issues.responsible", due: "issues.due" },
          { each: "issues" },
        ),
      ],
    },
    review: {
      title: "主管审阅",
      basis: "I7",
      by: ["serviceLead", "centreDirector", "projectManager"],
      apart: ["write"],
      from: "written",
      to: "read",
      asks: ["review"],
      says: "审阅：{review}",
      causes: [issue("log")],
    },
  },

  clocks: {
    review: {
      title: "审阅",
      basis: "I7",
      starts: "write",
      stops: "review",
      within: workingDays(2),
      steps: [whenDue(notify("projectManager", "园区管理日志逾期未审阅"))],
    },
  },
});
