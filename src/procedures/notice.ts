import { issue, notify, send, when } from "#kit/effects.ts";
import { after, at, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, workingDays } from "#kit/time.ts";
import { noticeFields } from "./notice-fields.ts";
import { noticePolicies, whenSending, whenWriting } from "./notice-rules.ts";

const writers = [
  ...(["serviceAgent", "serviceLead", "clientManager", "reception", "siteHead", "centreDirector"] as const),
  ...(["generalLead", "engineeringLead", "securityLead", "environmentLead"] as const),
] as const;
const written = [
  ...(["subject", "script", "whom", "buildings?", "homes?", "use?", "arrears?", "scheduled?", "template?"] as const),
] as const;
const tellOne = "请审批说辞：{subject}";

/** Telling many people (N1, N2): the wording approved for its channel, sent at decent hours, and who was not reached is called. */
export const notice = procedure({
  name: "notice",
  series: "GZ",
  about: "project",
  basis: ["N1", "N2"],
  goal: "closed",

  policies: noticePolicies,
  facts: ["wordingApproved", "onWorkingDay"],
  fields: noticeFields,
  keeps: { kind: { serviceNotice: "RC-3", arrears: "RC-D3", activity: "RC-3", emergency: "RC-3", marketing: "RC-3" } },

  papers: {
    record: {
      title: "通知说辞审批与发送记录",
      basis: ["N1", "N2"],
      form: "S35",
      shows: [
        ...(["kind", "channel", "subject", "script", "whom", "buildings", "homes", "use", "arrears"] as const),
        ...(["scheduled", "consentChecked", "wording", "approved", "opinion"] as const),
        ...(["recipients", "sent", "delivered", "failed", "missed", "answered", "unanswered"] as const),
        ...(["undelivered", "questions", "places", "pictures"] as const),
      ],
      signs: ["recorder", "projectManager"],
    },
  },

  states: {
    approving: { title: "待审批" },
    returned: { title: "待修改" },
    ready: { title: "待发送" },
    sending: { title: "发送中" },
    calling: { title: "电话告知中", short: "电话中" },
    closed: { title: "已办结", final: true },
    withdrawn: { title: "已撤回", final: true },
    stopped: { title: "已停止", final: true },
  },

  actions: {
    draft: {
      title: "拟定告知",
      basis: ["N1", "N2"],
      by: writers,
      from: start,
      to: { wording: { approved: "ready", needed: "approving" } },
      asks: ["kind", "channel", ...written],
      says: "拟定{channel}告知“{subject}”（{wording}）：{script}",
      computes: {
        wording: [
          "同一渠道的同一说辞批准过的，不再审批",
          ({ facts }) => (facts.wordingApproved ? "approved" : "needed"),
        ],
        consentChecked: ["商业推广只发给同意接收商业信息的人", ({ form }) => form.kind === "marketing"],
      },
      refuses: whenWriting,
      causes: [
        when(
          "wording",
          "needed",
          when("channel", "phone", notify("projectManager", tellOne)),
          when("channel", "poster", notify("projectManager", tellOne)),
          when("channel", "sms", notify("generalManager", tellOne)),
          when("channel", "email", notify("generalManager", tellOne)),
          when("channel", "wechat", notify("generalManager", tellOne)),
          when("channel", "app", notify("generalManager", tellOne)),
        ),
      ],
    },
    approve: {
      title: "审批说辞",
      basis: ["N1", "N2"],
      by: {
        channel: {
          phone: ["projectManager", "centreDirector"],
          poster: ["projectManager", "centreDirector"],
          sms: ["generalManager"],
          wechat: ["generalManager"],
          app: ["generalManager"],
          email: ["generalManager"],
        },
      },
      apart: ["draft", "revise"],
      from: "approving",
      to: { approved: { yes: "ready", no: "returned" } },
      asks: ["approved", "opinion?"],
      says: "审批说辞：{approved}[，{opinion}]",
      refuses: { noOpinion: ["退回修改的应当写明意见", ({ form }) => !form.approved && !form.opinion] },
      causes: [
        when("approved", "yes", notify("recorder", "说辞已批准，可以发送：{subject}")),
        when("approved", "no", notify("recorder", "说辞退回修改：{subject}")),
      ],
    },
    revise: {
      title: "修改说辞",
      basis: ["N1", "N2"],
      by: ["recorder", "serviceLead", "centreDirector"],
      from: "returned",
      to: { wording: { approved: "ready", needed: "approving" } },
      asks: ["kind", "channel", ...written],
      says: "修改说辞（{wording}）：{script}",
      computes: {
        wording: [
          "同一渠道的同一说辞批准过的，不再审批",
          ({ facts }) => (facts.wordingApproved ? "approved" : "needed"),
        ],
        consentChecked: ["商业推广只发给同意接收商业信息的人", ({ form }) => form.kind === "marketing"],
      },
      refuses: whenWriting,
    },
    send: {
      title: "发送",
      basis: ["N1", "N2"],
      by: ["recorder", ...writers],
      from: "ready",
      to: {
        channel: {
          phone: "calling",
          sms: "sending",
          wechat: "sending",
          app: "sending",
          email: "sending",
          poster: "sending",
        },
      },
      asks: ["scheduled"],
      says: "定于 {scheduled} 以{channel}告知",
      bars: { poster: ["张贴的请办理“张贴”", ({ data }) => data.channel === "poster"] },
      refuses: whenSending,
      causes: [
        send({
          words: "script",
          channel: "channel",
          at: "scheduled",
          audience: {
            kind: "kind",
            buildings: "buildings.building",
            homes: "homes.home",
            use: "use",
            arrears: "arrears",
            whom: "whom",
          },
          ends: "report",
          called: "called",
        }),
      ],
    },
    post: {
      title: "张贴",
      basis: "N2",
      by: ["recorder", ...writers],
      from: "ready",
      to: "closed",
      asks: ["places", "pictures"],
      says: "张贴于{places}",
      bars: { other: ["只有渠道为张贴的可以张贴", ({ data }) => data.channel !== "poster"] },
      causes: [issue("record")],
    },
    report: {
      title: "汇总发送结果",
      basis: "N2",
      by: ["system"],
      from: "sending",
      to: { allReached: { yes: "closed", no: "calling" } },
      asks: ["recipients", "sent", "delivered", "failed", "allReached", "missed?"],
      says: "发给{recipients}，送达{delivered}，未送达{failed}",
      causes: [
        when("allReached", "yes", issue("record"), notify("recorder", "告知全部送达：{subject}")),
        when(
          "allReached",
          "no",
          notify("recorder", "告知“{subject}”有{failed}未送达，请电话补告"),
          notify("serviceLead", "告知“{subject}”有{failed}未送达，请安排电话补告"),
        ),
      ],
    },
    called: {
      title: "汇总电话告知",
      basis: ["N1", "N2"],
      by: ["system"],
      from: "calling",
      to: "closed",
      asks: ["answered", "unanswered", "questions?"],
      says: "电话告知{answered}，未接通{unanswered}",
      causes: [issue("record"), notify("recorder", "告知已打完电话：{subject}")],
    },
    finish: {
      title: "办结",
      basis: "N2",
      by: ["serviceLead", "siteHead", "centreDirector", "projectManager"],
      from: "calling",
      to: "closed",
      asks: ["undelivered", "questions?"],
      says: "办结，未送达处理：{undelivered}",
      causes: [issue("record")],
    },
    reschedule: {
      title: "改计划发送时间",
      basis: ["N1", "N2"],
      by: ["recorder", ...writers],
      from: ["approving", "ready"],
      to: stay,
      asks: ["scheduled"],
      says: "计划发送时间改为 {scheduled}",
      refuses: whenSending,
    },
    withdraw: {
      title: "撤回",
      by: ["recorder", "serviceLead", "centreDirector"],
      from: ["approving", "returned", "ready"],
      to: "withdrawn",
      asks: ["reason"],
      says: "撤回：{reason}",
      exit: true,
    },
    stop: {
      title: "停止发送",
      by: ["recorder", "serviceLead", "centreDirector", "projectManager", "generalManager"],
      from: ["sending", "calling"],
      to: "stopped",
      asks: ["reason"],
      says: "停止发送：{reason}",
      exit: true,
    },
  },

  clocks: {
    approve: {
      title: "审批说辞",
      basis: ["N1", "N2"],
      starts: ["draft", "revise"],
      stops: "approve",
      within: { wording: { approved: null, needed: workingDays(1) } },
      steps: [
        whenDue(
          notify("recorder", "说辞尚未审批，请催办：{subject}"),
          notify("serviceLead", "说辞尚未审批：{subject}"),
        ),
      ],
    },
    send: {
      title: "按计划发送",
      basis: ["N1", "N2"],
      starts: ["draft", "revise", "approve", "reschedule"],
      stops: ["send", "post"],
      within: workingDays(3),
      due: "scheduled",
      steps: [whenDue(notify("recorder", "计划发送时间已到，尚未发送：{subject}"))],
    },
    deliver: {
      title: "送达",
      basis: "N2",
      starts: "send",
      stops: ["report", "called", "finish"],
      within: {
        channel: {
          phone: workingDays(1),
          sms: hours(26),
          wechat: hours(26),
          app: hours(26),
          email: hours(26),
          poster: hours(26),
        },
      },
      since: "scheduled",
      steps: [
        at("75%", notify("recorder", "告知将到时限，尚有未送达的：{subject}")),
        whenDue(notify("serviceLead", "告知尚未全部送达：{subject}")),
      ],
    },
    call: {
      title: "未送达的电话补告",
      basis: "N2",
      starts: "report",
      stops: ["called", "finish"],
      within: workingDays(1),
      steps: [
        whenDue(
          notify("recorder", "未送达的尚未打完电话：{subject}"),
          notify("serviceLead", "未送达的尚未打完电话：{subject}"),
        ),
        after(workingDays(1), notify("centreDirector", "未送达的逾期未补告：{subject}")),
      ],
    },
  },

  reports: {
    monthly: { title: "告知月度统计", basis: ["N1", "N2"], every: "month", by: ["kind", "channel", "allReached"] },
  },
});
