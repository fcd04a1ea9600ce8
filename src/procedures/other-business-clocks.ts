import { notify } from "#kit/effects.ts";
import { after, before, lapse, unlimited, whenDue } from "#kit/procedure.ts";
import { days, hours, workingDays } from "#kit/time.ts";

/** The time limits of other business, by kind. */
export const otherBusinessClocks = {
  explain: {
    title: "受理",
    basis: "G9",
    starts: "apply",
    stops: "explain",
    within: workingDays(1),
    steps: [whenDue(notify("serviceLead", "业务申请逾期未受理：{content}"))],
  },
  settle: {
    title: "确定条件和时间",
    basis: "G9",
    starts: "explain",
    stops: "settle",
    within: { consults: { yes: workingDays(3), no: workingDays(1) } },
    steps: [
      whenDue(
        notify("recorder", "请确定办理条件和时间：{content}"),
        notify("serviceLead", "业务申请逾期未定办理时间：{content}"),
      ),
    ],
  },
  answer: {
    title: "办结答复",
    basis: "G9",
    starts: "settle",
    stops: "answer",
    due: "promised",
    steps: [
      before(hours(4), notify("recorder", "业务申请将到承诺时间：{content}")),
      whenDue(
        notify("recorder", "业务申请逾期未答复：{content}"),
        notify("serviceLead", "业务申请逾期未答复：{content}"),
      ),
    ],
  },
  visit: {
    title: "回访",
    basis: "G9",
    starts: "answer",
    stops: "visit",
    within: days(3),
    steps: [whenDue(notify("serviceAgent", "业务办理后请回访：{content}"))],
  },
  again: {
    title: "重新办理",
    basis: "G9",
    starts: "visit",
    stops: "answer",
    within: { handled: { yes: unlimited, no: workingDays(2) } },
    steps: [whenDue(notify("serviceLead", "回访不满意，逾期未重新办理：{content}"))],
  },
  release: {
    title: "放行",
    basis: "G9",
    starts: "passGoods",
    stops: "release",
    within: days(3),
    since: "movingAt",
    steps: [lapse("expired", "过期作废", notify("recorder", "物品放行单过期作废：{home}"))],
  },
  correct: {
    title: "核实更正",
    basis: "G9",
    starts: "differ",
    stops: "correct",
    within: hours(1),
    steps: [whenDue(notify("serviceLead", "物品放行查验不符，请即核实：{difference}"))],
  },
  entrustment: {
    title: "委托期限",
    basis: "G9",
    starts: "entrust",
    stops: "lease",
    due: "until",
    steps: [
      before(days(7), notify("recorder", "委托出租将到期，请联系业主续期：{layout}")),
      lapse("expired", "到期失效", notify("customer", "您的委托出租已到期，需要的请重新登记")),
    ],
  },
  filing: {
    title: "合同备案",
    basis: "G9",
    starts: "lease",
    stops: "fileLease",
    within: days(30),
    steps: [
      whenDue(
        notify("recorder", "租赁合同逾期未备案：{layout}"),
        notify("serviceLead", "租赁合同逾期未备案：{layout}"),
      ),
    ],
  },
  giveBack: {
    title: "归还",
    basis: "G9",
    starts: ["lend", "extend"],
    stops: "takeBack",
    due: "dueBack",
    steps: [
      whenDue(notify("recorder", "借出的物品逾期未还"), notify("customer", "您借用的物品已到期，请归还")),
      after(days(3), notify("serviceLead", "借出的物品逾期三天未还")),
    ],
  },
  collect: {
    title: "领取",
    basis: "G9",
    starts: "keep",
    stops: "collect",
    within: days(3),
    steps: [
      whenDue(notify("customer", "您的{itemKind}（{item}）尚未领取"), notify("recorder", "代收物品三天未领取：{item}")),
      after(days(27), notify("serviceLead", "代收物品一个月未领取，请退回或上交：{item}")),
    ],
  },
} as const;
