import { above, upTo } from "#kit/depends.ts";
import { draw, issue, notify } from "#kit/effects.ts";
import { inTurn } from "#kit/procedure.ts";
import { sumOf } from "./warranty-rules.ts";

interface CostForm {
  readonly costs?: readonly { readonly amount?: number | undefined }[];
}
interface Costs {
  readonly form: CostForm;
  readonly facts: { readonly sameDefectCost: number };
}

/** The builder is late: the house's own squad does it, its cost is approved by tiers and paid out of the repair fund. */
export const warrantyCost = {
  takeOver: {
    title: "改派维修小分队",
    basis: ["W3", "W4"],
    by: ["siteHead", "centreDirector", "serviceLead"],
    from: "late",
    to: "costing",
    asks: ["lateReason", "costs", "evidence?"],
    says: "施工单位逾期，改派维修小分队：{lateReason}；费用{cost}，同一事项累计{tally}",
    sets: { doneBy: "squad" },
    computes: {
      cost: ["费用明细各项金额之和", ({ form }: { readonly form: CostForm }) => sumOf(form.costs)],
      tally: [
        "维修费用加三十日内同房屋、同施工单位、同部位的其他维修费用",
        ({ form, facts }: Costs) => sumOf(form.costs) + facts.sameDefectCost,
      ],
    },
    refuses: { free: ["费用明细应当写明金额", ({ form }: { readonly form: CostForm }) => sumOf(form.costs) === 0] },
    causes: [
      notify("siteHead", "维修小分队费用请审批：{fault}，{cost}"),
      notify("contractor", "贵单位逾期未修，已改派维修小分队，费用另行划分：{fault}"),
    ],
  },
  approve: {
    title: "审批维修费用",
    basis: ["W4", "W5"],
    by: {
      tally: [
        upTo("siteLimit", ["siteHead"]),
        upTo("centreLimit", ["centreDirector"]),
        upTo("viceLimit", inTurn("deputyEngineer", "viceManager")),
        above(["generalManager"]),
      ],
    },
    from: "costing",
    to: "squad",
    asks: ["opinion?"],
    says: "批准维修费用{cost}，由维修专款支付（支付前余额{fund}）[；{opinion}]",
    computes: {
      fund: [
        "维修专款的账面余额",
        ({ facts }: { readonly facts: { readonly repairFund: number } }) => facts.repairFund,
      ],
    },
    bars: {
      fund: [
        "维修专款余额不足以支付本次维修费用，请先补足专款",
        ({
          data,
          facts,
        }: {
          readonly data: { readonly cost?: number };
          readonly facts: { readonly repairFund: number };
        }) => facts.repairFund < (data.cost ?? 0),
      ],
    },
    causes: [
      draw("repairFund", "cost"),
      issue("slip"),
      issue("costs"),
      notify("repairCrew", "代为维修：{fault}"),
      notify("owner", "施工单位逾期未修，已安排维修小分队维修：{fault}"),
    ],
  },
  reject: {
    title: "退回费用",
    basis: "W4",
    by: ["siteHead", "centreDirector", "deputyEngineer", "viceManager", "generalManager"],
    from: "costing",
    to: "late",
    asks: ["opinion"],
    says: "退回维修费用：{opinion}",
    causes: [notify("siteHead", "维修费用被退回：{opinion}")],
  },
  finishSquad: {
    title: "维修小分队完工",
    basis: "W3",
    by: ["repairCrew", "siteHead", "serviceLead"],
    from: "squad",
    to: "checking",
    asks: ["work", "finished", "afterPhotos?"],
    says: "维修小分队完工：{work}",
    causes: [notify("siteHead", "维修小分队完工，请自检：{fault}")],
  },
  split: {
    title: "划分费用",
    basis: "W6",
    by: ["siteHead", "centreDirector", "serviceLead"],
    from: "splitting",
    to: "closed",
    asks: ["ours", "theirs", "reason?"],
    says: "划分维修费用：公司承担{ours}，施工单位承担{theirs}[；{reason}]",
    refuses: {
      sum: [
        "公司与施工单位承担之和应当等于维修费用",
        ({
          data,
          form,
        }: {
          readonly data: { readonly cost?: number };
          readonly form: { readonly ours: number; readonly theirs: number };
        }) => form.ours + form.theirs !== (data.cost ?? 0),
      ],
    },
    causes: [issue("costs")],
  },
} as const;
