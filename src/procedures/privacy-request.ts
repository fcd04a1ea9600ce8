import { notify, open, when } from "#kit/effects.ts";
import { choice, customer, longText, text } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";

/** A person's rights over their data (Personal Information Protection Law, art. 44–50). */
export const privacyRequest = procedure({
  name: "privacyRequest",
  series: "GX",
  about: "project",
  basis: ["O5"],
  goal: "answered",

  fields: {
    requester: customer("请求人"),
    verification: choice("身份核验", {
      inPerson: "当面核对证件",
      phone: "预留电话回拨核对",
      agent: "代理人持委托书",
      kin: "近亲属证明（本人已故）",
    }),
    requestType: choice("请求类型", {
      access: "查阅",
      copy: "复制",
      correct: "更正",
      supplement: "补充",
      delete: "删除",
      withdrawConsent: "撤回同意",
      restrict: "限制处理",
      transfer: "转移",
      closeAccount: "注销账号",
      explain: "解释说明",
    }),
    content: longText("请求内容"),
    retentionConflict: longText("法定保留冲突"),
    result: choice("处理结果", { fulfilled: "已满足", partly: "部分满足", refused: "拒绝" }),
    handling: longText("处理情况"),
    grounds: longText("不能满足的理由"),
    reply: longText("答复内容"),
    reason: text("原因"),
  },

  papers: {
    register: {
      title: "个人信息权利请求登记表",
      basis: "O5",
      form: "P02",
      shows: [
        ...(["requester", "verification", "requestType", "content", "retentionConflict"] as const),
        ...(["result", "handling", "grounds", "reply"] as const),
      ],
      signs: ["recorder", "projectManager"],
    },
  },

  states: {
    received: { title: "待处理" },
    handled: { title: "待答复" },
    answered: { title: "已答复", final: true },
    withdrawn: { title: "已撤回", final: true },
  },

  actions: {
    receive: {
      title: "登记请求",
      basis: "O5",
      by: ["serviceAgent", "serviceLead", "clientManager", "reception", "siteHead", "centreDirector"],
      from: start,
      to: "received",
      asks: ["requester", "verification", "requestType", "content"],
      says: "请求{requestType}个人信息：{content}",
      causes: [notify("projectManager", "个人信息请求待处理：{content}")],
    },
    handle: {
      title: "处理请求",
      basis: "O5",
      by: ["projectManager", "centreDirector"],
      from: "received",
      to: "handled",
      asks: ["result", "handling", "retentionConflict?", "grounds?"],
      refuses: {
        noGrounds: ["部分满足或者拒绝的，应当写明理由", ({ form }) => form.result !== "fulfilled" && !form.grounds],
        noConflict: [
          "删除请求不能满足的，应当写明与哪项法定保留期限冲突；期间只保存、不作他用",
          ({ form, data }) => data.requestType === "delete" && form.result !== "fulfilled" && !form.retentionConflict,
        ],
        consent: [
          "撤回同意不得拒绝",
          ({ form, data }) => data.requestType === "withdrawConsent" && form.result === "refused",
        ],
      },
      says: "处理结果{result}：{handling}[；{grounds}]",
      causes: [
        notify("recorder", "个人信息请求已处理，请答复：{content}"),
        when("requestType", "withdrawConsent", open("privacyConsent", { subject: "requester", withdrawal: "content" })),
      ],
    },
    answer: {
      title: "答复请求人",
      basis: "O5",
      by: ["serviceAgent", "serviceLead", "clientManager", "reception", "siteHead", "centreDirector"],
      from: "handled",
      to: "answered",
      asks: ["reply"],
      says: "答复：{reply}",
      causes: [notify("requester", "您的个人信息请求已有结果：{reply}")],
    },
    withdraw: {
      title: "撤回请求",
      by: ["requester", "recorder"],
      from: ["received", "handled"],
      to: "withdrawn",
      asks: ["reason"],
      says: "撤回请求：{reason}",
      exit: true,
    },
  },

  clocks: {
    answer: {
      title: "答复请求人",
      basis: "O5",
      starts: "receive",
      stops: "answer",
      within: workingDays(15),
      steps: [
        whenDue(
          notify("projectManager", "个人信息请求逾期未答复：{content}"),
          notify("centreDirector", "个人信息请求逾期未答复：{content}"),
        ),
      ],
    },
  },
});
