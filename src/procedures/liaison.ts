import { issue, notify } from "#kit/effects.ts";
import { choice, department, home, longText, moment, text } from "#kit/fields.ts";
import { before, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, workingDays } from "#kit/time.ts";

/** 工作联络单: carries an application or a question from the centre to another department and its answer back. */
export const liaison = procedure({
  name: "liaison",
  series: "LL",
  about: "project",
  basis: ["G9"],
  goal: "closed",

  fields: {
    fromDepartment: department("发出部门"),
    department: department("接收部门"),
    subject: text("主题"),
    content: longText("联络内容"),
    home: home("涉及房号"),
    urgency: choice("紧急程度", { normal: "普通", urgent: "紧急" }),
    replyDue: moment("要求回复时间"),
    reply: longText("回复内容"),
    agreed: choice("回复意见", { agree: "同意", conditions: "附条件同意", refuse: "不同意", informed: "已阅知" }),
    reason: text("原因"),
  },
  papers: {
    slip: {
      title: "工作联络单",
      basis: "G9",
      form: "S28",
      shows: ["fromDepartment", "department", "subject", "content", "home", "urgency", "replyDue", "agreed", "reply"],
      signs: ["recorder", "department.head"],
    },
  },
  registers: {
    slips: {
      title: "工作联络单登记簿",
      basis: "G9",
      columns: ["fromDepartment", "department", "subject", "urgency", "replyDue", "agreed", "reply"],
    },
  },

  states: {
    sent: { title: "待签收" },
    received: { title: "待回复" },
    closed: { title: "已回复", final: true },
    withdrawn: { title: "已撤回", final: true },
  },

  actions: {
    send: {
      title: "发出联络单",
      basis: "G9",
      by: ["staff"],
      from: start,
      to: "sent",
      asks: ["fromDepartment", "department", "subject", "content", "urgency", "replyDue?", "home?"],
      says: "{fromDepartment}发给{department}：{subject}",
      causes: [issue("slip"), notify("department.head", "工作联络单请签收并回复：{subject}，{content}")],
    },
    forward: {
      title: "转来联络单",
      basis: "G9",
      by: ["system"],
      from: start,
      to: "sent",
      asks: ["department", "content", "home?"],
      says: "转来业务申请：{content}",
      sets: { urgency: "normal" },
      causes: [issue("slip"), notify("department.head", "业务申请请签收并回复：{content}")],
    },
    receive: { title: "签收", basis: "G9", by: ["department.head"], from: "sent", to: "received", says: "已签收" },
    hasten: {
      title: "催办",
      by: ["recorder", "serviceLead"],
      from: ["sent", "received"],
      to: stay,
      asks: ["reason"],
      says: "催办：{reason}",
      causes: [notify("department.head", "工作联络单催办：{content}（{reason}）")],
    },
    reply: {
      title: "回复",
      basis: "G9",
      by: ["department.head"],
      from: ["sent", "received"],
      to: "closed",
      asks: ["agreed", "reply"],
      says: "{department}回复{agreed}：{reply}",
      causes: [issue("slip"), notify("recorder", "{department}回复：{reply}")],
    },
    withdraw: {
      title: "撤回",
      by: ["recorder", "serviceLead"],
      from: ["sent", "received"],
      to: "withdrawn",
      asks: ["reason"],
      says: "撤回：{reason}",
      exit: true,
      causes: [notify("department.head", "工作联络单已撤回：{reason}")],
    },
  },

  clocks: {
    reply: {
      title: "回复",
      basis: "G9",
      starts: ["send", "forward"],
      stops: "reply",
      due: "replyDue",
      within: workingDays(2),
      steps: [
        before(hours(4), notify("department.head", "工作联络单将到期：{content}")),
        whenDue(
          notify("department.head", "工作联络单逾期未回复：{content}"),
          notify("recorder", "{department}逾期未回复：{content}"),
          notify("projectManager", "{department}逾期未回复联络单：{content}"),
        ),
      ],
    },
  },
});
