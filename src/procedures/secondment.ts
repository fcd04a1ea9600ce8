import { issue, notify } from "#kit/effects.ts";
import { choice, department, longText, staff, text } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";

const grades = { good: "优秀", fair: "合格", poor: "不合格" } as const;

/** Whoever is sent to a site office is judged twice: by the own department and by the director of the centre (O7). */
export const secondment = procedure({
  name: "secondment",
  series: "PZ",
  about: "project",
  basis: ["O7"],
  goal: "closed",

  fields: {
    person: staff("派驻人员"),
    sender: department("派出部门"),
    period: text("考评期间"),
    work: longText("工作情况"),
    ownGrade: choice("派出部门评定", grades),
    ownRemark: longText("派出部门意见"),
    grade: choice("客服中心评定", grades),
    remark: longText("客服中心意见"),
    consequence: choice("结果运用", {
      none: "维持",
      raise: "加薪",
      cut: "减薪",
      promote: "晋升",
      demote: "降职",
      back: "退回派出部门",
    }),
    reason: longText("原因"),
  },
  papers: {
    verdict: {
      title: "派驻人员考评表",
      basis: "O7",
      form: "S39",
      shows: ["person", "sender", "period", "work", "ownGrade", "ownRemark", "grade", "remark", "consequence"],
      signs: ["sender.head", "centreDirector", "hrDirector"],
    },
  },

  states: {
    reported: { title: "待派出部门评定", short: "待部门" },
    judged: { title: "待客服中心评定", short: "待中心" },
    verified: { title: "待人事处理", short: "待人事" },
    closed: { title: "已办结", final: true },
    dropped: { title: "已撤销", final: true },
  },

  actions: {
    report: {
      title: "提出考评",
      basis: "O7",
      by: ["siteHead", "centreDirector", "hrDirector"],
      from: start,
      to: "reported",
      asks: ["person", "sender", "period", "work"],
      says: "提出{person}{period}派驻考评",
      causes: [notify("sender.head", "请评定派驻人员：{work}")],
    },
    judge: {
      title: "派出部门评定",
      basis: "O7",
      by: ["sender.head"],
      from: "reported",
      to: "judged",
      asks: ["ownGrade", "ownRemark"],
      says: "派出部门评定{ownGrade}：{ownRemark}",
      causes: [notify("centreDirector", "请评定派驻人员：{work}")],
    },
    verify: {
      title: "客服中心评定",
      basis: "O7",
      by: ["centreDirector"],
      apart: ["judge"],
      from: "judged",
      to: "verified",
      asks: ["grade", "remark"],
      says: "客服中心评定{grade}：{remark}",
      causes: [notify("hrDirector", "派驻考评结果：部门{ownGrade}，中心{grade}")],
    },
    apply: {
      title: "结果运用",
      basis: "O7",
      by: ["hrDirector"],
      apart: ["judge", "verify"],
      from: "verified",
      to: "closed",
      asks: ["consequence"],
      says: "考评结果运用：{consequence}",
      refuses: {
        unearned: [
          "两方均评定优秀的才能加薪或晋升",
          ({ data, form }) =>
            ["raise", "promote"].includes(form.consequence) && !(data.ownGrade === "good" && data.grade === "good"),
        ],
      },
      causes: [issue("verdict"), notify("person", "派驻考评已办结：{consequence}")],
    },
    drop: {
      title: "撤销",
      by: ["recorder", "centreDirector"],
      from: "reported",
      to: "dropped",
      asks: ["reason"],
      says: "撤销考评：{reason}",
      exit: true,
    },
  },

  clocks: {
    judge: {
      title: "派出部门评定",
      basis: "O7",
      starts: "report",
      stops: "judge",
      within: workingDays(3),
      steps: [
        whenDue(notify("sender.head", "派驻考评逾期未评定"), notify("centreDirector", "派出部门逾期未评定派驻人员")),
      ],
    },
    verify: {
      title: "客服中心评定",
      basis: "O7",
      starts: "judge",
      stops: "verify",
      within: workingDays(3),
      steps: [whenDue(notify("centreDirector", "派驻考评待评定"))],
    },
    apply: {
      title: "结果运用",
      basis: "O7",
      starts: "verify",
      stops: "apply",
      within: workingDays(5),
      steps: [whenDue(notify("hrDirector", "派驻考评结果待处理"))],
    },
  },
});
