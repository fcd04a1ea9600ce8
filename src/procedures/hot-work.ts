import { issue, notify, open, when } from "#kit/effects.ts";
import { dayOf } from "#kit/dates.ts";
import { checklist, choice, contractor, date, home, longText, moment, rows, sensitive, text } from "#kit/fields.ts";
import { limit } from "#kit/policy.ts";
import { before, lapse, procedure, start, whenDue } from "#kit/procedure.ts";
import { hours, minutes, wallMinutes } from "#kit/time.ts";

const measures = {
  combustiblesCleared: "清除可燃物",
  extinguisherReady: "灭火器就位",
  sparkBlanket: "接火毯",
  gasCylinderDistance: "气瓶间距合规",
  ventilation: "通风",
  watchOnSite: "专人监护",
} as const;
/** Without these nothing may be lit. */
const always = ["combustiblesCleared", "extinguisherReady", "watchOnSite"] as const;

const minutesBetween = (from: string, to: string) => Temporal.Instant.from(from).until(to).total("minutes");

export const hotWork = procedure({
  name: "hotWork",
  series: "DH",
  about: "home",
  basis: ["F5"],
  goal: "closed",
  facts: ["openHere"],
  policies: { longest: limit("动火许可最长时间", hours(8), "F5") },
  fields: {
    home: home("房号"),
    contractor: contractor("施工单位"),
    location: text("动火地点"),
    kind: choice("动火方式", {
      arcWelding: "电焊",
      gasWelding: "气焊气割",
      torch: "喷灯",
      grinding: "切割打磨",
      other: "其他",
    }),
    from: moment("动火开始时间"),
    until: moment("动火结束时间"),
    operators: rows("作业人员及证号", {
      name: text("姓名"),
      certificate: sensitive(text("特种作业证号")),
      validUntil: date("证书有效期至"),
    }),
    fireWatch: text("监护人"),
    measures: checklist("安全措施确认", measures),
    site: longText("现场核查情况"),
    remark: longText("审批意见"),
    recheckBy: moment("复查期限"),
    result: choice("复查结论", { safe: "安全", hazard: "有隐患" }),
    recheck: longText("复查情况"),
    violationType: choice("违章类别", { hotWork: "违规动火" }),
    violationLevel: choice("违章等级", { serious: "严重" }),
    reason: longText("原因"),
  },
  papers: {
    permit: {
      title: "动火作业许可证",
      basis: "F5",
      form: "R22",
      shows: [
        "home",
        "contractor",
        "location",
        "kind",
        "from",
        "until",
        "operators",
        "fireWatch",
        "measures",
        "site",
        "remark",
        "result",
        "recheck",
      ],
      checked: true,
      signs: ["securityLead", "projectManager"],
    },
  },

  states: {
    applied: { title: "待现场核查", short: "待核查" },
    checked: { title: "待批准" },
    valid: { title: "有效" },
    over: { title: "待完工复查", short: "待复查" },
    closed: { title: "复查安全", final: true },
    hazard: { title: "有隐患，转违章", short: "转违章", final: true },
    refused: { title: "不同意", final: true },
    missed: { title: "逾期未批", final: true },
  },

  actions: {
    apply: {
      title: "申请动火",
      basis: "F5",
      by: ["owner", "serviceAgent", "serviceLead", "securityLead"],
      from: start,
      to: "applied",
      asks: ["home", "contractor", "location", "kind", "from", "until", "operators", "fireWatch"],
      says: "申请动火：{location}，{kind}，{from} 至 {until}",
      refuses: {
        closed: [
          "本户没有有效的施工许可证，不得动火",
          ({ facts }) => !["building", "extending", "renewing"].some((state) => facts.openHere[`renovation.${state}`]),
        ],
        order: ["结束时间应当晚于开始时间", ({ form }) => minutesBetween(form.from, form.until) <= 0],
        long: [
          "每次动火不得超过{longest}，应当分次申请",
          ({ form, policies }) =>
            minutesBetween(form.from, form.until) >
            policies.longest.count * wallMinutes[policies.longest.unit as keyof typeof wallMinutes],
        ],
        uncertified: [
          "作业人员应当持有动火当日有效的特种作业证",
          ({ form }) =>
            form.operators.some(
              ({ certificate, validUntil }) => !certificate || !validUntil || validUntil < dayOf(form.from),
            ),
        ],
      },
      causes: [notify("securityLead", "动火申请，请现场核查：{home}，{location}，{from}起")],
    },
    check: {
      title: "现场核查",
      basis: "F5",
      by: ["securityLead", "engineeringLead"],
      from: "applied",
      to: "checked",
      asks: ["measures", "site"],
      says: "现场核查：{site}",
      refuses: {
        unsafe: [
          "可燃物未清除、灭火器未就位或无专人监护的不得动火",
          ({ form }) => always.some((measure) => !form.measures.includes(measure)),
        ],
      },
      causes: [notify("projectManager", "动火请批准：{home}，{location}，{from}起")],
    },
    approve: {
      title: "批准动火",
      basis: "F5",
      by: ["projectManager"],
      apart: ["check"],
      from: "checked",
      to: "valid",
      asks: ["remark?"],
      says: "批准动火[：{remark}]",
      computes: {
        recheckBy: ["动火结束后一小时", ({ data }) => Temporal.Instant.from(data.until!).add({ hours: 1 }).toString()],
      },
      bars: {
        past: ["动火时间已过，应当重新申请", ({ data, now }) => Temporal.Instant.compare(now, data.until ?? now) >= 0],
      },
      causes: [issue("permit"), notify("securityGuard", "已批准动火，请巡查监护：{home}，{from}至{until}")],
    },
    finish: {
      title: "动火结束",
      basis: "F5",
      by: ["securityGuard", "securityLead", "serviceAgent"],
      from: "valid",
      to: "over",
      says: "动火结束，待复查",
      causes: [notify("securityLead", "动火结束，请复查现场：{home}")],
    },
    recheck: {
      title: "完工复查",
      basis: "F5",
      by: ["securityGuard", "securityLead", "engineeringLead"],
      from: "over",
      to: { result: { safe: "closed", hazard: "hazard" } },
      asks: ["result", "recheck"],
      says: "完工复查：{result}，{recheck}",
      sets: { violationType: "hotWork", violationLevel: "serious" },
      causes: [
        when(
          "result",
          "hazard",
          notify("projectManager", "动火后发现隐患：{home}，{recheck}"),
          open("violation", {
            home: "home",
            contractor: "contractor",
            type: "violationType",
            level: "violationLevel",
            finding: "recheck",
          }),
        ),
      ],
    },
    refuse: {
      title: "不同意动火",
      basis: "F5",
      by: ["securityLead", "projectManager"],
      from: ["applied", "checked", "valid"],
      to: "refused",
      asks: ["reason"],
      says: "不同意动火：{reason}",
      exit: true,
      causes: [notify("contractor", "动火申请未获同意：{reason}")],
    },
  },

  clocks: {
    answer: {
      title: "批准",
      basis: "F5",
      starts: "apply",
      stops: ["approve"],
      due: "until",
      steps: [lapse("missed", "动火时间已过，未批准")],
    },
    valid: {
      title: "动火许可",
      basis: "F5",
      starts: "approve",
      stops: "finish",
      due: "until",
      steps: [
        before(minutes(30), notify("securityGuard", "动火许可半小时后到期：{home}")),
        lapse("over", "动火许可到期", notify("securityLead", "动火许可已到期，请复查现场：{home}")),
      ],
    },
    recheck: {
      title: "完工复查",
      basis: "F5",
      starts: "approve",
      stops: "recheck",
      due: "recheckBy",
      steps: [whenDue(notify("projectManager", "动火后逾期未复查：{home}，{location}"))],
    },
  },
});
