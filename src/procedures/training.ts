import { issue, notify, when } from "#kit/effects.ts";
import { choice, count, date, files, longText, rows, staff, text, yesNo } from "#kit/fields.ts";
import { number } from "#kit/policy.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";

const planners = [
  "serviceLead",
  "securityLead",
  "engineeringLead",
  "environmentLead",
  "generalLead",
  "centreDirector",
  "projectManager",
] as const;

/** Training: planned, attended, tested, and better from time to time. */
export const training = procedure({
  name: "training",
  series: "PX",
  about: "project",
  basis: ["G3"],
  goal: "closed",

  policies: {
    pass: number("培训测试的合格分数", 80, "G3"),
    share: number("培训测试的合格率（%），低于的应当补训", 90, "G3"),
  },

  fields: {
    topic: text("培训主题"),
    content: longText("培训内容"),
    trainer: staff("培训讲师"),
    plannedOn: date("培训日期"),
    place: text("培训地点"),
    audience: text("培训对象"),
    material: files("教材、课件"),
    attendance: rows("签到与成绩", {
      person: staff("姓名"),
      attended: yesNo("到场", "到场", "缺席"),
      score: count("测试成绩", "分"),
    }),
    present: count("到场人数", "人"),
    average: count("平均成绩", "分"),
    passed: count("合格率", "%"),
    before: count("上次平均成绩", "分"),
    effect: choice("培训效果", { better: "比上次提高", same: "与上次持平", worse: "比上次下降", first: "首次培训" }),
    feedback: longText("学员反馈"),
    again: yesNo("是否补训", "应当补训", "不必补训"),
    review: longText("效果评价、改进"),
    reason: text("取消原因"),
  },

  papers: {
    record: {
      title: "培训记录",
      basis: "G3",
      form: "S39",
      shows: [
        "topic",
        "content",
        "trainer",
        "plannedOn",
        "place",
        "audience",
        "attendance",
        "present",
        "average",
        "passed",
        "effect",
        "feedback",
        "again",
        "review",
      ],
      signs: ["trainer", "projectManager"],
    },
  },
  registers: {
    trainings: {
      title: "培训登记簿",
      basis: "G3",
      columns: ["plannedOn", "topic", "trainer", "audience", "present", "average", "passed", "effect", "again"],
    },
  },
  reports: { effect: { title: "培训效果统计", basis: "G3", every: "quarter", by: ["effect"] } },

  states: {
    planned: { title: "待培训" },
    held: { title: "待评价" },
    closed: { title: "已办结", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    plan: {
      title: "制定培训计划",
      basis: "G3",
      by: [...planners, "system"],
      from: start,
      to: "planned",
      asks: ["topic", "content", "plannedOn", "trainer?", "audience?", "place?", "material?"],
      says: "计划 {plannedOn} 培训：{topic}",
      causes: [notify("trainer", "请准备培训：{topic}，{plannedOn}")],
    },
    hold: {
      title: "登记培训",
      basis: "G3",
      by: ["trainer", ...planners],
      from: "planned",
      to: "held",
      asks: ["attendance", "trainer", "before?", "feedback?"],
      computes: {
        present: ["到场的人数", ({ form }) => presentIn(form.attendance).length],
        average: ["到场人员测试成绩的平均", ({ form }) => averageOf(form.attendance)],
        passed: ["成绩合格的人占到场人数的百分比", ({ form, policies }) => percentOf(form.attendance, policies.pass)],
        effect: ["平均成绩与上次相比", ({ form }) => effectOf(averageOf(form.attendance), form.before)],
      },
      says: "培训{present}，平均{average}，合格率{passed}，{effect}",
      refuses: { nobody: ["没有人到场的培训不能登记，请改期", ({ form }) => presentIn(form.attendance).length === 0] },
      causes: [notify("projectManager", "培训已登记，请评价：{topic}")],
    },
    postpone: {
      title: "改期",
      basis: "G3",
      by: planners,
      from: "planned",
      to: "planned",
      asks: ["plannedOn", "reason"],
      says: "改到 {plannedOn} 培训：{reason}",
      causes: [notify("trainer", "培训改期：{topic}，{plannedOn}")],
    },
    review: {
      title: "评价",
      basis: "G3",
      by: ["projectManager", "centreDirector", "generalLead"],
      apart: ["hold"],
      from: "held",
      to: { again: { yes: "planned", no: "closed" } },
      asks: ["again", "review", "plannedOn?"],
      says: "评价：{again}，{review}",
      refuses: {
        low: [
          "合格率低于{share}%的应当补训",
          ({ data, form, policies }) => !form.again && (data.passed ?? 0) < policies.share,
        ],
        noDate: ["补训的应当另定培训日期", ({ form }) => form.again && !form.plannedOn],
      },
      causes: [
        when("again", "no", issue("record")),
        when("again", "yes", notify("trainer", "请安排补训：{topic}，{plannedOn}")),
      ],
    },
    cancel: {
      title: "取消",
      by: planners,
      from: "planned",
      to: "cancelled",
      asks: ["reason"],
      says: "取消培训：{reason}",
      exit: true,
    },
  },

  clocks: {
    hold: {
      title: "按计划培训",
      basis: "G3",
      starts: ["plan", "postpone"],
      stops: "hold",
      within: days(30),
      due: "plannedOn",
      steps: [
        whenDue(
          notify("trainer", "培训没有按计划登记：{topic}"),
          notify("projectManager", "培训没有按计划登记：{topic}"),
        ),
      ],
    },
    again: {
      title: "补训",
      basis: "G3",
      starts: "review",
      stops: ["hold", "postpone"],
      within: { again: { yes: days(30), no: null } },
      due: "plannedOn",
      steps: [whenDue(notify("trainer", "补训没有按期登记：{topic}"))],
    },
    review: {
      title: "评价",
      basis: "G3",
      starts: "hold",
      stops: "review",
      within: workingDays(5),
      steps: [whenDue(notify("projectManager", "培训效果逾期未评价：{topic}"))],
    },
  },
});

type Attendance = readonly { readonly attended?: boolean; readonly score?: number }[];
function presentIn(all: Attendance) {
  return all.filter(({ attended }) => attended !== false);
}
function averageOf(all: Attendance) {
  const scores = presentIn(all).flatMap(({ score }) => (score === undefined ? [] : [score]));
  return scores.length === 0 ? 0 : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
function percentOf(all: Attendance, pass: number) {
  const present = presentIn(all);
  return present.length === 0
    ? 0
    : Math.round((present.filter(({ score = 0 }) => score >= pass).length / present.length) * 100);
}
function effectOf(average: number, before: number | undefined) {
  if (before === undefined) return "first";
  return average > before ? "better" : average < before ? "worse" : "same";
}
