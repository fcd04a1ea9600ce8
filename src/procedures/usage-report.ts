import { issue, notify } from "#kit/effects.ts";
import { choice, count, date, longText, money, rows, signature, staff, text } from "#kit/fields.ts";
import { homeZone, local } from "#kit/moment.ts";
import { limit } from "#kit/policy.ts";
import { before, procedure, start, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { equipmentKind } from "./takeover-fields.ts";

/** 产品使用情况: what a year of use taught about an estate's equipment, for those who buy it next time. */
export const usageReport = procedure({
  name: "usageReport",
  series: "SY",
  about: "project",
  basis: ["W9"],
  goal: "forwarded",

  policies: { year: limit("投入使用后收集使用情况的期限", days(365), "W9") },

  fields: {
    inService: date("投入使用日期"),
    products: rows("设备产品明细", {
      product: text("产品名称"),
      kind: equipmentKind,
      model: text("品牌型号"),
      supplier: text("生产或供应单位"),
      quantity: count("数量", "台"),
      place: text("使用部位"),
      condition: choice("运行状况", { good: "良好", fair: "一般", poor: "差" }),
      failures: count("故障次数", "次"),
      main: text("主要故障"),
      cost: money("维修费用"),
      warranty: choice("保修响应", { good: "及时", slow: "迟缓", none: "无" }),
      feedback: text("客户反映"),
      suggestion: text("改进建议"),
    }),
    failures: count("故障总次数", "次"),
    cost: money("维修费用合计"),
    overall: longText("总体评价"),
    filler: staff("填报人"),
    head: signature("物业负责人签名"),
    remark: longText("退回原因"),
    forwarded: date("转交工程材料部日期"),
  },
  papers: {
    report: {
      title: "产品使用情况表",
      form: "S19",
      basis: "W9",
      shows: ["inService", "products", "failures", "cost", "overall", "filler", "head", "forwarded"],
      signs: ["engineeringLead", "projectManager", "siteHead"],
    },
  },

  states: {
    using: { title: "使用满一年前", short: "未满一年" },
    filled: { title: "待物业负责人签名", short: "待签名" },
    signed: { title: "待客服中心接收", short: "待接收" },
    received: { title: "待转交工程部门", short: "待转交" },
    forwarded: { title: "已转交", final: true },
  },

  actions: {
    open: {
      title: "建立",
      basis: "W9",
      by: ["engineeringLead", "siteHead", "projectManager", "system"],
      from: start,
      to: "using",
      asks: ["inService"],
      says: "{inService}投入使用，满一年收集使用情况",
    },
    fill: {
      title: "填报",
      basis: "W9",
      by: ["engineeringLead"],
      from: "using",
      to: "filled",
      asks: ["products", "overall", "filler"],
      says: "填报{products}，共故障{failures}、维修费用{cost}：{overall}",
      computes: {
        failures: [
          "各项故障次数之和",
          ({ form }) => form.products.reduce((sum, { failures = 0 }) => sum + failures, 0),
        ],
        cost: ["各项维修费用之和", ({ form }) => form.products.reduce((sum, { cost = 0 }) => sum + cost, 0)],
      },
      bars: {
        early: [
          "投入使用满{year}后填报",
          ({ data, now, policies }) =>
            data.inService !== undefined &&
            Temporal.PlainDate.compare(
              local(now, homeZone).toPlainDate(),
              Temporal.PlainDate.from(data.inService).add({ days: policies.year.count }),
            ) < 0,
        ],
      },
      refuses: {
        unjudged: ["每项产品应当填写运行状况", ({ form }) => form.products.some(({ condition }) => !condition)],
      },
      causes: [notify("projectManager", "产品使用情况表请签名")],
    },
    sign: {
      title: "负责人签名",
      basis: "W9",
      by: ["projectManager"],
      apart: ["fill"],
      from: "filled",
      to: "signed",
      asks: ["head"],
      says: "物业负责人签名",
      causes: [
        issue("report"),
        notify("siteHead", "产品使用情况表请接收"),
        notify("serviceLead", "产品使用情况表请接收"),
      ],
    },
    giveBack: {
      title: "退回填报",
      basis: "W9",
      by: ["projectManager", "siteHead", "centreDirector"],
      from: ["filled", "signed"],
      to: "using",
      asks: ["remark"],
      says: "退回：{remark}",
      causes: [notify("engineeringLead", "产品使用情况表被退回：{remark}")],
    },
    receive: {
      title: "客服中心接收",
      basis: "W9",
      by: ["siteHead", "centreDirector", "serviceLead"],
      from: "signed",
      to: "received",
      says: "客服中心接收",
    },
    forward: {
      title: "转交工程部门",
      basis: "W9",
      by: ["siteHead", "centreDirector", "serviceLead"],
      from: "received",
      to: "forwarded",
      asks: ["forwarded"],
      says: "转交工程材料部",
      causes: [issue("report"), notify("projectDepartment", "产品使用情况表已转交，请用于采购和设计")],
    },
  },

  clocks: {
    collect: {
      title: "收集使用情况",
      basis: "W9",
      starts: ["open", "giveBack"],
      stops: "fill",
      within: days(395),
      steps: [
        before(days(30), notify("engineeringLead", "使用已满一年，请填报产品使用情况表")),
        whenDue(notify("siteHead", "产品使用情况表逾期未填报")),
      ],
    },
    sign: {
      title: "签名",
      basis: "W9",
      starts: "fill",
      stops: ["sign", "giveBack"],
      within: workingDays(5),
      steps: [whenDue(notify("projectManager", "产品使用情况表尚未签名"))],
    },
    forward: {
      title: "接收转交",
      basis: "W9",
      starts: "sign",
      stops: ["forward", "giveBack"],
      within: workingDays(10),
      steps: [whenDue(notify("centreDirector", "产品使用情况表尚未转交工程部门"))],
    },
  },
});
