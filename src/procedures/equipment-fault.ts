import { notify, when } from "#kit/effects.ts";
import { choice, longText, moment, money, photos, text } from "#kit/fields.ts";
import { procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, tooSoon, workingDays, workingHours } from "#kit/time.ts";

/** Office equipment that fails is reported to our repairer or its supplier, and followed until it works. */
export const equipmentFault = procedure({
  name: "equipmentFault",
  series: "BG",
  about: "project",
  basis: ["I6"],
  goal: "fixed",

  fields: {
    equipment: text("设备"),
    place: text("位置"),
    fault: longText("故障"),
    photos: photos("照片"),
    sentTo: choice("报修对象", { repairer: "本项目维修工", supplier: "供应商" }),
    supplier: text("供应商名称、电话"),
    promised: moment("约定到场时间"),
    delay: text("未到场的原因"),
    result: longText("处理结果"),
    cost: money("费用"),
    reason: text("报废原因"),
  },

  papers: {
    slip: {
      title: "办公设备故障登记",
      basis: "I6",
      shows: [
        "equipment",
        "place",
        "fault",
        "photos",
        "sentTo",
        "supplier",
        "promised",
        "delay",
        "result",
        "cost",
        "reason",
      ],
      signs: ["recorder"],
    },
  },
  registers: {
    faults: {
      title: "办公设备故障登记表",
      basis: "I6",
      entry: "report",
      columns: ["equipment", "place", "fault", "sentTo", "supplier", "promised", "result", "cost"],
    },
  },

  states: {
    reported: { title: "待报修" },
    sent: { title: "待修复" },
    fixed: { title: "已修复", final: true },
    scrapped: { title: "已报废", final: true },
  },

  actions: {
    report: {
      title: "登记故障",
      basis: "I6",
      by: ["staff"],
      from: start,
      to: "reported",
      asks: ["equipment", "fault", "place?", "photos?"],
      says: "{equipment}故障：{fault}",
      causes: [notify("reception", "办公设备故障，请报修：{equipment}，{fault}")],
    },
    send: {
      title: "通知修理",
      basis: "I6",
      by: ["reception", "serviceAgent", "administrator", "serviceLead"],
      from: "reported",
      to: "sent",
      asks: ["sentTo", "promised", "supplier?"],
      says: "已通知{sentTo}[（{supplier}）]，约定 {promised} 到场",
      refuses: {
        nobody: ["报供应商的应当写明供应商", ({ form }) => form.sentTo === "supplier" && !form.supplier],
        past: ["约定时间应当在现在之后", ({ form, now }) => tooSoon(now, form.promised, hours(0))],
      },
      causes: [when("sentTo", "repairer", notify("repairer", "办公设备故障，请修理：{equipment}，{fault}"))],
    },
    chase: {
      title: "催促",
      basis: "I6",
      by: ["reception", "serviceAgent", "administrator", "serviceLead"],
      from: "sent",
      to: stay,
      asks: ["delay", "promised"],
      says: "催促修理：{delay}，改约 {promised}",
      refuses: { past: ["约定时间应当在现在之后", ({ form, now }) => tooSoon(now, form.promised, hours(0))] },
    },
    fix: {
      title: "修复",
      basis: "I6",
      by: ["reception", "serviceAgent", "administrator", "serviceLead", "repairer"],
      from: ["reported", "sent"],
      to: "fixed",
      asks: ["result", "cost?"],
      says: "已修复：{result}[，费用{cost}]",
      causes: [notify("recorder", "办公设备已修复：{equipment}")],
    },
    scrap: {
      title: "报废",
      by: ["projectManager", "generalLead"],
      from: ["reported", "sent"],
      to: "scrapped",
      asks: ["reason"],
      says: "报废：{reason}",
      exit: true,
      causes: [notify("recorder", "办公设备报废：{equipment}")],
    },
  },

  clocks: {
    send: {
      title: "通知修理",
      basis: "I6",
      starts: "report",
      stops: ["send", "fix"],
      within: workingHours(4),
      steps: [whenDue(notify("serviceLead", "办公设备故障还没有报修：{equipment}"))],
    },
    fix: {
      title: "修复",
      basis: "I6",
      starts: ["send", "chase"],
      stops: ["fix", "chase"],
      due: "promised",
      within: workingDays(3),
      steps: [whenDue(notify("reception", "约定的修理时间已到，请催促：{equipment}"))],
    },
  },
});
