import { issue, notify } from "#kit/effects.ts";
import {
  choice,
  count,
  customer,
  files,
  longText,
  moment,
  money,
  photos,
  rows,
  score,
  sensitive,
  text,
  yesNo,
} from "#kit/fields.ts";
import { procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, hours, tooSoon, workingDays } from "#kit/time.ts";

const hosts = ["serviceLead", "serviceAgent", "accountManager", "generalLead"] as const;

/** A community event: planned, signed up for, attended, and what people said of it. */
export const event = procedure({
  name: "event",
  series: "HD",
  about: "project",
  basis: ["G6"],
  goal: "closed",

  fields: {
    title: text("活动名称"),
    plan: longText("活动方案"),
    place: text("地点"),
    heldAt: moment("活动时间"),
    signUpBy: moment("报名截止"),
    places: count("名额", "人"),
    budget: money("预算"),
    attachments: files("附件"),
    approved: yesNo("审批意见", "批准", "不批准"),
    opinion: text("审批说明"),
    customer: customer("报名业主"),
    participant: text("报名人"),
    phone: sensitive(text("联系电话")),
    heads: count("人数", "人"),
    way: choice("报名方式", { link: "网上链接", phone: "电话", desk: "前台" }),
    signedUp: rows("报名名单", {
      participant: text("报名人"),
      heads: count("人数", "人"),
      way: text("报名方式"),
      phone: sensitive(text("联系电话")),
    }),
    taken: count("已报名", "人"),
    attended: count("实到人数", "人"),
    photos: photos("活动照片"),
    grade: score("满意度"),
    feedback: longText("参加者反馈"),
    summary: longText("活动总结"),
    cost: money("实际费用"),
    reason: text("取消原因"),
  },

  papers: {
    plan: {
      title: "社区活动方案",
      basis: "G6",
      shows: ["title", "plan", "place", "heldAt", "signUpBy", "places", "budget", "approved", "opinion"],
      signs: ["recorder", "projectManager"],
    },
    record: {
      title: "社区活动记录",
      basis: "G6",
      shows: [
        "title",
        "place",
        "heldAt",
        "signedUp",
        "taken",
        "attended",
        "photos",
        "grade",
        "feedback",
        "summary",
        "cost",
      ],
      signs: ["recorder"],
    },
  },
  registers: {
    events: {
      title: "社区活动登记簿",
      basis: "G6",
      columns: ["heldAt", "title", "place", "places", "taken", "attended", "grade", "feedback", "cost"],
    },
  },

  states: {
    proposed: { title: "待审批" },
    signingUp: { title: "报名中" },
    held: { title: "待总结" },
    closed: { title: "已办结", final: true },
    refused: { title: "未批准", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    propose: {
      title: "提出活动",
      basis: "G6",
      by: hosts,
      from: start,
      to: "proposed",
      asks: ["title", "plan", "place", "heldAt", "signUpBy", "places", "budget?", "attachments?"],
      says: "提出活动：{title}，{heldAt}",
      refuses: {
        past: ["活动时间应当在现在之后", ({ form, now }) => tooSoon(now, form.heldAt, hours(0))],
        late: ["报名截止应当在活动开始之前", ({ form }) => form.signUpBy > form.heldAt],
      },
      causes: [notify("projectManager", "社区活动请审批：{title}")],
    },
    approve: {
      title: "审批",
      basis: "G6",
      by: ["projectManager"],
      apart: ["propose"],
      from: "proposed",
      to: { approved: { yes: "signingUp", no: "refused" } },
      asks: ["approved", "opinion?"],
      says: "审批：{approved}[，{opinion}]",
      causes: [issue("plan"), notify("recorder", "社区活动{approved}：{title}")],
    },
    signUp: {
      title: "登记报名",
      basis: "G6",
      by: [...hosts, "reception"],
      from: "signingUp",
      to: stay,
      asks: ["participant", "heads", "way", "phone?", "customer?"],
      computes: {
        signedUp: [
          "逐个记入报名名单",
          ({ data, form: { participant, heads, way, phone } }) => [
            ...(data.signedUp ?? []),
            { participant, heads, way: ways[way], ...(phone !== undefined && { phone }) },
          ],
        ],
        taken: ["报名人数相加", ({ data, form }) => (data.taken ?? 0) + form.heads],
      },
      says: "{way}报名：{participant}，{heads}",
      refuses: {
        nobody: ["人数应当大于零", ({ form }) => form.heads === 0],
        full: [
          "名额已满，请登记候补或者另行安排",
          ({ data, form }) => (data.taken ?? 0) + form.heads > (data.places ?? 0),
        ],
        over: ["报名已经截止", ({ data, now }) => data.signUpBy !== undefined && tooSoon(now, data.signUpBy, hours(0))],
      },
      causes: [notify("customer", "您已报名{title}，{heldAt}在{place}，请准时参加")],
    },
    hold: {
      title: "登记活动情况",
      basis: "G6",
      by: hosts,
      from: "signingUp",
      to: "held",
      asks: ["attended", "photos?"],
      says: "活动举行，实到{attended}",
      bars: {
        early: ["活动还没有开始", ({ data, now }) => data.heldAt !== undefined && !tooSoon(now, data.heldAt, hours(0))],
      },
    },
    sumUp: {
      title: "总结",
      basis: "G6",
      by: hosts,
      from: "held",
      to: "closed",
      asks: ["grade", "feedback", "summary", "cost?"],
      says: "总结：{grade}，{feedback}",
      causes: [issue("record"), notify("projectManager", "社区活动总结：{title}，{summary}")],
    },
    cancel: {
      title: "取消活动",
      by: ["serviceLead", "projectManager"],
      from: ["proposed", "signingUp"],
      to: "cancelled",
      asks: ["reason"],
      says: "取消活动：{reason}",
      exit: true,
      causes: [notify("recorder", "社区活动取消，请通知报名人：{title}，{reason}")],
    },
  },

  clocks: {
    approve: {
      title: "审批",
      basis: "G6",
      starts: "propose",
      stops: "approve",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "社区活动逾期未审批：{title}"))],
    },
    hold: {
      title: "举行",
      basis: "G6",
      starts: "approve",
      stops: "hold",
      due: "heldAt",
      steps: [whenDue(notify("recorder", "活动时间已到，请登记活动情况：{title}"))],
    },
    sumUp: {
      title: "总结",
      basis: "G6",
      starts: "hold",
      stops: "sumUp",
      within: days(7),
      steps: [whenDue(notify("serviceLead", "社区活动逾期未总结：{title}"))],
    },
  },
});

const ways = { link: "网上链接", phone: "电话", desk: "前台" } as const;
