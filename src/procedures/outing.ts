import { notify, when } from "#kit/effects.ts";
import { choice, moment, signature, staff, text } from "#kit/fields.ts";
import { after, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, minutes, tooSoon } from "#kit/time.ts";

const heads = [
  "serviceLead",
  "engineeringLead",
  "securityLead",
  "environmentLead",
  "generalLead",
  "projectManager",
] as const;

/** Whoever works outside reports before leaving, and again after the work. */
export const outing = procedure({
  name: "outing",
  series: "WC",
  about: "project",
  basis: ["I6"],
  goal: "back",

  fields: {
    person: staff("员工"),
    kind: choice("外出类型", {
      business: "公务",
      onSiteService: "上门服务",
      training: "培训",
      private: "私事",
      other: "其他",
    }),
    purpose: text("外出事由"),
    destination: text("目的地"),
    leftAt: moment("外出时间"),
    expectedAt: moment("预计返回"),
    returnedAt: moment("实际返回"),
    signature: signature("本人签名"),
    remark: text("备注"),
    reason: text("原因"),
  },

  papers: {
    line: {
      title: "员工外出登记",
      basis: "I6",
      form: "S22",
      shows: ["person", "kind", "purpose", "destination", "leftAt", "expectedAt", "returnedAt", "signature", "remark"],
      signs: ["person"],
    },
  },
  registers: {
    outings: {
      title: "员工外出登记表",
      basis: "I6",
      form: "S22",
      entry: "report",
      columns: ["person", "kind", "purpose", "destination", "leftAt", "expectedAt", "returnedAt", "remark"],
    },
  },

  states: {
    approving: { title: "待批准" },
    out: { title: "外出中" },
    back: { title: "已返回", final: true },
    refused: { title: "未批准", final: true },
  },

  actions: {
    report: {
      title: "外出报备",
      basis: "I6",
      by: ["staff"],
      from: start,
      to: {
        kind: {
          business: "approving",
          onSiteService: "out",
          training: "approving",
          private: "approving",
          other: "approving",
        },
      },
      asks: ["person", "kind", "purpose", "destination", "expectedAt", "signature?"],
      computes: { leftAt: ["以报备的时间为准", ({ now }) => now] },
      says: "{person}{kind}外出：{purpose}，往{destination}，预计 {expectedAt} 返回",
      refuses: { past: ["预计返回应当在现在之后", ({ form, now }) => tooSoon(now, form.expectedAt, minutes(0))] },
      causes: [
        when("kind", "onSiteService", notify("serviceLead", "{person}上门服务外出：{purpose}")),
        when("kind", "business", ...heads.map((head) => notify(head, "{person}申请外出：{purpose}"))),
      ],
    },
    approve: {
      title: "批准外出",
      basis: "I6",
      by: heads,
      apart: ["report"],
      from: "approving",
      to: "out",
      computes: { leftAt: ["以批准的时间为准", ({ now }) => now] },
      says: "批准外出",
      causes: [notify("person", "外出已批准：{purpose}")],
    },
    refuse: {
      title: "不批准",
      by: heads,
      from: "approving",
      to: "refused",
      asks: ["reason"],
      says: "不批准外出：{reason}",
      exit: true,
      causes: [notify("person", "外出未获批准：{reason}")],
    },
    extend: {
      title: "延后返回",
      basis: "I6",
      by: ["person", "recorder", "reception"],
      from: "out",
      to: stay,
      asks: ["expectedAt", "remark?"],
      says: "延后到 {expectedAt} 返回[：{remark}]",
      refuses: { past: ["预计返回应当在现在之后", ({ form, now }) => tooSoon(now, form.expectedAt, minutes(0))] },
    },
    return: {
      title: "返回报到",
      basis: "I6",
      by: ["person", "recorder", "reception", "serviceAgent", "securityGuard"],
      from: "out",
      to: "back",
      asks: ["remark?"],
      computes: { returnedAt: ["以报到的时间为准", ({ now }) => now] },
      says: "返回报到[：{remark}]",
    },
  },

  clocks: {
    approve: {
      title: "批准",
      basis: "I6",
      starts: "report",
      stops: ["approve", "return"],
      within: {
        kind: { business: hours(1), onSiteService: null, training: hours(4), private: hours(4), other: hours(1) },
      },
      steps: [whenDue(notify("projectManager", "外出申请还没有答复：{purpose}"))],
    },
    return: {
      title: "返回",
      basis: "I6",
      starts: ["report", "approve"],
      stops: "return",
      due: "expectedAt",
      steps: [
        whenDue(notify("person", "预计返回时间已到，请报到或者延后：{purpose}")),
        after(hours(1), notify("serviceLead", "外出人员逾时没有返回报到：{purpose}")),
      ],
    },
  },
});
