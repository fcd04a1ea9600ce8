import { notify, when } from "#kit/effects.ts";
import { choice, department, moment, signature, staff, text } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";

/** Letters and papers that come in are handed to whom they are for; what goes out is noted. */
export const mail = procedure({
  name: "mail",
  series: "XN",
  about: "project",
  basis: ["I6"],
  goal: "handed",

  fields: {
    direction: choice("收发方向", { incoming: "收", outgoing: "发" }),
    registeredAt: moment("登记时间"),
    kind: choice("类别", {
      letter: "信件",
      express: "特快专递",
      document: "文件",
      fax: "传真",
      newspaper: "报刊",
      parcel: "包裹",
    }),
    sender: text("寄件单位（发出的为收件单位）"),
    recipient: department("收件部门（发出的为寄出部门）"),
    person: staff("收件人"),
    subject: text("文件名称、编号"),
    trackingNumber: text("快递单号"),
    forwardedAt: moment("转交时间"),
    signature: signature("签收人签名"),
    reason: text("退回原因"),
  },

  papers: {
    line: {
      title: "信件资料收发登记",
      basis: "I6",
      form: "S24",
      shows: [
        "direction",
        "registeredAt",
        "kind",
        "sender",
        "recipient",
        "person",
        "subject",
        "trackingNumber",
        "forwardedAt",
        "signature",
        "reason",
      ],
      signs: ["recorder"],
    },
  },
  registers: {
    mail: {
      title: "信件资料收发登记表",
      basis: "I6",
      form: "S24",
      entry: "register",
      columns: [
        "registeredAt",
        "direction",
        "kind",
        "sender",
        "recipient",
        "person",
        "subject",
        "trackingNumber",
        "forwardedAt",
      ],
    },
  },

  states: {
    waiting: { title: "待转交" },
    handed: { title: "已转交", final: true },
    sent: { title: "已寄出", final: true },
    returned: { title: "已退回", final: true },
  },

  actions: {
    register: {
      title: "登记收发",
      basis: "I6",
      by: ["reception", "serviceAgent", "administrator", "securityGuard"],
      from: start,
      to: { direction: { incoming: "waiting", outgoing: "sent" } },
      asks: ["direction", "kind", "sender", "recipient", "person?", "subject?", "trackingNumber?"],
      computes: { registeredAt: ["以登记的时间为准", ({ now }) => now] },
      says: "{direction}{kind}：{sender}，{recipient}[，{subject}]",
      causes: [
        when(
          "direction",
          "incoming",
          notify("person", "有您的{kind}，请到前台签收：{sender}"),
          notify("recipient.head", "有本部门的{kind}，请到前台签收：{sender}"),
        ),
      ],
    },
    handOver: {
      title: "转交签收",
      basis: "I6",
      by: ["reception", "serviceAgent", "administrator", "securityGuard", "person"],
      from: "waiting",
      to: "handed",
      asks: ["signature"],
      computes: { forwardedAt: ["以签收的时间为准", ({ now }) => now] },
      says: "已转交签收",
    },
    giveBack: {
      title: "退回",
      by: ["reception", "serviceAgent", "administrator"],
      from: "waiting",
      to: "returned",
      asks: ["reason"],
      says: "退回寄件单位：{reason}",
      exit: true,
    },
  },

  clocks: {
    handOver: {
      title: "转交",
      basis: "I6",
      starts: "register",
      stops: "handOver",
      within: workingDays(1),
      steps: [
        whenDue(
          notify("recorder", "信件逾期未转交：{sender}"),
          notify("recipient.head", "本部门信件逾期未签收：{sender}"),
        ),
      ],
    },
  },
});
