import { notify, when } from "#kit/effects.ts";
import { choice, count, files, longText, moment, rows, text, yesNo } from "#kit/fields.ts";
import { procedure, start, stay, unlimited, whenDue } from "#kit/procedure.ts";
import { days, hours } from "#kit/time.ts";

const managers = ["projectManager", "centreDirector", "generalManager"] as const;

/** A breach of data security (Personal Information Protection Law, art. 57; rules on reporting incidents of 2025-11-01). */
export const securityIncident = procedure({
  name: "securityIncident",
  series: "AQ",
  about: "project",
  basis: ["O5"],
  goal: "closed",

  fields: {
    story: longText("事件经过"),
    discoveredAt: moment("发现时间"),
    incidentType: choice("事件类型", {
      leak: "泄露",
      tamper: "篡改",
      loss: "丢失",
      illegalAccess: "非法访问",
      outage: "中断",
    }),
    impact: rows("涉及数据种类与人数", {
      dataType: text("数据种类"),
      subjectCount: count("涉及人数", "人"),
      isSensitive: yesNo("是否敏感", "敏感", "非敏感"),
    }),
    incidentLevel: choice("事件等级", { general: "一般", larger: "较大", major: "重大", critical: "特别重大" }),
    cause: longText("原因"),
    remedies: longText("补救措施"),
    reportedAt: moment("报告主管部门时间"),
    reportedTo: text("报告的主管部门"),
    notifying: choice("是否通知个人", { notified: "已通知", spared: "不通知" }),
    subjectsNotifiedAt: moment("通知个人时间"),
    notifiedBy: text("通知方式"),
    noNotifyReason: longText("不通知的理由"),
    finalReport: files("处置总结报告"),
    conclusion: longText("处置结论"),
  },

  papers: {
    record: {
      title: "个人信息/数据安全事件记录",
      basis: "O5",
      form: "P03",
      shows: [
        ...(["story", "discoveredAt", "incidentType", "impact", "incidentLevel", "cause", "remedies"] as const),
        ...(["reportedAt", "reportedTo", "notifying", "subjectsNotifiedAt", "notifiedBy", "noNotifyReason"] as const),
        ...(["conclusion", "finalReport"] as const),
      ],
      signs: ["projectManager", "generalManager"],
    },
  },

  states: {
    discovered: { title: "待定级" },
    assessed: { title: "待补救" },
    remedied: { title: "待通知个人" },
    notified: { title: "待总结" },
    closed: { title: "已办结", final: true },
  },

  actions: {
    discover: {
      title: "登记事件",
      basis: "O5",
      by: ["staff"],
      from: start,
      to: "discovered",
      asks: ["story", "discoveredAt"],
      refuses: {
        future: ["发现时间不能晚于现在", ({ form, now }) => Temporal.Instant.compare(form.discoveredAt, now) > 0],
      },
      says: "发现信息安全事件：{story}",
      causes: [
        notify("projectManager", "发生信息安全事件，请立即定级并补救：{story}"),
        notify("systemAdmin", "发生信息安全事件，请立即止损：{story}"),
      ],
    },
    assess: {
      title: "定级",
      basis: "O5",
      by: managers,
      from: "discovered",
      to: "assessed",
      asks: ["incidentType", "impact", "incidentLevel"],
      says: "{incidentType}事件，定为{incidentLevel}",
      causes: [
        notify("generalManager", "信息安全事件定为{incidentLevel}：{story}"),
        when("incidentLevel", "larger", notify("lawyer", "较大以上事件，须四小时内报告：{story}")),
        when("incidentLevel", "major", notify("lawyer", "较大以上事件，须四小时内报告：{story}")),
        when("incidentLevel", "critical", notify("lawyer", "较大以上事件，须四小时内报告：{story}")),
      ],
    },
    report: {
      title: "报告主管部门",
      basis: "O5",
      by: [...managers, "lawyer"],
      from: ["assessed", "remedied", "notified"],
      to: stay,
      asks: ["reportedTo", "reportedAt"],
      says: "于 {reportedAt} 报告{reportedTo}",
    },
    remedy: {
      title: "补救",
      basis: "O5",
      by: [...managers, "systemAdmin"],
      from: "assessed",
      to: "remedied",
      asks: ["cause", "remedies"],
      says: "补救：{remedies}",
    },
    inform: {
      title: "通知个人",
      basis: "O5",
      by: managers,
      from: "remedied",
      to: "notified",
      asks: ["notifying", "subjectsNotifiedAt?", "notifiedBy?", "noNotifyReason?"],
      refuses: {
        how: [
          "已通知的应当写明时间和方式",
          ({ form }) => form.notifying === "notified" && (!form.subjectsNotifiedAt || !form.notifiedBy),
        ],
        why: [
          "不通知的应当写明已经有效避免危害的理由",
          ({ form }) => form.notifying === "spared" && !form.noNotifyReason,
        ],
      },
      says: "通知个人：{notifying}[，{notifiedBy}][，{noNotifyReason}]",
    },
    close: {
      title: "处置总结",
      basis: "O5",
      by: managers,
      from: "notified",
      to: "closed",
      asks: ["conclusion", "finalReport?"],
      bars: {
        unreported: [
          "较大以上的事件应当先报告主管部门",
          ({ data }) => data.incidentLevel !== "general" && !data.reportedAt,
        ],
      },
      refuses: {
        noReport: [
          "较大以上的事件应当附处置总结报告",
          ({ data, form }) => data.incidentLevel !== "general" && !form.finalReport?.length,
        ],
      },
      says: "处置总结：{conclusion}",
    },
  },

  clocks: {
    assess: {
      title: "定级",
      basis: "O5",
      starts: "discover",
      stops: "assess",
      within: hours(2),
      since: "discoveredAt",
      steps: [whenDue(notify("generalManager", "信息安全事件尚未定级：{story}"))],
    },
    report: {
      title: "报告主管部门",
      basis: "O5",
      starts: "assess",
      stops: "report",
      within: { incidentLevel: { general: unlimited, larger: hours(4), major: hours(4), critical: hours(4) } },
      since: "discoveredAt",
      steps: [whenDue(notify("generalManager", "信息安全事件逾期未报告主管部门：{story}"))],
    },
    inform: {
      title: "通知个人",
      basis: "O5",
      starts: "assess",
      stops: "inform",
      within: days(3),
      steps: [whenDue(notify("generalManager", "信息安全事件尚未通知个人：{story}"))],
    },
    close: {
      title: "处置总结",
      basis: "O5",
      starts: "inform",
      stops: "close",
      within: days(30),
      steps: [whenDue(notify("generalManager", "信息安全事件尚未总结：{story}"))],
    },
  },
});
