import { issue, notify } from "#kit/effects.ts";
import { count, date, department, longText, rows, signature, staff, text, yesNo } from "#kit/fields.ts";
import { at, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { superiors } from "./superiors.ts";

/** A letter of targets: index by index what is wanted, what came of it, and the score that follows. */
export const targetLetter = procedure({
  name: "targetLetter",
  series: "MB",
  about: "project",
  basis: ["G11"],
  goal: "closed",

  fields: {
    responsible: staff("责任人"),
    department: department("部门"),
    period: text("责任期间"),
    until: date("责任期截止日"),
    targets: rows("目标", { index: text("指标"), target: text("目标值"), weight: count("权重", "分") }),
    terms: longText("奖惩约定"),
    signature: signature("责任人签名"),
    objection: longText("责任人意见"),
    actuals: rows("完成情况", {
      index: text("指标"),
      actual: text("实际值"),
      score: count("得分", "分"),
      remark: text("说明"),
    }),
    score: count("总得分", "分"),
    verdict: longText("考核结论"),
    rewards: longText("奖惩意见"),
    concurs: yesNo("责任人对考核的意见", "认可", "有异议"),
    reason: longText("原因"),
  },
  papers: {
    letter: {
      title: "目标责任书",
      basis: "G11",
      form: "S39",
      shows: ["responsible", "department", "period", "until", "targets", "terms", "signature"],
      signs: ["recorder", "responsible"],
    },
    assessment: {
      title: "目标责任考核表",
      basis: "G11",
      form: "S39",
      shows: [
        "responsible",
        "department",
        "period",
        "targets",
        "actuals",
        "score",
        "verdict",
        "rewards",
        "concurs",
        "objection",
      ],
      signs: ["recorder", "responsible", "hrDirector"],
    },
  },

  states: {
    offered: { title: "待签认" },
    running: { title: "执行中" },
    assessed: { title: "待确认" },
    closed: { title: "已办结", final: true },
    dropped: { title: "已撤销", final: true },
  },

  actions: {
    offer: {
      title: "下达目标",
      basis: "G11",
      by: superiors,
      from: start,
      to: "offered",
      asks: ["responsible", "department", "period", "until", "targets", "terms?"],
      says: "向{responsible}下达{period}目标",
      refuses: {
        weights: [
          "各项指标的权重应当合计100分",
          ({ form }) => form.targets.reduce((sum, { weight = 0 }) => sum + weight, 0) !== 100,
        ],
      },
      causes: [notify("responsible", "{period}目标责任书请签认")],
    },
    sign: {
      title: "签认",
      basis: "G11",
      by: ["responsible"],
      from: "offered",
      to: "running",
      asks: ["signature"],
      says: "签认目标责任书",
      causes: [issue("letter"), notify("recorder", "{responsible}已签认目标责任书")],
    },
    record: {
      title: "登记实绩",
      basis: "G11",
      by: ["recorder", "responsible", ...superiors],
      from: "running",
      to: stay,
      asks: ["actuals"],
      says: "登记目标完成情况",
    },
    assess: {
      title: "考核",
      basis: "G11",
      by: superiors,
      from: "running",
      to: "assessed",
      asks: ["actuals", "verdict", "rewards?"],
      computes: { score: ["各项得分之和", ({ form }) => form.actuals.reduce((sum, { score = 0 }) => sum + score, 0)] },
      says: "考核得分{score}：{verdict}",
      refuses: {
        much: ["总得分不能超过100分", ({ form }) => form.actuals.reduce((sum, { score = 0 }) => sum + score, 0) > 100],
      },
      causes: [notify("responsible", "目标考核请确认：{verdict}")],
    },
    confirm: {
      title: "确认考核",
      basis: "G11",
      by: ["responsible"],
      from: "assessed",
      to: "closed",
      asks: ["concurs", "objection?"],
      says: "对考核结果{concurs}[：{objection}]",
      refuses: { silent: ["有异议的应当写明", ({ form }) => !form.concurs && !form.objection] },
      causes: [issue("assessment"), notify("hrDirector", "目标考核结果：{responsible}，{verdict}")],
    },
    drop: {
      title: "撤销",
      by: superiors,
      from: ["offered", "running"],
      to: "dropped",
      asks: ["reason"],
      says: "撤销目标责任书：{reason}",
      exit: true,
    },
  },

  clocks: {
    sign: {
      title: "签认",
      basis: "G11",
      starts: "offer",
      stops: "sign",
      within: workingDays(5),
      steps: [whenDue(notify("responsible", "目标责任书待签认"), notify("recorder", "目标责任书逾期未签认"))],
    },
    assess: {
      title: "期满考核",
      basis: "G11",
      starts: "offer",
      stops: "assess",
      due: "until",
      steps: [
        at("50%", notify("responsible", "责任期已过半，请登记目标完成情况")),
        whenDue(notify("recorder", "责任期满，请考核：{responsible}")),
      ],
    },
    confirm: {
      title: "确认考核",
      basis: "G11",
      starts: "assess",
      stops: "confirm",
      within: workingDays(3),
      steps: [
        whenDue(notify("responsible", "目标考核待确认"), notify("hrDirector", "目标考核逾期未确认：{responsible}")),
      ],
    },
  },
});
