import { issue, notify, open } from "#kit/effects.ts";
import { choice, date, files, longText, moment, rows, staff, text } from "#kit/fields.ts";
import { procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, tooSoon, workingDays } from "#kit/time.ts";
import { heads, superiors } from "./superiors.ts";

/** A meeting is prepared, minuted, and each decision becomes a task with a person and a day. */
export const meeting = procedure({
  name: "meeting",
  series: "HY",
  about: "project",
  basis: ["G11"],
  goal: "closed",

  fields: {
    subject: text("会议主题"),
    kind: choice("会议类型", {
      regular: "例会",
      topic: "专题会",
      coordination: "协调会",
      owners: "业主恳谈会",
      other: "其他",
    }),
    heldAt: moment("会议时间"),
    place: text("会议地点"),
    host: staff("主持人"),
    secretary: staff("记录人"),
    preparation: longText("会前准备"),
    attendees: rows("参加人员", { person: staff("姓名"), remark: text("备注") }),
    minutes: longText("会议内容"),
    decisions: rows("决议", {
      item: text("决议事项"),
      responsible: staff("责任人"),
      due: date("完成期限"),
      standard: text("标准"),
    }),
    signIn: files("签到表"),
    review: longText("签发意见"),
    reason: longText("原因"),
  },
  papers: {
    agenda: {
      title: "会议通知",
      basis: "G11",
      shows: ["subject", "kind", "heldAt", "place", "host", "preparation", "attendees"],
      signs: ["host"],
    },
    minutes: {
      title: "会议纪要",
      basis: "G11",
      form: "S39",
      shows: ["subject", "kind", "heldAt", "place", "host", "secretary", "attendees", "minutes", "decisions", "review"],
      signs: ["secretary", "host"],
    },
  },

  states: {
    called: { title: "待召开" },
    minuted: { title: "待签发" },
    closed: { title: "已签发", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    call: {
      title: "召集会议",
      basis: "G11",
      by: [...superiors, ...heads, "administrator", "system"],
      from: start,
      to: "called",
      asks: ["subject", "kind", "heldAt", "place", "host", "secretary", "attendees", "preparation?"],
      says: "召集{kind}“{subject}”，{heldAt}在{place}",
      causes: [
        issue("agenda"),
        notify("host", "{heldAt}主持会议：{subject}"),
        notify("secretary", "{heldAt}记录会议并通知参加人员：{subject}"),
      ],
    },
    postpone: {
      title: "改期",
      basis: "G11",
      by: ["recorder", "host"],
      from: "called",
      to: stay,
      asks: ["heldAt", "reason"],
      says: "会议改在{heldAt}：{reason}",
      refuses: { past: ["会议时间应当在现在之后", ({ form, now }) => tooSoon(now, form.heldAt, days(0))] },
      causes: [notify("host", "会议改在{heldAt}：{subject}"), notify("secretary", "会议改在{heldAt}：{subject}")],
    },
    minute: {
      title: "整理纪要",
      basis: "G11",
      by: ["secretary", "host"],
      from: "called",
      to: "minuted",
      asks: ["minutes", "decisions?", "signIn?", "attendees?"],
      says: "整理纪要：{minutes}",
      bars: {
        early: ["会议尚未召开", ({ data, now }) => !!data.heldAt && Temporal.Instant.compare(now, data.heldAt) < 0],
      },
      refuses: {
        open: [
          "每项决议应当写明责任人和完成期限",
          ({ form }) => form.decisions?.some(({ responsible, due }) => !responsible || !due) === true,
        ],
      },
      causes: [notify("host", "会议纪要请签发：{subject}")],
    },
    sign: {
      title: "签发",
      basis: "G11",
      by: ["host", ...superiors],
      apart: ["minute"],
      from: "minuted",
      to: "closed",
      asks: ["review?"],
      says: "签发会议纪要[：{review}]",
      causes: [
        issue("minutes"),
        open(
          "task",
          {
            content: "decisions.item",
            responsible: "decisions.responsible",
            due: "decisions.due",
            requirement: "decisions.standard",
          },
          { each: "decisions" },
        ),
      ],
    },
    cancel: {
      title: "取消",
      by: ["recorder", "host"],
      from: "called",
      to: "cancelled",
      asks: ["reason"],
      says: "取消会议：{reason}",
      exit: true,
      causes: [notify("secretary", "会议取消：{subject}")],
    },
  },

  clocks: {
    minute: {
      title: "整理纪要",
      basis: "G11",
      starts: "call",
      stops: "minute",
      since: "heldAt",
      within: workingDays(2),
      steps: [
        whenDue(notify("secretary", "会议纪要逾期未整理：{subject}"), notify("host", "会议纪要逾期未整理：{subject}")),
      ],
    },
    sign: {
      title: "签发纪要",
      basis: "G11",
      starts: "minute",
      stops: "sign",
      within: workingDays(2),
      steps: [whenDue(notify("host", "会议纪要待签发：{subject}"))],
    },
  },

  registers: {
    book: { title: "会议登记簿", basis: "G11", columns: ["subject", "kind", "heldAt", "place", "host"], entry: "call" },
  },
});
