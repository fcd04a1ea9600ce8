import { choice, customer, longText, rows, sensitive, signature, text, yesNo } from "#kit/fields.ts";
import { phrases } from "#kit/policy.ts";
import { procedure, start } from "#kit/procedure.ts";

/** Consent given or taken back (Personal Information Protection Law, art. 14–17, 29–31): the latest record holds. */
export const privacyConsent = procedure({
  name: "privacyConsent",
  series: "TY",
  about: "project",
  basis: ["O5"],
  goal: "given",

  policies: { sensitiveKinds: phrases("需要单独同意的信息", "生物识别、健康、金融账户、行踪、十四岁以下儿童", "O5") },

  fields: {
    noticeVersion: text("告知书版本号"),
    subject: customer("信息主体"),
    controller: text("处理者名称与联系方式"),
    processingItems: rows("处理目的、方式、种类、保存期限", {
      purpose: text("处理目的"),
      dataTypes: text("信息种类"),
      method: text("处理方式"),
      retention: text("保存期限"),
      legalBasis: choice("合法性基础", {
        contract: "合同必需",
        consent: "同意",
        statutory: "法定义务",
        emergency: "紧急",
      }),
    }),
    consentItems: rows("同意事项", { itemCode: text("事项"), isGranted: yesNo("是否同意", "同意", "不同意") }),
    sensitiveConsent: sensitive(
      rows("敏感信息单独同意", {
        necessity: text("必要性说明"),
        sensitiveType: choice("敏感类型", {
          biometric: "生物识别",
          health: "健康",
          account: "金融账户",
          location: "行踪",
          minor: "十四岁以下儿童",
        }),
        isGranted: yesNo("是否单独同意", "同意", "不同意"),
      }),
    ),
    guardianConsent: signature("监护人同意"),
    thirdPartySharing: rows("提供给第三方", {
      recipient: text("接收方"),
      contact: text("联系方式"),
      purpose: text("目的"),
      dataTypes: text("信息种类"),
      isGranted: yesNo("是否单独同意", "同意", "不同意"),
    }),
    marketingConsent: yesNo("商业信息", "同意接收", "不接收"),
    signature: signature("签署"),
    withdrawal: longText("撤回的事项"),
  },

  papers: {
    consent: {
      title: "个人信息处理告知与同意书",
      basis: "O5",
      form: "P01",
      shows: [
        ...(["noticeVersion", "subject", "controller", "processingItems", "consentItems", "sensitiveConsent"] as const),
        ...(["guardianConsent", "thirdPartySharing", "marketingConsent", "signature", "withdrawal"] as const),
      ],
      signs: ["subject"],
    },
  },

  states: { given: { title: "已签署", final: true }, withdrawn: { title: "已撤回", final: true } },

  actions: {
    give: {
      title: "签署同意书",
      basis: "O5",
      by: ["serviceAgent", "serviceLead", "clientManager", "reception", "siteHead", "centreDirector"],
      from: start,
      to: "given",
      asks: [
        ...(["subject", "noticeVersion", "controller", "processingItems", "consentItems"] as const),
        ...(["sensitiveConsent?", "guardianConsent?", "thirdPartySharing?", "marketingConsent?", "signature"] as const),
      ],
      refuses: {
        guardian: [
          "十四岁以下儿童的信息应当有监护人同意",
          ({ form }) =>
            !form.guardianConsent &&
            (form.sensitiveConsent ?? []).some(({ sensitiveType }) => sensitiveType === "minor"),
        ],
      },
      says: "签署个人信息处理告知与同意书，版本 {noticeVersion}",
    },
    withdraw: {
      title: "撤回同意",
      basis: "O5",
      by: ["system", "serviceAgent", "serviceLead", "clientManager", "reception", "siteHead", "centreDirector"],
      from: start,
      to: "withdrawn",
      asks: ["subject", "withdrawal"],
      says: "撤回同意：{withdrawal}",
    },
  },

  clocks: {},
});
