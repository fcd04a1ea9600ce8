import { issue, notify, open } from "#kit/effects.ts";
import { differentDays } from "#kit/moment.ts";
import { number } from "#kit/policy.ts";
import { at, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, tooSoon, workingDays, workingHours } from "#kit/time.ts";
import { askingClock, askingUp } from "./asking-up.ts";
import { consultationBooks } from "./books.ts";
import { consultationFields, consultationPapers, consultationScripts } from "./consultation-fields.ts";
import { answered, intake, named } from "./consultation-rules.ts";
import { explaining, promisedAhead, unpromised, weekClock } from "./delay.ts";

/**
 * Consultations. The follow-up is the confirmation itself: every answer given later than on the spot is confirmed with
 * the customer within three days, which covers the sample of a tenth that the follow-up rules ask for.
 */
export const consultation = procedure({
  name: "consultation",
  series: "ZX",
  about: "home",
  basis: ["Q1", "Q2", "Q3", "Q4", "I1", "I3", "I4", "I8", "I9", "O4", "O6"],
  goal: "closed",

  policies: {
    rings: number("电话应在几声铃响内接听", 3, "I3"),
    callMinutes: number("给客户去电以不超过几分钟为宜", 5, "I3"),
    quietMinutes: number("去电应避开客户上下班前后几分钟", 10, "I3"),
    attempts: number("无法确认前在不同日期尝试联系的次数", 3, "Q4"),
    unpromised,
  },
  fields: consultationFields,
  papers: consultationPapers,
  scripts: consultationScripts,
  registers: consultationBooks,

  states: {
    asked: { title: "待答复" },
    forwarded: { title: "待部门反馈", short: "待反馈" },
    answered: { title: "待客户确认", short: "待确认" },
    turned: { title: "待转办事项办结", short: "已转办" },
    closed: { title: "已办结", final: true },
    unconfirmed: { title: "已结，未获确认", short: "未确认", final: true },
    withdrawn: { title: "已撤销", final: true },
  },

  actions: {
    resolve: {
      title: "当场答复",
      basis: ["Q1", "Q4", "I1", "I9"],
      by: ["staff"],
      from: start,
      to: { settled: { yes: "closed", no: "answered" } },
      asks: [...intake, "answer", "settled"],
      sets: { complex: false },
      says: "当场答复{category}咨询，{settled}：{answer}",
      refuses: { named, ...answered },
      causes: [issue("register")],
    },
    record: {
      title: "登记待答咨询",
      basis: ["Q1", "Q2", "I1", "I3", "O4"],
      by: ["staff"],
      from: start,
      to: "asked",
      asks: [...intake, "complex", "promised"],
      says: "登记{category}咨询，承诺{promised}前答复",
      refuses: {
        named,
        unreachable: ["承诺答复的应当登记客户或联系电话", ({ form }) => !form.customer && !form.phone],
        past: promisedAhead,
      },
      causes: [
        notify("customer", "您的咨询已登记，我们将在{promised}前答复：{content}"),
        notify("accountManager", "您负责的住户咨询：{content}"),
      ],
    },
    forward: {
      title: "转请部门反馈",
      basis: "Q1",
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded"],
      to: "forwarded",
      asks: ["department"],
      says: "向客户致歉，转请{department}反馈",
      causes: [
        notify("department", "请反馈客户咨询：{content}"),
        notify("customer", "抱歉，您咨询的事项需请{department}核实，仍由我们在{promised}前答复您"),
      ],
    },
    feedback: {
      title: "部门反馈",
      basis: "Q1",
      by: ["department"],
      from: "forwarded",
      to: "asked",
      asks: ["feedback"],
      says: "反馈：{feedback}",
      causes: [notify("recorder", "{department}已反馈，请答复客户：{feedback}")],
    },
    answer: {
      title: "答复",
      basis: ["Q2", "Q3", "I9"],
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded"],
      to: "answered",
      asks: ["answer", "chatLog?"],
      says: "答复客户：{answer}",
      bars: {
        late: ["已过承诺答复时间，应当先致歉再答复", ({ data, now }) => tooSoon(now, data.promised ?? now, days(0))],
      },
      refuses: answered,
      causes: [notify("customer", "答复您的咨询：{answer}")],
    },
    apologise: {
      title: "致歉并答复",
      basis: ["Q3", "I9"],
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded"],
      to: "answered",
      asks: ["answer", "chatLog?"],
      says: "致歉并答复客户：{answer}",
      bars: {
        inTime: ["未过承诺答复时间，直接答复即可", ({ data, now }) => !tooSoon(now, data.promised ?? now, days(0))],
      },
      refuses: answered,
      causes: [notify("customer", "非常抱歉，让您久等了。答复您的咨询：{answer}")],
    },
    postpone: {
      title: "另约答复时间",
      basis: ["Q2", "O6"],
      by: ["serviceLead"],
      from: ["asked", "forwarded"],
      to: stay,
      asks: ["reason", "promised"],
      says: "向客户致歉，改为{promised}前答复：{reason}",
      refuses: { past: promisedAhead },
      causes: [notify("customer", "非常抱歉，{reason}，我们改在{promised}前答复您")],
    },
    ...askingUp({
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded"],
      until: ["asked", "forwarded"],
      or: ["projectManager"],
      tells: ["recorder"],
      basis: ["I9"],
    }),
    explain: explaining({
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded", "turned"],
      tells: "customer",
    }),
    confirm: {
      title: "客户确认",
      basis: "Q4",
      by: ["recorder", "serviceAgent", "serviceLead", "customer"],
      from: "answered",
      to: "closed",
      asks: ["opinion"],
      says: "客户确认，{opinion}",
      refuses: {
        unhappy: ["不满意的不能确认，应当按“客户不认可答复”办理", ({ form }) => form.opinion === "dissatisfied"],
      },
      causes: [issue("register")],
    },
    dispute: {
      title: "客户不认可答复",
      basis: ["Q2", "Q4"],
      by: ["recorder", "serviceAgent", "serviceLead", "customer"],
      from: "answered",
      to: "asked",
      asks: ["reason", "promised"],
      says: "客户不认可，另承诺{promised}前答复：{reason}",
      refuses: { past: promisedAhead },
      causes: [notify("serviceLead", "客户不认可答复：{reason}"), notify("recorder", "客户不认可答复：{reason}")],
    },
    attempt: {
      title: "未联系上客户",
      basis: "Q4",
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: "answered",
      to: stay,
      asks: ["way"],
      says: "{way}未联系上客户",
    },
    leave: {
      title: "未确认结案",
      basis: "Q4",
      by: ["serviceLead"],
      from: "answered",
      to: "unconfirmed",
      exit: true,
      asks: ["reason"],
      says: "未能得到客户确认，结案：{reason}",
      bars: {
        early: [
          "应当先在不同日期尝试联系{attempts}次",
          ({ times, policies }) => differentDays(times("attempt")) < policies.attempts,
        ],
      },
      causes: [issue("register")],
    },
    repair: {
      title: "转报修",
      basis: "Q1",
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "answered"],
      to: "turned",
      asks: ["fault"],
      says: "转报修：{fault}",
      bars: { nowhere: ["未登记房屋的不能转报修", ({ data }) => !data.home] },
      causes: [
        open(
          "repair",
          { home: "home", customer: "customer", fault: "fault" },
          {
            ends: { closed: "returned", explained: "returned", unreached: "returned", cancelled: "returned" },
            brings: { work: "answer" },
          },
        ),
      ],
    },
    complain: {
      title: "转投诉",
      basis: "Q1",
      by: ["recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "answered"],
      to: "turned",
      says: "转投诉",
      bars: { nobody: ["未登记客户的不能转投诉", ({ data }) => !data.customer] },
      causes: [
        open(
          "complaint",
          { channel: "channel", content: "content", customer: "customer", home: "home" },
          {
            ends: {
              closed: "returned",
              shut: "returned",
              dismissed: "returned",
              merged: "returned",
              withdrawn: "returned",
            },
            brings: { handling: "answer" },
          },
        ),
      ],
    },
    returned: {
      title: "转办事项办结",
      basis: "Q1",
      by: ["system"],
      from: "turned",
      to: "answered",
      says: "转办事项已办结[：{answer}]",
      causes: [notify("recorder", "转办事项已办结，请与客户确认：{content}")],
    },
    withdraw: {
      title: "客户撤销",
      by: ["customer", "recorder", "serviceAgent", "serviceLead"],
      from: ["asked", "forwarded", "answered"],
      to: "withdrawn",
      exit: true,
      asks: ["reason"],
      says: "应客户要求撤销：{reason}",
    },
  },

  clocks: {
    promise: {
      title: "承诺答复",
      basis: "Q2",
      starts: ["record", "dispute", "explain"],
      stops: ["answer", "apologise", "repair", "complain"],
      due: "promised",
      steps: [
        at("75%", notify("recorder", "承诺答复时间将到：{content}")),
        whenDue(
          notify("recorder", "已过承诺答复时间：{content}"),
          notify("serviceLead", "逾承诺时间未答复：{content}"),
        ),
      ],
    },
    limit: {
      title: "规定答复",
      basis: "Q2",
      starts: ["record", "dispute"],
      stops: ["answer", "apologise", "repair", "complain"],
      within: { complex: { yes: workingDays(3), no: workingDays(1) } },
      steps: [whenDue(notify("serviceLead", "咨询已过答复时限：{content}"))],
    },
    feedback: {
      title: "部门反馈",
      basis: "Q1",
      starts: "forward",
      stops: ["feedback", "answer", "apologise"],
      within: workingHours(4),
      steps: [
        whenDue(notify("department", "逾期未反馈客户咨询：{content}"), notify("recorder", "部门逾期未反馈：{content}")),
      ],
    },
    ask: askingClock("answer", "apologise"),
    week: weekClock({ starts: ["record"], stops: ["confirm"], tells: ["recorder"], subject: "content" }),
    confirm: {
      title: "客户确认",
      basis: "Q4",
      starts: ["resolve", "answer", "apologise", "returned"],
      stops: ["confirm", "dispute", "repair", "complain"],
      within: days(3),
      steps: [
        whenDue(
          notify("recorder", "请与客户确认答复：{content}"),
          notify("serviceLead", "逾期未与客户确认：{content}"),
        ),
      ],
    },
    turned: {
      title: "转办跟踪",
      basis: "Q1",
      starts: ["repair", "complain"],
      stops: "returned",
      within: days(7),
      steps: [
        whenDue(
          notify("recorder", "转办事项一周未办结，请跟踪并告知客户：{content}"),
          notify("serviceLead", "转办事项一周未办结：{content}"),
        ),
      ],
    },
  },

  reports: {
    monthly: {
      title: "咨询分类统计",
      basis: "Q4",
      every: "month",
      by: ["category", "channel", "department", "opinion"],
    },
  },
});
