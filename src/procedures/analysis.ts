import { issue, notify, when } from "#kit/effects.ts";
import { checklist, choice, date, department, longText, rows, yesNo } from "#kit/fields.ts";
import { at, procedure, start, whenDue } from "#kit/procedure.ts";
import { reportForm } from "#kit/report.ts";
import { workingDays } from "#kit/time.ts";

/** Each kind of report is a form of its own or the common one. */
const issued = [
  when("kind", "monthly", issue("monthly")),
  when("kind", "annual", issue("annual")),
  ...(["repair", "complaint", "visit", "satisfaction", "rectification"] as const).map((kind) =>
    when("kind", kind, issue("report")),
  ),
] as const;

/** A written analysis: opened by a report over many matters, or by hand. */
export const analysis = procedure({
  name: "analysis",
  series: "FX",
  about: "project",
  basis: ["R7", "K11", "K14", "V5", "V7"],
  goal: "closed",

  fields: {
    ...reportForm,
    kind: choice("报告类型", {
      repair: "类似问题统计分析",
      complaint: "投诉分析",
      visit: "回访分析",
      satisfaction: "满意度分析",
      rectification: "整改及建议采纳抽查",
      monthly: "月度投诉统计分析",
      annual: "投诉工作年度总结",
    }),
    satisfaction: longText("客户满意度"),
    cases: longText("重要案例"),
    next: longText("下年计划"),
    issues: longText("重点问题"),
    causes: longText("原因分析"),
    measures: rows("改进措施", { measure: longText("措施"), department: department("责任部门"), by: date("完成期限") }),
    lessons: longText("经验教训及案例"),
    recipients: checklist("报送对象", {
      generalManager: "总经理",
      leader: "分管领导",
      review: "管理评审",
      materials: "工程材料部",
      design: "设计研发",
    }),
    adequate: yesNo("审阅结论", "同意报送", "退回补充"),
    review: longText("审阅意见"),
    remarks: longText("领导批示"),
    reason: longText("原因"),
  },

  papers: {
    report: {
      title: "分析报告",
      basis: ["R7", "K11", "V7"],
      form: "S31",
      shows: [
        "subject",
        "period",
        "kind",
        "figures",
        "issues",
        "causes",
        "measures",
        "lessons",
        "recipients",
        "review",
        "remarks",
      ],
      signs: ["serviceLead", "projectManager", "leader"],
    },
    monthly: {
      title: "月度投诉统计分析表",
      basis: "K11",
      form: "S05",
      shows: ["subject", "period", "figures", "issues", "causes", "measures", "lessons", "review", "remarks"],
      signs: ["serviceLead", "projectManager"],
    },
    annual: {
      title: "投诉工作年度总结",
      basis: "K11",
      form: "S32",
      shows: [
        "subject",
        "period",
        "figures",
        "satisfaction",
        "cases",
        "issues",
        "causes",
        "measures",
        "lessons",
        "next",
        "remarks",
      ],
      signs: ["serviceLead", "projectManager", "generalManager"],
    },
  },

  states: {
    opened: { title: "待编写" },
    written: { title: "待审阅" },
    sent: { title: "待领导批示", short: "待批示" },
    closed: { title: "已办结", final: true },
    dropped: { title: "不再编写", final: true },
  },

  actions: {
    open: {
      title: "提出分析",
      basis: ["R7", "K11", "K14", "V5", "V7"],
      by: ["serviceLead", "engineeringLead", "centreDirector", "projectManager", "system"],
      from: start,
      to: "opened",
      asks: ["subject", "period", "figures"],
      says: "提出书面分析：{subject}（{period}）",
      causes: [
        notify("serviceLead", "请编写分析报告：{subject}（{period}）"),
        notify("engineeringLead", "请配合编写分析报告：{subject}（{period}）"),
      ],
    },
    write: {
      title: "编写报告",
      basis: ["R7", "K11", "K14", "V5", "V7"],
      by: ["serviceLead", "engineeringLead", "centreDirector"],
      from: "opened",
      to: "written",
      asks: ["kind", "issues", "causes", "measures", "lessons?", "satisfaction?", "cases?", "next?", "recipients"],
      says: "提交{kind}：{issues}",
      refuses: {
        nobody: ["应当选择报送对象", ({ form }) => form.recipients.length === 0],
        partial: [
          "年度总结应当写明客户满意度、重要案例、经验教训和下年计划",
          ({ form }) => form.kind === "annual" && !(form.satisfaction && form.cases && form.lessons && form.next),
        ],
      },
      causes: [notify("projectManager", "分析报告请审阅：{subject}")],
    },
    read: {
      title: "审阅",
      basis: ["R7", "V7"],
      by: ["projectManager"],
      apart: ["write"],
      from: "written",
      to: { adequate: { yes: "sent", no: "opened" } },
      asks: ["adequate", "review"],
      says: "项目经理审阅：{adequate}，{review}",
      causes: [
        when(
          "adequate",
          "yes",
          notify("leader", "分析报告请批示：{subject}"),
          notify("generalManager", "分析报告请阅：{subject}"),
          notify("centreDirector", "分析报告已报送：{subject}"),
        ),
        when("adequate", "no", notify("serviceLead", "分析报告退回补充：{review}")),
      ],
    },
    remark: {
      title: "领导批示",
      basis: ["K11", "K14", "V7"],
      by: ["leader", "generalManager"],
      from: "sent",
      to: "closed",
      asks: ["remarks"],
      says: "领导批示：{remarks}",
      causes: [...issued, notify("projectManager", "分析报告已批示：{remarks}")],
    },
    drop: {
      title: "撤销",
      by: ["projectManager"],
      from: "opened",
      to: "dropped",
      asks: ["reason"],
      says: "不再编写：{reason}",
      exit: true,
    },
  },

  clocks: {
    write: {
      title: "编写",
      basis: ["R7", "K11", "K14", "V7"],
      starts: ["open", "read"],
      stops: "write",
      within: workingDays(5),
      steps: [
        at("80%", notify("serviceLead", "分析报告将到期：{subject}")),
        whenDue(notify("projectManager", "分析报告逾期未编写：{subject}")),
      ],
    },
    read: {
      title: "审阅",
      basis: ["R7", "V7"],
      starts: "write",
      stops: "read",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "分析报告逾期未审阅：{subject}"))],
    },
    remark: {
      title: "批示",
      basis: ["K11", "K14", "V7"],
      starts: "read",
      stops: "remark",
      within: { adequate: { yes: workingDays(5), no: null } },
      steps: [whenDue(notify("generalManager", "分析报告逾期未批示：{subject}"))],
    },
  },

  reports: { kinds: { title: "分析报告统计", basis: "K11", every: "year", by: ["kind"] } },
});
