import { notify, open } from "#kit/effects.ts";
import { daysLater, dayOf } from "#kit/dates.ts";
import { date, longText, text, yesNo } from "#kit/fields.ts";
import { before, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { kindOfEmergency, roles, steps } from "./emergency-fields.ts";

const heads = ["securityLead", "engineeringLead", "serviceLead"] as const;
const yearly = 365;

/** A plan for an emergency: who does what within how many minutes; drilled, looked over every year, activated when it happens. */
export const emergencyPlan = procedure({
  name: "emergencyPlan",
  series: "YA",
  about: "project",
  basis: ["G4"],
  goal: "retired",

  fields: {
    kind: kindOfEmergency(),
    title: text("预案名称"),
    scope: longText("适用情形"),
    roles: roles(),
    steps: steps(),
    supplies: longText("物资、器材"),
    approved: yesNo("审批意见", "批准", "退回修改"),
    opinion: longText("审批说明"),
    reviewBy: date("下次复审日期"),
    drill: longText("演练情况"),
    weakness: longText("存在问题、改进"),
    place: text("事发地点"),
    happening: longText("事发情况"),
    reason: text("废止原因"),
  },

  papers: {
    plan: {
      title: "应急预案",
      basis: "G4",
      shows: ["title", "kind", "scope", "roles", "steps", "supplies", "approved", "opinion", "reviewBy"],
      signs: ["recorder", "projectManager"],
    },
    drill: { title: "应急演练记录", basis: "G4", shows: ["title", "kind", "drill", "weakness"], signs: ["recorder"] },
  },
  registers: {
    plans: { title: "应急预案目录", basis: "G4", columns: ["title", "kind", "roles", "steps", "reviewBy", "drill"] },
  },

  states: { drafted: { title: "待审批" }, inForce: { title: "有效" }, retired: { title: "已废止", final: true } },

  actions: {
    draft: {
      title: "编制预案",
      basis: "G4",
      by: [...heads, "projectManager"],
      from: start,
      to: "drafted",
      asks: ["kind", "title", "scope", "roles", "steps", "supplies?"],
      says: "编制{kind}预案：{title}",
      refuses: {
        untimed: ["每个处置步骤应当写明时限", ({ form }) => form.steps.some(({ minutes }) => minutes === undefined)],
      },
      causes: [notify("projectManager", "应急预案请审批：{title}")],
    },
    approve: {
      title: "审批",
      basis: "G4",
      by: ["projectManager", "leader"],
      apart: ["draft", "revise"],
      from: "drafted",
      to: { approved: { yes: "inForce", no: "drafted" } },
      asks: ["approved", "opinion?"],
      computes: { reviewBy: ["审批之日起一年", ({ now }) => daysLater(dayOf(now), yearly)] },
      says: "审批：{approved}[，{opinion}]",
      refuses: { noReason: ["退回修改的应当说明", ({ form }) => !form.approved && !form.opinion] },
      causes: [notify("recorder", "应急预案{approved}：{title}")],
    },
    revise: {
      title: "修订",
      basis: "G4",
      by: [...heads, "projectManager"],
      from: ["drafted", "inForce"],
      to: "drafted",
      asks: ["scope", "roles", "steps", "supplies?"],
      says: "修订预案：{scope}",
      causes: [notify("projectManager", "修订后的应急预案请审批：{title}")],
    },
    activate: {
      title: "启动预案",
      basis: "G4",
      by: ["staff"],
      from: "inForce",
      to: stay,
      asks: ["place", "happening"],
      says: "启动预案（{place}）：{happening}",
      causes: [
        open("emergency", { kind: "kind", place: "place", happening: "happening", roles: "roles", steps: "steps" }),
      ],
    },
    drill: {
      title: "登记演练",
      basis: "G4",
      by: [...heads, "projectManager"],
      from: "inForce",
      to: stay,
      asks: ["drill", "weakness?"],
      says: "演练：{drill}[；改进：{weakness}]",
      causes: [notify("projectManager", "应急演练已登记：{title}")],
    },
    confirm: {
      title: "复审有效",
      basis: "G4",
      by: ["projectManager", "leader"],
      from: "inForce",
      to: stay,
      asks: ["opinion"],
      computes: { reviewBy: ["复审之日起一年", ({ now }) => daysLater(dayOf(now), yearly)] },
      says: "复审有效：{opinion}",
    },
    retire: {
      title: "废止",
      basis: "G4",
      by: ["projectManager", "leader"],
      from: "inForce",
      to: "retired",
      asks: ["reason"],
      says: "废止：{reason}",
    },
  },

  clocks: {
    approve: {
      title: "审批",
      basis: "G4",
      starts: ["draft", "revise"],
      stops: ["approve"],
      within: workingDays(5),
      steps: [whenDue(notify("leader", "应急预案逾期未审批：{title}"))],
    },
    again: {
      title: "重新提交",
      basis: "G4",
      starts: ["approve"],
      stops: ["revise", "confirm"],
      within: { approved: { yes: null, no: workingDays(10) } },
      steps: [whenDue(notify("recorder", "退回的应急预案还没有修改：{title}"))],
    },
    review: {
      title: "年度复审",
      basis: "G4",
      starts: ["approve", "confirm"],
      stops: ["revise", "retire", "confirm"],
      due: "reviewBy",
      steps: [
        before(days(30), notify("recorder", "应急预案将满一年，请演练并复审：{title}")),
        whenDue(notify("projectManager", "应急预案应当复审：{title}")),
      ],
    },
  },
});
