import { issue, notify, refund } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";

/** From the acceptance to the last receipt: what needs no rule of its own. */
export const settling = {
  assess: {
    title: "观察期损坏认定",
    basis: "F6",
    by: ["engineeringLead", "securityLead"],
    from: ["observing", "refunding"],
    to: stay,
    asks: ["ownerDamage", "contractorDamage", "damageReason", "damagePhotos?"],
    says: "认定损坏：业主扣{ownerDamage}，施工单位扣{contractorDamage}，{damageReason}",
    causes: [
      notify("owner", "装修损坏认定：{damageReason}"),
      notify("contractor", "装修损坏认定：{damageReason}"),
      notify("projectManager", "装修损坏认定：{home}，{damageReason}"),
    ],
  },
  payOut: {
    title: "付退款",
    basis: ["F6", "F7"],
    by: ["cashier"],
    apart: ["sign"],
    from: "payable",
    to: "closed",
    asks: ["receipt", "paidOn"],
    says: "{paidOn} 已退款，业主出具收条",
    causes: [
      refund("ownerDeposit", { less: "ownerDamage" }),
      refund("contractorDeposit", { less: "contractorDamage" }),
      refund("passDeposit", { against: "passesBack" }),
      refund("rentDeposit", { less: "extinguisherDamage" }),
      refund("management", { part: { months: "unusedMonths" } }),
      issue("depositSlip"),
      issue("statusRegister"),
    ],
  },
} as const;
