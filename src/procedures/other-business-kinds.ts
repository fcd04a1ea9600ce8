import { charge, issue, notify, refund } from "#kit/effects.ts";
import { start, stay } from "#kit/procedure.ts";

const desk = ["serviceAgent", "serviceLead", "reception", "accountManager", "clientManager"] as const;
type Rows = readonly { readonly name?: string }[];

/** 物品放行: never held back for unpaid fees; the owner's consent is asked for when a tenant moves. */
export const goodsRelease = {
  passGoods: {
    title: "开具物品放行单",
    basis: "G9",
    by: ["owner", "tenant", ...desk],
    from: start,
    to: "passing",
    asks: ["home", "customer", "applicantRole", "goods", "movingAt", "ownerConsent?", "carrier?", "signature?"],
    says: "申请物品放行，{movingAt}搬运[，{carrier}]",
    sets: { kind: "goods" },
    refuses: {
      consent: [
        "不是业主本人的，应当取得业主同意",
        ({ form }: { form: { readonly applicantRole: string; readonly ownerConsent?: string } }) =>
          form.applicantRole !== "owner" && (form.ownerConsent === undefined || form.ownerConsent === "self"),
      ],
    },
    causes: [
      issue("release"),
      notify("securityLead", "物品放行：{home}，{movingAt}"),
      notify("accountManager", "您负责的住户申请物品放行，{movingAt}搬运"),
    ],
  },
  differ: {
    title: "查验不符",
    basis: "G9",
    by: ["securityGuard", "securityLead", "monitor"],
    from: "passing",
    to: "differing",
    asks: ["difference"],
    says: "门岗查验不符：{difference}",
    causes: [
      notify("serviceLead", "物品放行查验不符，请核实：{difference}"),
      notify("recorder", "物品放行查验不符：{difference}"),
    ],
  },
  correct: {
    title: "核实更正",
    basis: "G9",
    by: [...desk],
    from: "differing",
    to: "passing",
    asks: ["goods"],
    says: "核实更正物品明细",
    causes: [issue("release"), notify("securityLead", "物品明细已更正，请查验放行：{home}")],
  },
  release: {
    title: "查验放行",
    basis: "G9",
    by: ["securityGuard", "securityLead", "monitor"],
    apart: ["passGoods"],
    from: "passing",
    to: "closed",
    says: "查验相符，已放行",
    causes: [issue("release")],
  },
} as const;

/** 委托出租: an information service; the lease is filed with the authorities. */
export const lettingEntrusted = {
  entrust: {
    title: "登记委托出租",
    basis: "G9",
    by: ["owner", ...desk],
    from: start,
    to: "listed",
    asks: [
      "home",
      "customer",
      "verified",
      "coOwners",
      "layout",
      "decoration",
      "mode",
      "expectedRent",
      "availableFrom",
      "bearers",
      "viewing",
      "until",
      "signature",
      "phone?",
      "authorisation?",
      "orientation?",
      "furnishings?",
      "terms?",
      "minimum?",
      "requirement?",
      "serviceFee?",
    ],
    says: "委托出租：{layout}，{decoration}，期望月租金{expectedRent}，{until}前有效",
    sets: { kind: "letting" },
    refuses: {
      unverified: ["应当先核验权属证明", ({ form }: { form: { readonly verified: boolean } }) => !form.verified],
      coOwners: ["应当取得共有人同意", ({ form }: { form: { readonly coOwners: boolean } }) => !form.coOwners],
    },
    causes: [issue("entrustment"), notify("accountManager", "您负责的业主委托出租：{layout}")],
  },
  show: {
    title: "登记带看",
    basis: "G9",
    by: [...desk],
    from: "listed",
    to: stay,
    asks: ["viewedAt", "visitor", "companion", "feedback?"],
    says: "{viewedAt}带看（{visitor}），{companion}陪同[：{feedback}]",
    causes: [notify("customer", "已带客户看房[：{feedback}]")],
  },
  lease: {
    title: "登记成交",
    basis: "G9",
    by: [...desk],
    from: "listed",
    to: "leased",
    asks: ["lessee", "rent", "leaseFrom", "leaseUntil"],
    says: "租给{lessee}，月租金{rent}，租期至{leaseUntil}",
    refuses: {
      backwards: [
        "租期结束应当在开始之后",
        ({ form }: { form: { readonly leaseFrom: string; readonly leaseUntil: string } }) =>
          form.leaseUntil <= form.leaseFrom,
      ],
    },
    causes: [notify("customer", "您的房屋已成交，请办理租赁合同备案")],
  },
  fileLease: {
    title: "登记备案",
    basis: "G9",
    by: [...desk],
    from: "leased",
    to: "closed",
    asks: ["filingNumber", "filedAt"],
    says: "租赁合同备案：{filingNumber}",
    causes: [issue("entrustment")],
  },
} as const;

/** 物品借用: against a slip, with a deposit where the thing is worth it. */
export const thingsLent = {
  lend: {
    title: "登记借用",
    basis: "G9",
    by: [...desk],
    from: start,
    to: "lent",
    asks: ["customer", "items", "dueBack", "signature", "home?", "phone?", "purpose?", "deposit?"],
    computes: { lentAt: ["以登记的时间为准", ({ now }: { now: string }) => now] },
    says: "借出物品，{dueBack}前归还",
    sets: { kind: "borrowing" },
    refuses: {
      past: [
        "应还时间应当在现在之后",
        ({ form, now }: { form: { readonly dueBack: string }; now: string }) =>
          Temporal.Instant.compare(form.dueBack, now) <= 0,
      ],
      empty: ["请填写借用物品", ({ form }: { form: { readonly items: Rows } }) => form.items.length === 0],
    },
    causes: [charge("deposit"), issue("loan")],
  },
  extend: {
    title: "续借",
    basis: "G9",
    by: [...desk],
    from: "lent",
    to: stay,
    asks: ["dueBack"],
    says: "续借至{dueBack}",
  },
  takeBack: {
    title: "归还",
    basis: "G9",
    by: [...desk],
    from: "lent",
    to: "closed",
    asks: ["returned", "compensation?"],
    computes: { returnedAt: ["以归还的时间为准", ({ now }: { now: string }) => now] },
    says: "归还，{returned}[，赔偿{compensation}]",
    refuses: {
      unpriced: [
        "损坏或遗失的应当写明赔偿金额，不赔偿的填0",
        ({ form }: { form: { readonly returned: string; readonly compensation?: number } }) =>
          form.returned !== "good" && form.compensation === undefined,
      ],
      whole: [
        "完好归还的不得要求赔偿",
        ({ form }: { form: { readonly returned: string; readonly compensation?: number } }) =>
          form.returned === "good" && (form.compensation ?? 0) > 0,
      ],
    },
    causes: [refund("deposit", { less: "compensation" }), issue("loan")],
  },
} as const;

/** 物品代收领取: parcels, letters, lost property, welcome kits; whoever fetches them shows who they are. */
export const thingsKept = {
  keep: {
    title: "登记代收物品",
    basis: "G9",
    by: [...desk, "securityGuard", "monitor"],
    from: start,
    to: "kept",
    asks: ["itemKind", "item", "quantity", "home?", "customer?", "source?", "storage?"],
    computes: { receivedAt: ["以登记的时间为准", ({ now }: { now: string }) => now] },
    says: "代收{itemKind}：{item}，{quantity}[，存放于{storage}]",
    sets: { kind: "keeping" },
    causes: [notify("customer", "有您的{itemKind}（{item}），请凭证件到客服中心领取")],
  },
  collect: {
    title: "领取",
    basis: "G9",
    by: [...desk, "securityGuard", "monitor"],
    from: "kept",
    to: "closed",
    asks: ["collector", "collectorRole", "identity", "collectorSignature", "remark?"],
    computes: { collectedAt: ["以领取的时间为准", ({ now }: { now: string }) => now] },
    says: "{collector}（{collectorRole}）领取",
    causes: [issue("collection")],
  },
  giveUp: {
    title: "退回或上交",
    by: ["serviceAgent", "serviceLead", "reception"],
    from: "kept",
    to: "returned",
    asks: ["reason"],
    says: "无人领取，退回或上交：{reason}",
    exit: true,
    causes: [issue("collection")],
  },
} as const;
