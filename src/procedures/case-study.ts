import { issue, notify, when } from "#kit/effects.ts";
import { choice, longText, text, yesNo } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { classTitles } from "./taxonomy.ts";

/** A case to learn from: written without names, checked for them by a second person, then for all to read. */
export const caseStudy = procedure({
  name: "caseStudy",
  series: "AL",
  about: "project",
  basis: ["K11"],
  goal: "published",

  fields: {
    title: text("标题"),
    source: text("来源投诉单"),
    class: choice("类别", classTitles),
    facts: longText("事件经过"),
    handling: longText("处理过程"),
    analysis: longText("分析点评"),
    law: text("法规依据"),
    lesson: longText("启示"),
    anonymous: yesNo("脱敏确认", "已无个人信息", "仍有个人信息"),
    remark: longText("审核意见"),
    reason: longText("原因"),
  },
  papers: {
    study: {
      title: "典型案例",
      basis: "K11",
      form: "S33",
      shows: ["title", "class", "facts", "handling", "analysis", "law", "lesson"],
      signs: ["recorder", "serviceLead"],
    },
  },

  states: {
    written: { title: "待脱敏审核", short: "待审核" },
    returned: { title: "待修改" },
    published: { title: "已发布", final: true },
    dropped: { title: "未采用", final: true },
  },

  actions: {
    write: {
      title: "编写案例",
      basis: "K11",
      by: ["serviceLead", "serviceAgent", "centreDirector", "siteHead"],
      from: start,
      to: "written",
      asks: ["title", "class", "facts", "handling", "analysis", "lesson", "law?", "source?"],
      says: "编写案例“{title}”",
      causes: [notify("serviceLead", "典型案例请审核：{title}"), notify("centreDirector", "典型案例请审核：{title}")],
    },
    check: {
      title: "审核发布",
      basis: "K11",
      by: ["serviceLead", "centreDirector", "projectManager"],
      apart: ["write", "rewrite"],
      from: "written",
      to: { anonymous: { yes: "published", no: "returned" } },
      asks: ["anonymous", "remark?"],
      says: "审核：{anonymous}[，{remark}]",
      refuses: { noReason: ["退回的应当写明意见", ({ form }) => !form.anonymous && !form.remark] },
      causes: [when("anonymous", "yes", issue("study")), notify("recorder", "案例审核：{anonymous}")],
    },
    rewrite: {
      title: "修改案例",
      basis: "K11",
      by: ["recorder"],
      from: "returned",
      to: "written",
      asks: ["title", "facts", "handling", "analysis", "lesson"],
      says: "修改案例",
      causes: [notify("serviceLead", "典型案例请审核：{title}")],
    },
    drop: {
      title: "不采用",
      by: ["recorder", "serviceLead", "centreDirector"],
      from: ["written", "returned"],
      to: "dropped",
      asks: ["reason"],
      says: "不采用：{reason}",
      exit: true,
    },
  },

  clocks: {
    check: {
      title: "审核",
      basis: "K11",
      starts: ["write", "rewrite"],
      stops: "check",
      within: workingDays(3),
      steps: [whenDue(notify("serviceLead", "典型案例待审核：{title}"))],
    },
    rewrite: {
      title: "修改",
      basis: "K11",
      starts: "check",
      stops: "rewrite",
      within: { anonymous: { yes: null, no: workingDays(3) } },
      steps: [whenDue(notify("recorder", "典型案例待修改：{title}"))],
    },
  },
});
