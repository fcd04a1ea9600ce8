import { above, upTo } from "#kit/depends.ts";
import { draw, issue, notify, when } from "#kit/effects.ts";
import { choice, contractor, date, home, longText, money, rows, text } from "#kit/fields.ts";
import { amount, yuan } from "#kit/policy.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { reportForm } from "#kit/report.ts";
import { days, workingDays } from "#kit/time.ts";

/** 季度维修费用汇总: opened by the quarterly report of the warranty slips that the squad did and that were split. */
export const repairSettlement = procedure({
  name: "repairSettlement",
  series: "JS",
  about: "project",
  basis: ["W6"],
  goal: "closed",

  policies: { auditLimit: amount("维修结算：客服中心自审上限", yuan(20_000), "W6") },

  fields: {
    ...reportForm,
    lines: rows("明细", {
      slip: text("派工单号"),
      home: home("房号"),
      content: text("内容"),
      contractor: contractor("施工单位"),
      cost: money("金额"),
      ours: money("公司承担"),
      theirs: money("施工单位承担"),
    }),
    total: money("结算金额"),
    ours: money("公司承担合计"),
    theirs: money("施工单位承担合计"),
    remark: longText("汇总说明"),
    opinion: longText("审核意见"),
    handling: choice("财务处理", { booked: "入账", deducted: "入账并从质保金扣款" }),
    handled: date("财务处理日期"),
    dispute: longText("施工单位异议"),
  },

  papers: {
    summary: {
      title: "季度维修费用汇总表",
      form: "S38",
      basis: "W6",
      shows: ["period", "lines", "total", "ours", "theirs", "remark", "opinion", "handling", "handled", "dispute"],
      signs: ["siteHead", "centreDirector", "auditor", "cashier"],
    },
  },

  states: {
    gathered: { title: "待汇总核对", short: "待核对" },
    auditing: { title: "待审核" },
    booking: { title: "待财务处理", short: "待财务" },
    closed: { title: "已结算", final: true },
  },

  actions: {
    open: {
      title: "季度汇总",
      basis: "W6",
      by: ["system"],
      from: start,
      to: "gathered",
      asks: ["subject", "period", "figures", "lines", "total", "ours", "theirs"],
      says: "{period}维修费用汇总：共{total}，公司承担{ours}，施工单位承担{theirs}",
      causes: [
        notify("siteHead", "{period}维修费用请核对并送审：{total}"),
        notify("centreDirector", "{period}维修费用汇总：{total}"),
      ],
    },
    submit: {
      title: "核对送审",
      basis: "W6",
      by: ["siteHead", "serviceLead"],
      from: "gathered",
      to: "auditing",
      asks: ["remark?"],
      says: "核对无误，送审[：{remark}]",
      causes: [
        notify("centreDirector", "维修费用结算待审核：{total}"),
        notify("auditor", "维修费用结算待审核：{total}"),
      ],
    },
    audit: {
      title: "审核结算",
      basis: "W6",
      by: { total: [upTo("auditLimit", ["centreDirector"]), above(["auditor"])] },
      apart: ["submit"],
      from: "auditing",
      to: "booking",
      asks: ["opinion"],
      says: "审核通过：{opinion}",
      causes: [issue("summary"), notify("cashier", "维修费用结算待入账、扣款：{total}")],
    },
    giveBack: {
      title: "退回核对",
      basis: "W6",
      by: ["centreDirector", "auditor"],
      from: "auditing",
      to: "gathered",
      asks: ["opinion"],
      says: "退回核对：{opinion}",
      causes: [notify("siteHead", "维修费用结算被退回：{opinion}")],
    },
    book: {
      title: "入账、扣款",
      basis: "W6",
      by: ["cashier"],
      apart: ["submit", "audit"],
      from: "booking",
      to: "closed",
      asks: ["handling", "handled", "dispute?"],
      says: "财务处理：{handling}[；施工单位异议：{dispute}]",
      refuses: {
        undeducted: [
          "施工单位承担的部分应当从质保金扣款；暂不扣款的应当写明施工单位异议",
          ({ data, form }) => (data.theirs ?? 0) > 0 && form.handling === "booked" && !form.dispute,
        ],
        nothing: [
          "没有施工单位承担的费用，不从质保金扣款",
          ({ data, form }) => (data.theirs ?? 0) === 0 && form.handling === "deducted",
        ],
      },
      causes: [when("handling", "deducted", draw("retention", "theirs")), issue("summary")],
    },
  },

  clocks: {
    submit: {
      title: "核对送审",
      basis: "W6",
      starts: ["open", "giveBack"],
      stops: "submit",
      within: workingDays(5),
      steps: [whenDue(notify("centreDirector", "维修费用结算未送审：{period}"))],
    },
    settle: {
      title: "季度结算",
      basis: "W6",
      starts: "open",
      stops: "book",
      within: days(30),
      steps: [whenDue(notify("centreDirector", "季度结算逾期：{period}"))],
    },
  },
});
