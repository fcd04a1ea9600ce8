import { charge, issue, notify } from "#kit/effects.ts";
import { choice, customer, home, longText, moment, money, services, signature, text } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { sameDay } from "#kit/time.ts";

/** 打字复印: sold and paid at the counter, written in a ledger and handed to the cashier at the end of the day (S10). */
export const copying = procedure({
  name: "copying",
  series: "DY",
  about: "project",
  basis: ["S2", "S10"],
  goal: "handedIn",

  fields: {
    soldAt: moment("日期时间"),
    customer: customer("客户"),
    home: home("房号"),
    services: services("打字复印项目", "copying"),
    method: choice("支付方式", { cash: "现金", wechat: "微信", alipay: "支付宝" }),
    signature: signature("客户签名"),
    total: money("金额"),
    remark: longText("备注"),
    reason: text("作废原因"),
  },
  fees: { copying: { title: "打字复印费", basis: "S10", payer: "customer", sum: ["services.amount"] } },
  papers: {
    ledger: {
      title: "打字复印收费台账",
      basis: "S10",
      form: "F08",
      shows: ["soldAt", "customer", "home", "services", "total", "method", "signature", "remark"],
      signs: ["recorder", "customer", "cashier"],
    },
  },
  registers: {
    ledger: {
      title: "打字复印收费台账",
      basis: "S10",
      form: "F08",
      entry: "sell",
      columns: ["soldAt", "customer", "home", "services", "total", "method"],
    },
  },

  states: {
    sold: { title: "待交款" },
    handedIn: { title: "已交款", final: true },
    voided: { title: "已作废", final: true },
  },

  actions: {
    sell: {
      title: "打字复印收费",
      basis: ["S2", "S10"],
      by: ["reception", "serviceAgent", "serviceLead", "accountManager", "hotline"],
      from: start,
      to: "sold",
      asks: ["services", "method", "customer?", "home?", "signature?", "remark?"],
      computes: {
        soldAt: ["以收款的时间为准", ({ now }) => now],
        total: ["各项金额之和", ({ form }) => form.services.reduce((sum, { amount = 0 }) => sum + amount, 0)],
      },
      says: "{services}，当场收取{copying}（{method}）",
      causes: [charge("copying"), issue("ledger")],
    },
    handIn: {
      title: "日结收款",
      basis: "S10",
      by: ["cashier"],
      from: "sold",
      to: "handedIn",
      says: "已与经办人核对，收讫{copying}",
    },
    void: {
      title: "作废",
      by: ["serviceLead", "projectManager"],
      from: "sold",
      to: "voided",
      asks: ["reason"],
      says: "作废：{reason}",
      exit: true,
      causes: [notify("cashier", "打字复印收费作废{copying}：{reason}")],
    },
  },

  clocks: {
    handIn: {
      title: "日结交款",
      basis: "S10",
      starts: "sell",
      stops: "handIn",
      within: sameDay,
      steps: [whenDue(notify("recorder", "当天的打字复印收费请交款"), notify("cashier", "当天的打字复印收费尚未日结"))],
    },
  },

  reports: { monthly: { title: "打字复印月度统计", basis: "S10", every: "month", by: ["method"] } },
});
