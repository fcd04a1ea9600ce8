import { choice, count, date, money, signature, text } from "#kit/fields.ts";
import { dayOf } from "#kit/dates.ts";
import { lapse, procedure, start } from "#kit/procedure.ts";
import { sameDay } from "#kit/time.ts";

/** Drinking-water tickets: what was bought, given out and given back, with what is left. */
export const waterTicket = procedure({
  name: "waterTicket",
  series: "SF",
  about: "project",
  basis: ["I6"],
  goal: "recorded",
  facts: ["ticketsInStock"],

  fields: {
    day: date("日期"),
    business: choice("业务", { purchase: "购入", issue: "发放", return: "退回" }),
    receiver: text("部门、房号"),
    quantity: count("数量", "张"),
    numbers: text("起止票号"),
    unitPrice: money("单价"),
    balance: count("结存", "张"),
    signature: signature("领用人签名"),
    reason: text("作废原因"),
  },

  papers: {
    line: {
      title: "水票登记发放",
      basis: "I6",
      form: "S25",
      shows: ["day", "business", "receiver", "quantity", "numbers", "unitPrice", "balance", "signature"],
      signs: ["recorder"],
    },
  },
  registers: {
    tickets: {
      title: "水票登记发放表",
      basis: "I6",
      form: "S25",
      entry: "record",
      columns: ["day", "business", "receiver", "quantity", "numbers", "unitPrice", "balance"],
    },
  },

  states: {
    open: { title: "当日可作废", short: "当日" },
    recorded: { title: "已入账", final: true },
    void: { title: "已作废", final: true },
  },

  actions: {
    record: {
      title: "登记水票",
      basis: "I6",
      by: ["reception", "serviceAgent", "serviceLead", "administrator"],
      from: start,
      to: "open",
      asks: ["business", "receiver", "quantity", "numbers?", "unitPrice?", "signature?"],
      computes: {
        day: ["以登记的日期为准", ({ now }) => dayOf(now)],
        balance: [
          "购入、退回的加上，发放的减去",
          ({ form, facts }) => facts.ticketsInStock + (form.business === "issue" ? -form.quantity : form.quantity),
        ],
      },
      says: "{business}水票{quantity}（{receiver}），结存{balance}",
      refuses: {
        none: ["数量应当大于零", ({ form }) => form.quantity === 0],
        short: [
          "结存不足，不能发放，请先登记购入",
          ({ form, facts }) => form.business === "issue" && form.quantity > facts.ticketsInStock,
        ],
        unsigned: ["发放水票应当由领用人签名", ({ form }) => form.business === "issue" && !form.signature],
      },
    },
    void: {
      title: "作废",
      basis: "I6",
      by: ["recorder", "serviceLead"],
      from: "open",
      to: "void",
      asks: ["reason"],
      says: "作废：{reason}",
      exit: true,
    },
  },

  clocks: {
    settle: {
      title: "入账",
      basis: "I6",
      starts: "record",
      within: sameDay,
      steps: [lapse("recorded", "当日结束，登记入账")],
    },
  },
});
