import { issue, notify, when } from "#kit/effects.ts";
import { amount, limit, yuan } from "#kit/policy.ts";
import { allOf, procedure, start, stay } from "#kit/procedure.ts";
import { days } from "#kit/time.ts";
import { warrantyClocks } from "./warranty-clocks.ts";
import { warrantyCost } from "./warranty-cost.ts";
import { warrantyFields } from "./warranty-fields.ts";
import { warrantyPapers } from "./warranty-papers.ts";
import { deskOn, outcomeOf } from "./warranty-rules.ts";

const dispatchers = {
  desk: {
    sales: ["salesDepartment"],
    centre: ["siteHead", "centreDirector", "serviceLead"],
    property: ["serviceLead", "serviceAgent", "engineeringLead"],
  },
} as const;
const checkers = {
  desk: {
    sales: allOf("projectDepartment", "salesDepartment"),
    centre: allOf("projectDepartment", "salesDepartment"),
    property: ["engineeringLead"],
  },
} as const;

/** 工程派工: what the builder owes under its warranty. */
export const warranty = procedure({
  name: "warranty",
  series: "GC",
  about: "home",
  basis: ["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "X4", "X6"],
  goal: "closed",

  policies: {
    firstTurn: limit("交付后由驻地客服处受理的期限（没有客服中心的填 0 天）", days(365), "W1"),
    siteLimit: amount("维修小分队费用：驻地客服处负责人审批上限", yuan(300), "W4"),
    centreLimit: amount("维修小分队费用：客服中心主任审批上限", yuan(1_000), "W4"),
    viceLimit: amount("维修小分队费用：分管副总审批上限", yuan(10_000), "W4"),
  },
  facts: ["inWarranty", "contractTerm", "repairFund", "sameDefectCost", "deliveredOn"],

  fields: warrantyFields,
  papers: warrantyPapers,

  states: {
    filed: { title: "待派工" },
    dispatched: { title: "待施工单位签收", short: "待签收" },
    repairing: { title: "施工单位维修中", short: "维修中" },
    late: { title: "施工单位逾期", short: "逾期" },
    costing: { title: "待费用审批", short: "待批费用" },
    squad: { title: "维修小分队维修中", short: "小分队维修" },
    checking: { title: "待自检" },
    signing: { title: "待业主签字", short: "待签字" },
    splitting: { title: "待费用划分", short: "待划分" },
    closed: { title: "已办结", final: true },
    declined: { title: "不属保修，已退回", short: "已退回", final: true },
  },

  actions: {
    file: {
      title: "登记",
      basis: ["W1", "W2"],
      by: ["serviceAgent", "serviceLead", "siteHead", "salesDepartment", "projectDepartment", "engineeringLead"],
      from: start,
      to: "filed",
      asks: ["part", "fault", "source", "desk", "home?", "place?", "customer?", "discovery?", "photos?"],
      says: "登记保修问题（{part}）：{fault}",
      refuses: {
        nowhere: ["请填写房号或公共部位", ({ form }) => !form.home && !form.place],
        early: [
          "房屋尚未交付的，由销售部门受理",
          ({ facts, form }) => !!form.home && !facts.deliveredOn && form.desk !== "sales",
        ],
        wrongDesk: [
          "房屋已交付的，在{firstTurn}内由驻地客服处受理，之后由物业公司受理",
          ({ facts, form, now, policies }) =>
            !!form.home && !!facts.deliveredOn && form.desk !== deskOn(facts.deliveredOn, now, policies.firstTurn),
        ],
        expired: [
          "该部位已过保修期，应当按报修办理",
          ({ facts, form }) => !!form.home && form.desk !== "sales" && !facts.inWarranty,
        ],
      },
      causes: [
        notify("siteHead", "新保修问题，请派工：{fault}"),
        notify("serviceLead", "新保修问题：{fault}"),
        when("desk", "sales", notify("salesDepartment", "交付前质量问题，请派工：{fault}")),
      ],
    },
    raise: {
      title: "验房登记",
      basis: "X4",
      by: ["system"],
      from: start,
      to: "filed",
      asks: ["home", "part", "fault", "customer?"],
      says: "交房验收发现问题（{part}）：{fault}",
      sets: { source: "owner", desk: "centre", discovery: "ownerAcceptance" },
      causes: [notify("siteHead", "验房问题，请派工：{fault}"), notify("serviceLead", "验房问题：{fault}")],
    },
    inherit: {
      title: "承接查验登记",
      basis: ["W2", "X6"],
      by: ["system"],
      from: start,
      to: "filed",
      asks: ["part", "fault", "place"],
      says: "承接查验遗留问题（{part}，{place}）：{fault}",
      sets: { source: "property", desk: "centre", discovery: "jointInspection" },
      causes: [
        notify("siteHead", "承接查验遗留问题，请派工：{fault}"),
        notify("serviceLead", "承接查验遗留问题：{fault}"),
      ],
    },
    refer: {
      title: "转入登记",
      basis: "W1",
      by: ["system"],
      from: start,
      to: "filed",
      asks: ["part", "fault", "desk", "home?", "place?", "customer?"],
      says: "由房屋问题处理单转入（{part}）：{fault}",
      sets: { source: "owner", discovery: "repairRequest" },
      causes: [notify("siteHead", "转入的保修问题，请派工：{fault}"), notify("serviceLead", "转入的保修问题：{fault}")],
    },
    dispatch: {
      title: "派工",
      basis: ["W1", "W2"],
      by: dispatchers,
      from: "filed",
      to: "dispatched",
      asks: ["contractor", "severity", "requirement?"],
      says: "派工给{contractor}（{severity}）[：{requirement}]",
      sets: { doneBy: "contractor" },
      causes: [
        issue("slip"),
        issue("notice"),
        notify("contractor", "工程派工单，请签收：{fault}"),
        notify("salesDepartment", "工程派工单，请签收：{fault}"),
        notify("projectDepartment", "工程派工单，请签收：{fault}"),
      ],
    },
    acknowledge: {
      title: "施工单位签收",
      basis: "W2",
      by: ["contractor", "siteHead", "serviceLead"],
      from: "dispatched",
      to: "repairing",
      asks: ["receiver"],
      says: "施工单位签收派工单，接收人{receiver}",
      causes: [notify("owner", "施工单位已签收派工单，将与您联系上门维修：{fault}")],
    },
    receiveSales: {
      title: "经营部签收",
      basis: "W2",
      by: ["salesDepartment"],
      from: ["dispatched", "repairing", "late", "costing", "squad", "checking"],
      to: stay,
      asks: ["salesReceiver"],
      says: "经营部签收派工单，签收人{salesReceiver}",
      bars: { done: ["经营部已签收", ({ times }) => times("receiveSales").length > 0] },
    },
    receiveProject: {
      title: "项目部签收",
      basis: "W2",
      by: ["projectDepartment"],
      from: ["dispatched", "repairing", "late", "costing", "squad", "checking"],
      to: stay,
      asks: ["projectReceiver"],
      says: "项目部签收派工单，签收人{projectReceiver}",
      bars: { done: ["项目部已签收", ({ times }) => times("receiveProject").length > 0] },
    },
    object: {
      title: "提出异议",
      basis: "W2",
      by: ["contractor"],
      from: ["dispatched", "repairing"],
      to: "filed",
      asks: ["objection"],
      says: "施工单位提出异议：{objection}",
      causes: [notify("siteHead", "施工单位提出异议，请重新判断责任：{objection}")],
    },
    supervise: {
      title: "维修监理",
      basis: "W2",
      by: ["engineeringLead", "projectDepartment"],
      from: ["repairing", "late", "squad"],
      to: stay,
      asks: ["supervision"],
      says: "维修监理：{supervision}",
    },
    finish: {
      title: "施工单位完工",
      basis: "W2",
      by: ["contractor", "siteHead", "serviceLead"],
      from: ["repairing", "late"],
      to: "checking",
      asks: ["work", "finished", "afterPhotos?"],
      says: "施工单位完工：{work}",
      causes: [
        notify("projectDepartment", "保修维修完工，请自检：{fault}"),
        notify("salesDepartment", "保修维修完工，请自检：{fault}"),
        notify("engineeringLead", "保修维修完工，请自检：{fault}"),
      ],
    },
    ...warrantyCost,
    check: {
      title: "自检合格",
      basis: "W7",
      by: checkers,
      from: "checking",
      to: "signing",
      asks: ["checked"],
      says: "自检合格：{checked}",
      refuses: { faulty: ["自检内容全部相符的才能转业主签字", ({ form }) => form.checked.length < 4] },
      causes: [
        notify("owner", "保修维修已自检合格，请您验收签字：{fault}"),
        notify("serviceAgent", "请陪同业主验收签字：{fault}"),
      ],
    },
    redo: {
      title: "自检不合格",
      basis: "W7",
      by: ["projectDepartment", "salesDepartment", "engineeringLead"],
      from: "checking",
      to: { doneBy: { contractor: "repairing", squad: "squad" } },
      asks: ["reason"],
      says: "自检不合格，返修：{reason}",
      causes: [notify("contractor", "自检不合格，请返修：{reason}")],
    },
    sign: {
      title: "业主签字",
      basis: ["W7", "W8"],
      by: ["owner", "tenant"],
      from: "signing",
      to: {
        satisfied: {
          yes: { doneBy: { contractor: "closed", squad: "splitting" } },
          no: { doneBy: { contractor: "repairing", squad: "squad" } },
        },
      },
      asks: ["opener", "satisfied", "signature?", "reason?"],
      says: "{opener}开门并说明，业主验收：{satisfied}（{outcome}）[，{reason}]",
      computes: {
        outcome: ["完工的次数", ({ times }) => outcomeOf(times("finish").length + times("finishSquad").length)],
      },
      bars: { common: ["公共部位由项目经理验收", ({ data }) => !data.home] },
      refuses: {
        unsigned: ["满意的应当由业主签名", ({ form }) => form.satisfied && !form.signature],
        noReason: ["不满意的应当写明原因", ({ form }) => !form.satisfied && !form.reason],
      },
      causes: [
        when("satisfied", "yes", issue("slip"), issue("notice")),
        when(
          "satisfied",
          "no",
          notify("contractor", "业主不满意，请返修：{reason}"),
          notify("siteHead", "业主不满意：{reason}"),
        ),
      ],
    },
    signCommon: {
      title: "公共部位验收",
      basis: "W7",
      by: ["projectManager"],
      from: "signing",
      to: {
        satisfied: {
          yes: { doneBy: { contractor: "closed", squad: "splitting" } },
          no: { doneBy: { contractor: "repairing", squad: "squad" } },
        },
      },
      asks: ["satisfied", "reason?"],
      says: "公共部位验收：{satisfied}（{outcome}）[，{reason}]",
      computes: {
        outcome: ["完工的次数", ({ times }) => outcomeOf(times("finish").length + times("finishSquad").length)],
      },
      bars: { home: ["专有部分由业主签字", ({ data }) => !!data.home] },
      refuses: { noReason: ["不满意的应当写明原因", ({ form }) => !form.satisfied && !form.reason] },
      causes: [
        when("satisfied", "yes", issue("slip")),
        when("satisfied", "no", notify("contractor", "验收不合格，请返修：{reason}")),
      ],
    },
    decline: {
      title: "不属保修",
      basis: "W1",
      by: ["siteHead", "centreDirector", "serviceLead", "salesDepartment"],
      from: "filed",
      to: "declined",
      asks: ["reason"],
      says: "不属保修，退回：{reason}",
      exit: true,
      causes: [notify("owner", "您反映的问题不属保修范围：{reason}；可以另行报修")],
    },
  },

  clocks: warrantyClocks,

  reports: {
    quarterly: {
      title: "季度维修费用汇总",
      basis: "W6",
      every: "quarter",
      counts: "closed",
      by: ["part", "contractor"],
      only: { doneBy: "squad" },
      opens: {
        procedure: "repairSettlement",
        gathers: {
          into: "lines",
          columns: {
            slip: "number",
            home: "home",
            content: "fault",
            contractor: "contractor",
            cost: "cost",
            ours: "ours",
            theirs: "theirs",
          },
          sums: { total: "cost", ours: "ours", theirs: "theirs" },
        },
      },
    },
    contractors: {
      title: "施工单位保修情况",
      basis: ["W2", "W7"],
      every: "quarter",
      by: ["contractor", "doneBy", "outcome"],
    },
  },
});
