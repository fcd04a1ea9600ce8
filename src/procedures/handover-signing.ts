import { dayOf } from "#kit/dates.ts";
import { charge, deliver, issue, notify, open } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { unsigned } from "./handover-rules.ts";

/** Signing, money, keys and the household's file. An unpaid property fee holds nothing back (ambiguity 41). */
export const handoverSigning = {
  sign: {
    title: "签署文件",
    basis: "X2",
    by: ["owner"],
    from: "signing",
    to: "settling",
    asks: [
      "use",
      "water",
      "power",
      "gas?",
      "condition",
      "fire",
      "lift",
      "area",
      "delivered",
      "safetyOfficer?",
      "signed",
      "signature",
    ],
    says: "签署{signed}",
    refuses: {
      unsigned: [
        "住宅应当签署除安全生产责任书、店招规定以外的全部文件，经营用房应当签署全部文件",
        ({ form }: { readonly form: { readonly use: string; readonly signed: readonly string[] } }) =>
          unsigned(form.use, form.signed),
      ],
      officer: [
        "经营用房应当填写安全负责人",
        ({ form }: { readonly form: { readonly use: string; readonly safetyOfficer?: string } }) =>
          form.use !== "residence" && !form.safetyOfficer,
      ],
    },
    causes: [
      issue("filing"),
      issue("fireSafety"),
      issue("workSafety"),
      issue("renovationRules"),
      issue("signRules"),
      notify("salesDepartment", "业主已签署收房文件，请确认房款尾款"),
      notify("cashier", "业主已签署收房文件，请开具首期物业费"),
    ],
  },
  invoice: {
    title: "开具物业费",
    basis: "X3",
    by: ["cashier", "serviceAgent"],
    from: ["settling", "handing", "filing", "visiting"],
    to: stay,
    asks: ["months", "unitPrice", "fee"],
    says: "开具首期物业费{fee}（{months}）",
    bars: {
      twice: [
        "首期物业费已经开具",
        ({ times }: { readonly times: (action: "invoice") => readonly string[] }) => times("invoice").length > 0,
      ],
    },
    refuses: {
      much: [
        "预收不得超过{prepaid}个月",
        ({
          form,
          policies,
        }: {
          readonly form: { readonly months: number };
          readonly policies: { readonly prepaid: number };
        }) => form.months > policies.prepaid,
      ],
    },
    causes: [charge("firstFee"), notify("owner", "首期物业费{fee}，请缴纳；是否缴清不影响领取钥匙")],
  },
  confirmBalance: {
    title: "确认房款尾款",
    basis: "X3",
    by: ["salesDepartment", "developmentCentre"],
    from: "settling",
    to: { balance: { none: "handing", paid: "handing", due: "settling" } },
    asks: ["balance", "voucher?"],
    says: "房款尾款：{balance}",
    refuses: {
      unproven: [
        "已结清的应当附总部财务的收款凭证",
        ({ form }: { readonly form: { readonly balance: string; readonly voucher?: readonly string[] } }) =>
          form.balance === "paid" && !form.voucher?.length,
      ],
    },
    causes: [notify("serviceAgent", "房款尾款：{balance}")],
  },
  giveKeys: {
    title: "发放钥匙",
    basis: "X3",
    by: ["serviceAgent", "serviceLead", "siteHead"],
    from: "handing",
    to: "filing",
    asks: ["keys", "sealed", "receiver", "receiverRole", "keySignature", "authorization?"],
    says: "向{receiver}（{receiverRole}）发放钥匙：{keys}",
    computes: {
      day: ["发放钥匙的当日", ({ now }: { readonly now: string }) => dayOf(now)],
      // 物业管理条例, art. 41: until the home is handed over the developer pays.
      feeStart: ["交付当日；交付前由建设单位承担", ({ now }: { readonly now: string }) => dayOf(now)],
    },
    refuses: {
      agent: [
        "受托人领取的应当有授权委托书",
        ({
          data,
          form,
        }: {
          readonly data: { readonly authorization?: readonly string[] };
          readonly form: { readonly receiverRole: string; readonly authorization?: readonly string[] };
        }) => form.receiverRole === "agent" && !(form.authorization ?? data.authorization)?.length,
      ],
      uncounted: [
        "每种钥匙应当填写数量",
        ({ form }: { readonly form: { readonly keys: readonly { readonly quantity?: number }[] } }) =>
          form.keys.some(({ quantity }) => !quantity),
      ],
    },
    causes: [
      deliver("home", "day"),
      issue("receipt"),
      issue("keys"),
      issue("agreement"),
      open(
        "key",
        {
          home: "home",
          customer: "customer",
          keyKind: "keys.keyKind",
          quantity: "keys.quantity",
          serial: "keys.serial",
          receiver: "receiver",
          receiverRole: "receiverRole",
        },
        { each: "keys" },
      ),
      notify("owner", "房屋已交付，物业费自{feeStart}起算；质量问题由我们跟进整改"),
    ],
  },
  register: {
    title: "登记家庭情况",
    basis: "X5",
    by: ["serviceAgent", "serviceLead", "clientManager"],
    from: "filing",
    to: "visiting",
    asks: [
      "mobile",
      "address",
      "occupancy",
      "householdSignature",
      "idNumber?",
      "residents?",
      "channels?",
      "family?",
      "emergency?",
      "vehicles?",
      "pets?",
      "consent?",
    ],
    says: "登记家庭情况（{occupancy}），客户档案齐全",
    refuses: {
      consent: [
        "家庭成员、车辆和宠物信息应当经业主另行同意；不同意的不登记",
        ({
          form,
        }: {
          readonly form: {
            readonly family?: readonly unknown[];
            readonly vehicles?: readonly unknown[];
            readonly pets?: readonly unknown[];
            readonly consent?: readonly ("family" | "vehicles" | "pets")[];
          };
        }) =>
          (["family", "vehicles", "pets"] as const).some(
            (what) => !!form[what]?.length && !form.consent?.includes(what),
          ),
      ],
    },
    causes: [issue("household"), issue("progress")],
  },
  visit: {
    title: "入住回访",
    basis: "X5",
    by: ["serviceAgent", "serviceLead", "clientManager"],
    from: "visiting",
    to: "closed",
    asks: ["satisfaction", "feedback?"],
    says: "入住回访：{satisfaction}[，{feedback}]",
    refuses: {
      why: [
        "不满意的应当写明意见",
        ({ form }: { readonly form: { readonly satisfaction: string; readonly feedback?: string } }) =>
          form.satisfaction === "dissatisfied" && !form.feedback,
      ],
    },
    causes: [issue("progress")],
  },
} as const;
