import { issue, notify, when } from "#kit/effects.ts";
import { date, files, longText, staff, yesNo } from "#kit/fields.ts";
import { homeZone, local } from "#kit/moment.ts";
import { at, before, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { heads, superiors } from "./superiors.ts";

/** Something a superior has set: it ends with a result and a report, not with silence. */
export const task = procedure({
  name: "task",
  series: "JB",
  about: "project",
  basis: ["G11"],
  goal: "closed",

  fields: {
    content: longText("交办内容"),
    requirement: longText("具体要求"),
    responsible: staff("责任人"),
    due: date("完成期限"),
    progress: longText("进展情况"),
    result: longText("办理结果"),
    proof: files("附件"),
    accepted: yesNo("验收意见", "认可", "退回重办"),
    review: longText("验收说明"),
    reason: longText("原因"),
  },
  papers: {
    report: {
      title: "交办事项报告",
      basis: "G11",
      shows: ["content", "requirement", "responsible", "due", "progress", "result", "proof", "accepted", "review"],
      signs: ["responsible", "recorder"],
    },
  },

  states: {
    doing: { title: "办理中" },
    done: { title: "待验收" },
    closed: { title: "已办结", final: true },
    dropped: { title: "已撤销", final: true },
  },

  actions: {
    assign: {
      title: "交办",
      basis: "G11",
      by: [...superiors, ...heads, "system"],
      from: start,
      to: "doing",
      asks: ["content", "responsible", "due", "requirement?"],
      says: "交办给{responsible}，{due}前完成：{content}",
      causes: [notify("responsible", "交办事项，{due}前完成：{content}")],
    },
    report: {
      title: "报告进展",
      basis: "G11",
      by: ["responsible"],
      from: "doing",
      to: stay,
      asks: ["progress", "proof?"],
      says: "报告进展：{progress}",
      causes: [notify("recorder", "{responsible}报告进展：{progress}")],
    },
    finish: {
      title: "报告结果",
      basis: "G11",
      by: ["responsible"],
      from: "doing",
      to: "done",
      asks: ["result", "proof?"],
      says: "报告结果：{result}",
      causes: [notify("recorder", "交办事项已办理，请验收：{result}")],
    },
    accept: {
      title: "验收",
      basis: "G11",
      by: ["recorder", ...superiors],
      apart: ["finish"],
      from: "done",
      to: { accepted: { yes: "closed", no: "doing" } },
      asks: ["accepted", "review?", "due?"],
      says: "验收：{accepted}[，{review}]",
      refuses: {
        noReason: ["退回重办的应当说明并另定期限", ({ form }) => !form.accepted && !(form.review && form.due)],
      },
      causes: [
        when("accepted", "yes", issue("report")),
        when("accepted", "no", notify("responsible", "交办事项退回重办，{due}前完成：{review}")),
      ],
    },
    extend: {
      title: "改期",
      basis: "G11",
      by: ["recorder", ...superiors],
      apart: ["finish"],
      from: "doing",
      to: stay,
      asks: ["due", "reason"],
      says: "改为{due}前完成：{reason}",
      refuses: {
        past: ["完成期限不能早于今日", ({ form, now }) => form.due < local(now, homeZone).toPlainDate().toString()],
      },
      causes: [notify("responsible", "交办事项改为{due}前完成：{content}")],
    },
    reassign: {
      title: "改派",
      by: ["recorder", ...superiors],
      from: "doing",
      to: stay,
      asks: ["responsible", "reason"],
      says: "改由{responsible}办理：{reason}",
      causes: [notify("responsible", "交办事项，{due}前完成：{content}")],
    },
    drop: {
      title: "撤销",
      by: ["recorder", ...superiors],
      from: "doing",
      to: "dropped",
      asks: ["reason"],
      says: "撤销交办：{reason}",
      exit: true,
    },
  },

  clocks: {
    finish: {
      title: "按期办理",
      basis: "G11",
      starts: ["assign", "accept"],
      stops: "finish",
      due: "due",
      steps: [
        before(days(1), notify("responsible", "交办事项明日到期：{content}")),
        whenDue(
          notify("responsible", "交办事项逾期未办：{content}"),
          notify("recorder", "交办事项逾期未办：{content}"),
          notify("projectManager", "交办事项逾期未办：{content}"),
        ),
      ],
    },
    accept: {
      title: "验收",
      basis: "G11",
      starts: "finish",
      stops: "accept",
      within: workingDays(3),
      steps: [
        at("75%", notify("recorder", "交办事项待验收：{content}")),
        whenDue(notify("projectManager", "交办事项逾期未验收：{content}")),
      ],
    },
  },

  reports: { quarterly: { title: "交办事项统计", basis: "G11", every: "quarter", by: ["responsible", "accepted"] } },
});
