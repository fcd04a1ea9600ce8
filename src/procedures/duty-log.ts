import { issue, notify } from "#kit/effects.ts";
import { dayOf } from "#kit/dates.ts";
import { choice, date, longText, moment, rows, signature, staff, text, yesNo } from "#kit/fields.ts";
import { procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, workingDays } from "#kit/time.ts";

const posts = [
  "securityGuard",
  "monitor",
  "reception",
  "serviceAgent",
  "repairer",
  "securityLead",
  "serviceLead",
  "engineeringLead",
] as const;

/** The log of a shift: taken over, what happened, handed on. */
export const dutyLog = procedure({
  name: "dutyLog",
  series: "DB",
  about: "project",
  basis: ["I7"],
  goal: "closed",

  fields: {
    day: date("日期"),
    shift: choice("班次", { day: "白班", middle: "中班", night: "夜班", allDay: "全天" }),
    post: choice("值班岗位", {
      customerService: "客服",
      engineering: "工程",
      security: "秩序",
      controlRoom: "监控、消控",
      manager: "值班经理",
    }),
    person: staff("值班人"),
    takenOverAt: moment("接班时间"),
    checks: rows("接班检查", { item: text("检查项"), normal: yesNo("是否正常", "正常", "不正常"), note: text("说明") }),
    happenedAt: moment("发生时间"),
    place: text("地点"),
    event: longText("事项"),
    handling: longText("处理"),
    reportedTo: staff("报告对象"),
    events: rows("值班事项", {
      event: longText("事项"),
      happenedAt: moment("时间"),
      place: text("地点"),
      handling: longText("处理"),
      reportedTo: staff("报告对象"),
    }),
    pending: longText("未完成事项"),
    handedItems: text("物品、钥匙交接"),
    handedOverAt: moment("交班时间"),
    outgoing: signature("交班人签名"),
    incoming: signature("接班人签名"),
    review: longText("主管审阅"),
  },

  papers: {
    log: {
      title: "值班记录",
      basis: "I7",
      form: "S23",
      shows: [
        "day",
        "shift",
        "post",
        "person",
        "takenOverAt",
        "checks",
        "events",
        "pending",
        "handedItems",
        "handedOverAt",
        "outgoing",
        "incoming",
        "review",
      ],
      signs: ["person", "securityLead"],
    },
  },
  registers: {
    shifts: {
      title: "值班记录",
      basis: "I7",
      form: "S23",
      entry: "takeOver",
      columns: ["day", "shift", "post", "person", "takenOverAt", "checks", "events", "pending", "handedOverAt"],
    },
  },

  states: {
    onDuty: { title: "值班中" },
    handed: { title: "待主管审阅", short: "待审阅" },
    closed: { title: "已审阅", final: true },
  },

  actions: {
    takeOver: {
      title: "接班",
      basis: "I7",
      by: posts,
      from: start,
      to: "onDuty",
      asks: ["shift", "post", "person", "checks"],
      computes: {
        day: ["以接班的日期为准", ({ now }) => dayOf(now)],
        takenOverAt: ["以接班的时间为准", ({ now }) => now],
      },
      says: "{person}接班：{post}{shift}",
      refuses: {
        unsaid: [
          "接班检查不正常的应当写明情况",
          ({ form }) => form.checks.some(({ normal, note }) => normal === false && !note),
        ],
      },
    },
    note: {
      title: "记值班事项",
      basis: "I7",
      by: ["person", "recorder"],
      from: "onDuty",
      to: stay,
      asks: ["event", "handling", "place?", "happenedAt?", "reportedTo?"],
      computes: {
        events: [
          "逐件记入，没有写明时间的以登记的时间为准",
          ({ data, form: { event, handling, place, happenedAt, reportedTo }, now }) => [
            ...(data.events ?? []),
            {
              event,
              handling,
              happenedAt: happenedAt ?? now,
              ...(place !== undefined && { place }),
              ...(reportedTo !== undefined && { reportedTo }),
            },
          ],
        ],
      },
      says: "{event}[（{place}）]：{handling}[，已报告{reportedTo}]",
      causes: [notify("reportedTo", "值班报告：{event}，{handling}")],
    },
    handOver: {
      title: "交班",
      basis: "I7",
      by: ["person", "recorder"],
      from: "onDuty",
      to: "handed",
      asks: ["outgoing", "incoming", "pending?", "handedItems?"],
      computes: { handedOverAt: ["以交班的时间为准", ({ now }) => now] },
      says: "交班[，未完成：{pending}][，交接物品：{handedItems}]",
    },
    review: {
      title: "主管审阅",
      basis: "I7",
      by: ["securityLead", "serviceLead", "engineeringLead", "projectManager"],
      apart: ["takeOver", "handOver"],
      from: "handed",
      to: "closed",
      asks: ["review?"],
      says: "审阅值班记录[：{review}]",
      causes: [issue("log")],
    },
  },

  clocks: {
    handOver: {
      title: "交班",
      basis: "I7",
      starts: "takeOver",
      stops: "handOver",
      within: { shift: { day: hours(12), middle: hours(8), night: hours(12), allDay: hours(24) } },
      steps: [whenDue(notify("person", "值班时间已满，请交班"), notify("securityLead", "值班超时没有交班：{post}"))],
    },
    review: {
      title: "审阅",
      basis: "I7",
      starts: "handOver",
      stops: "review",
      within: workingDays(2),
      steps: [whenDue(notify("projectManager", "值班记录逾期未审阅：{post}"))],
    },
  },
});
