import { issue, notify, when } from "#kit/effects.ts";
import { choice, count, home, longText, moment, money, photos, sensitive, text, yesNo } from "#kit/fields.ts";
import { number } from "#kit/policy.ts";
import { procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, tooSoon, workingDays } from "#kit/time.ts";

const severities = { major: "重大", serious: "较大", minor: "一般" } as const;

/** Accidents, thefts, fires, damaged or lost vehicles: reported, handled, looked into, counted against a target of zero. */
export const incident = procedure({
  name: "incident",
  series: "SA",
  about: "project",
  basis: ["G12"],
  goal: "closed",

  policies: { tolerated: number("一年内发生几起重大安全事件即应专题分析（目标为零）", 1, "G12") },

  fields: {
    kind: choice("事件类别", {
      accident: "安全事故",
      theft: "失窃",
      fire: "火灾、火警",
      vehicleDamage: "车辆损坏",
      vehicleLoss: "车辆丢失",
      injury: "人身伤害",
      other: "其他",
    }),
    severity: choice("严重程度", severities),
    occurredAt: moment("发生时间"),
    place: text("地点"),
    home: home("房号"),
    involved: sensitive(text("当事人、联系电话")),
    plate: sensitive(text("车牌号")),
    content: longText("经过"),
    injured: count("受伤人数", "人"),
    photos: photos("现场照片"),
    measures: longText("处置措施"),
    police: yesNo("是否报警", "已报警", "未报警"),
    told: text("已通知"),
    loss: money("损失金额"),
    cause: longText("原因"),
    responsibility: longText("责任"),
    prevention: longText("防范措施"),
    agreed: yesNo("审核意见", "同意结案", "补充调查"),
    review: longText("审核说明"),
  },

  papers: {
    report: {
      title: "安全事件报告",
      basis: "G12",
      shows: [
        "kind",
        "severity",
        "occurredAt",
        "place",
        "home",
        "involved",
        "plate",
        "content",
        "injured",
        "photos",
        "measures",
        "police",
        "told",
        "loss",
        "cause",
        "responsibility",
        "prevention",
        "agreed",
        "review",
      ],
      signs: ["recorder", "securityLead", "projectManager"],
    },
  },
  registers: {
    incidents: {
      title: "安全事件登记簿",
      basis: "G12",
      entry: "report",
      columns: [
        "occurredAt",
        "kind",
        "severity",
        "place",
        "home",
        "content",
        "injured",
        "loss",
        "police",
        "cause",
        "prevention",
      ],
    },
  },
  reports: {
    year: { title: "安全事件年度统计", basis: "G12", every: "year", by: ["severity", "kind"] },
    major: {
      title: "重大安全事件（年度目标为零）",
      basis: "G12",
      every: "year",
      by: ["severity"],
      only: { severity: "major" },
      opens: { procedure: "analysis", reaching: "tolerated" },
    },
    month: { title: "安全事件月度统计", basis: "G12", every: "month", by: ["kind", "severity"] },
  },

  states: {
    reported: { title: "待处置" },
    handled: { title: "待调查" },
    looked: { title: "待审核" },
    closed: { title: "已办结", final: true },
  },

  actions: {
    report: {
      title: "报告事件",
      basis: "G12",
      by: ["staff"],
      from: start,
      to: "reported",
      asks: [
        "kind",
        "severity",
        "occurredAt",
        "place",
        "content",
        "home?",
        "involved?",
        "plate?",
        "injured?",
        "photos?",
        "police?",
      ],
      says: "报告{severity}{kind}（{place}）：{content}",
      refuses: {
        future: [
          "发生时间不能在现在之后",
          ({ form, now }) => !tooSoon(now, form.occurredAt, hours(0)) && form.occurredAt !== now,
        ],
      },
      causes: [
        notify("securityLead", "安全事件：{place}，{content}"),
        notify("projectManager", "安全事件：{place}，{content}"),
        when("severity", "major", notify("generalManager", "重大安全事件：{place}，{content}")),
      ],
    },
    regrade: {
      title: "改严重程度",
      basis: "G12",
      by: ["securityLead", "projectManager"],
      from: ["reported", "handled"],
      to: stay,
      asks: ["severity", "review"],
      says: "严重程度改为{severity}：{review}",
      causes: [when("severity", "major", notify("generalManager", "升为重大安全事件：{place}，{content}"))],
    },
    handle: {
      title: "现场处置",
      basis: "G12",
      by: ["securityLead", "securityGuard", "engineeringLead", "projectManager"],
      from: "reported",
      to: "handled",
      asks: ["measures", "police", "told?", "injured?", "photos?"],
      says: "处置：{measures}，{police}[，已通知{told}]",
      refuses: {
        quiet: [
          "失窃、火灾和重大事件应当报警",
          ({ data, form }) =>
            !form.police && (data.severity === "major" || data.kind === "theft" || data.kind === "fire"),
        ],
      },
    },
    look: {
      title: "调查",
      basis: "G12",
      by: ["securityLead", "engineeringLead"],
      from: "handled",
      to: "looked",
      asks: ["cause", "responsibility", "prevention", "loss?"],
      says: "调查：{cause}；防范措施：{prevention}",
      causes: [notify("projectManager", "安全事件调查报告请审核：{content}")],
    },
    review: {
      title: "审核",
      basis: "G12",
      by: { severity: { major: ["generalManager", "leader"], serious: ["projectManager"], minor: ["projectManager"] } },
      apart: ["look"],
      from: "looked",
      to: { agreed: { yes: "closed", no: "handled" } },
      asks: ["agreed", "review?"],
      says: "审核：{agreed}[，{review}]",
      refuses: { noReason: ["补充调查的应当说明", ({ form }) => !form.agreed && !form.review] },
      causes: [
        when("agreed", "yes", issue("report")),
        when("agreed", "no", notify("securityLead", "请补充调查：{review}")),
      ],
    },
  },

  clocks: {
    handle: {
      title: "处置",
      basis: "G12",
      starts: "report",
      stops: "handle",
      within: { severity: { major: hours(1), serious: hours(2), minor: hours(24) } },
      steps: [whenDue(notify("projectManager", "安全事件还没有处置：{place}"))],
    },
    look: {
      title: "调查",
      basis: "G12",
      starts: ["handle", "review"],
      stops: "look",
      within: { severity: { major: workingDays(3), serious: workingDays(5), minor: workingDays(7) } },
      steps: [whenDue(notify("projectManager", "安全事件逾期未查明：{place}"))],
    },
    review: {
      title: "审核",
      basis: "G12",
      starts: "look",
      stops: "review",
      within: workingDays(3),
      steps: [whenDue(notify("leader", "安全事件报告逾期未审核：{place}"))],
    },
  },
});
