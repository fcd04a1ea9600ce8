import { issue, notify, open, when } from "#kit/effects.ts";
import { procedure, start, stay } from "#kit/procedure.ts";
import { otherBusinessClocks } from "./other-business-clocks.ts";
import { otherBusinessFields } from "./other-business-fields.ts";
import { goodsRelease, lettingEntrusted, thingsKept, thingsLent } from "./other-business-kinds.ts";
import { otherBusinessBooks, otherBusinessPapers } from "./other-business-papers.ts";

const desk = ["serviceAgent", "serviceLead", "reception", "accountManager", "clientManager"] as const;
const ownForms = ["goods", "letting", "borrowing", "keeping"];

/** 其他事务: a guided form, the departments asked by liaison slip, conditions and a date, an answer, a return visit. */
export const otherBusiness = procedure({
  name: "otherBusiness",
  series: "QT",
  about: "home",
  basis: ["G9"],
  goal: "closed",

  facts: ["openChildren"],
  fields: otherBusinessFields,
  fees: { deposit: { title: "借用押金", basis: "G9", payer: "customer", sum: ["deposit"], deposit: true } },
  papers: otherBusinessPapers,
  registers: otherBusinessBooks,

  states: {
    applied: { title: "待说明受理", short: "待受理" },
    consulting: { title: "待部门意见" },
    settling: { title: "待确定办理时间", short: "待定时间" },
    doing: { title: "办理中" },
    answered: { title: "待回访" },
    passing: { title: "待门岗查验放行", short: "待放行" },
    differing: { title: "查验不符，待核实", short: "待核实" },
    listed: { title: "已登记，寻租中", short: "寻租中" },
    leased: { title: "已租，待备案", short: "待备案" },
    lent: { title: "借出中" },
    kept: { title: "待领取" },
    closed: { title: "已办结", final: true },
    withdrawn: { title: "已撤回", final: true },
    expired: { title: "已过期", final: true },
    returned: { title: "退回或上交", final: true },
  },

  actions: {
    apply: {
      title: "业务申请",
      basis: "G9",
      by: ["owner", "tenant", ...desk],
      from: start,
      to: "applied",
      asks: ["kind", "home", "customer", "content", "phone?", "attachments?", "signature?"],
      says: "申请办理{kind}：{content}",
      refuses: {
        ownForm: ["物品放行、委托出租、物品借用、代收领取请用各自的登记", ({ form }) => ownForms.includes(form.kind)],
      },
      causes: [
        issue("application"),
        notify("serviceAgent", "业务申请（{kind}）：{content}"),
        notify("accountManager", "您负责的住户申请办理{kind}：{content}"),
      ],
    },
    explain: {
      title: "说明流程并受理",
      basis: "G9",
      by: [...desk],
      from: "applied",
      to: { consults: { yes: "consulting", no: "settling" } },
      asks: ["explained", "consults", "consulted?"],
      says: "已说明办理流程，{consults}",
      refuses: {
        silent: ["应当先向客户说明办理流程", ({ form }) => !form.explained],
        nobody: ["需要部门意见的应当写明部门", ({ form }) => form.consults && !form.consulted],
      },
      causes: [
        when(
          "consults",
          "yes",
          open(
            "liaison",
            { department: "consulted.department", content: "consulted.question", home: "home" },
            { each: "consulted", ends: { closed: "hear", withdrawn: "hear" }, brings: { reply: "opinion" } },
          ),
        ),
      ],
    },
    hear: {
      title: "收到部门意见",
      basis: "G9",
      by: ["system"],
      from: "consulting",
      to: stay,
      says: "收到部门意见[：{opinion}]",
      causes: [notify("recorder", "已收到部门意见，请确定办理条件和时间")],
    },
    settle: {
      title: "确定条件和时间",
      basis: "G9",
      by: [...desk],
      from: ["consulting", "settling"],
      to: "doing",
      asks: ["conditions", "promised"],
      says: "办理条件：{conditions}；承诺{promised}前办结",
      bars: { waiting: ["部门意见尚未回齐，请先催办联络单", ({ facts }) => (facts.openChildren["liaison"] ?? 0) > 0] },
      causes: [notify("customer", "您申请的{kind}：{conditions}；{promised}前答复您")],
    },
    answer: {
      title: "答复",
      basis: "G9",
      by: [...desk],
      from: "doing",
      to: "answered",
      asks: ["result", "answer"],
      says: "答复客户（{result}）：{answer}",
      causes: [issue("application"), notify("customer", "您申请的{kind}{result}：{answer}")],
    },
    visit: {
      title: "回访",
      basis: "G9",
      by: [...desk],
      from: "answered",
      to: { handled: { yes: "closed", no: "doing" } },
      asks: ["handled", "comment?"],
      says: "回访{handled}[：{comment}]",
      refuses: { noReason: ["不满意的应当写明情况", ({ form }) => !form.handled && !form.comment] },
      causes: [issue("application"), when("handled", "no", notify("serviceLead", "业务办理回访不满意：{comment}"))],
    },
    ...goodsRelease,
    ...lettingEntrusted,
    ...thingsLent,
    ...thingsKept,
    withdraw: {
      title: "撤回",
      by: ["customer", ...desk],
      from: ["applied", "consulting", "settling", "doing", "passing", "differing", "listed"],
      to: "withdrawn",
      asks: ["reason"],
      says: "撤回：{reason}",
      exit: true,
    },
  },

  clocks: otherBusinessClocks,

  reports: { monthly: { title: "其他事务月度统计", basis: "G9", every: "month", by: ["kind", "result", "handled"] } },
});
