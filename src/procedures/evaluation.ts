import { issue, notify, open, when } from "#kit/effects.ts";
import { choice, count, date, longText, rows, staff, text, yesNo } from "#kit/fields.ts";
import { number } from "#kit/policy.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { reportForm } from "#kit/report.ts";
import { workingDays } from "#kit/time.ts";

/**
 * The month's evaluation of service and staff: opened with the ratings that owners gave, scored against the standards,
 * and followed by what the result asks for.
 */
export const evaluation = procedure({
  name: "evaluation",
  series: "KP",
  about: "project",
  basis: ["G1", "G2"],
  goal: "closed",

  policies: { target: number("业主满意率目标（%）", 95, "G1") },

  fields: {
    ...reportForm,
    rate: count("业主满意率", "%"),
    standards: rows("服务标准考评", {
      item: choice("服务项目", {
        reception: "接待",
        repair: "维修",
        cleaning: "保洁",
        greening: "绿化",
        pest: "消杀",
        security: "秩序",
        other: "其他",
      }),
      standard: text("标准"),
      score: count("得分", "分"),
      deduction: text("扣分原因"),
    }),
    appraisals: rows("员工考评", {
      person: staff("员工"),
      score: count("得分", "分"),
      outcome: choice("结果", { reward: "奖励", none: "正常", penalty: "处罚", promotion: "建议晋升" }),
      reason: text("事由"),
    }),
    analysis: longText("分析"),
    rectification: rows("整改计划", { measure: text("整改措施"), responsible: staff("责任人"), due: date("完成期限") }),
    approved: yesNo("审批意见", "同意", "退回复核"),
    rewards: longText("奖惩意见"),
    reason: longText("原因"),
  },
  papers: {
    record: {
      title: "服务质量考评表",
      basis: ["G1", "G2"],
      form: "S39",
      shows: [
        "subject",
        "period",
        "figures",
        "rate",
        "target",
        "standards",
        "appraisals",
        "analysis",
        "rectification",
        "rewards",
      ],
      signs: ["serviceLead", "projectManager", "hrDirector"],
    },
  },

  states: {
    opened: { title: "待考评" },
    scored: { title: "待审批" },
    closed: { title: "已办结", final: true },
    dropped: { title: "已撤销", final: true },
  },

  actions: {
    open: {
      title: "提出考评",
      basis: "G2",
      by: ["serviceLead", "generalLead", "centreDirector", "projectManager", "system"],
      from: start,
      to: "opened",
      asks: ["subject", "period", "figures"],
      says: "提出{period}服务质量考评",
      causes: [notify("serviceLead", "请做服务质量考评：{period}"), notify("generalLead", "请做员工考评：{period}")],
    },
    score: {
      title: "考评打分",
      basis: ["G1", "G2"],
      by: ["serviceLead", "generalLead", "centreDirector"],
      from: "opened",
      to: "scored",
      asks: ["rate", "standards", "appraisals", "analysis", "rectification?"],
      says: "考评：业主满意率{rate}，{analysis}",
      refuses: {
        unexplained: [
          "扣分的应当写明原因",
          ({ form }) => form.standards.some(({ score = 100, deduction }) => score < 100 && !deduction),
        ],
        unfounded: [
          "奖励、处罚和晋升建议应当写明事由",
          ({ form }) => form.appraisals.some(({ outcome = "none", reason }) => outcome !== "none" && !reason),
        ],
        unmet: [
          "业主满意率未达{target}%的应当有整改计划",
          ({ form, policies }) => form.rate < policies.target && !form.rectification?.length,
        ],
        open: [
          "整改措施应当写明责任人和完成期限",
          ({ form }) => form.rectification?.some(({ responsible, due }) => !responsible || !due) === true,
        ],
      },
      causes: [notify("projectManager", "服务质量考评请审批：{period}")],
    },
    approve: {
      title: "审批考评",
      basis: "G2",
      by: ["projectManager", "generalManager"],
      apart: ["score"],
      from: "scored",
      to: { approved: { yes: "closed", no: "opened" } },
      asks: ["approved", "rewards"],
      says: "审批考评：{approved}，{rewards}",
      causes: [
        when(
          "approved",
          "yes",
          issue("record"),
          notify("hrDirector", "{period}考评结果及奖惩：{rewards}"),
          open(
            "task",
            { content: "rectification.measure", responsible: "rectification.responsible", due: "rectification.due" },
            { each: "rectification" },
          ),
        ),
        when("approved", "no", notify("serviceLead", "考评退回复核：{rewards}")),
      ],
    },
    drop: {
      title: "撤销",
      by: ["projectManager"],
      from: "opened",
      to: "dropped",
      asks: ["reason"],
      says: "撤销考评：{reason}",
      exit: true,
    },
  },

  clocks: {
    score: {
      title: "考评",
      basis: "G2",
      starts: ["open", "approve"],
      stops: "score",
      within: workingDays(2),
      steps: [
        whenDue(
          notify("serviceLead", "服务质量考评逾期：{period}"),
          notify("projectManager", "服务质量考评逾期：{period}"),
        ),
      ],
    },
    approve: {
      title: "审批考评",
      basis: "G2",
      starts: "score",
      stops: "approve",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "服务质量考评待审批：{period}"))],
    },
  },

  reports: { yearly: { title: "服务质量考评统计", basis: "G1", every: "year", by: ["approved"] } },
});
