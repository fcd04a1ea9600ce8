import { charge, issue, notify, refund, when } from "#kit/effects.ts";
import { dayOf, daysLater, earlier } from "#kit/dates.ts";
import { choice, contractor, date, files, home, longText, photos, sensitive, text, yesNo } from "#kit/fields.ts";
import { number, yuan } from "#kit/policy.ts";
import { after, before, lapse, procedure, start, whenDue } from "#kit/procedure.ts";
import { days } from "#kit/time.ts";

export const trades = {
  manager: "负责人",
  electrician: "电工",
  plumber: "水工",
  mason: "瓦工",
  carpenter: "木工",
  painter: "油漆工",
  welder: "焊工",
  labourer: "杂工",
  other: "其他",
} as const;

/** Until when a pass may be valid: as asked, but a week only for somebody without an identity card (ambiguity 51). */
const allowedUntil = (asked: string, hasCard: boolean, now: string, guaranteedDays: number) =>
  hasCard ? asked : earlier(asked, daysLater(dayOf(now), guaranteedDays));

export const workerPass = procedure({
  name: "workerPass",
  series: "CR",
  about: "home",
  basis: ["F3", "F4", "F6"],
  goal: "returned",
  policies: { guaranteedDays: number("无身份证凭担保的出入证有效天数", 7, "F4") },
  fields: {
    home: home("房号"),
    contractor: contractor("施工单位"),
    name: text("姓名"),
    photos: photos("一寸照片"),
    trade: choice("工种", trades),
    mobile: sensitive(text("手机")),
    idNumber: sensitive(text("身份证号")),
    idCopy: sensitive(files("身份证复印件")),
    guarantee: files("书面担保书"),
    certificate: text("特种作业证号"),
    bringer: text("带领人"),
    validUntil: date("有效期至"),
    guaranteed: yesNo("担保情况", "凭书面担保", "有身份证"),
    late: yesNo("办证时间", "施工中增办", "开工时办理"),
    lost: longText("遗失情况"),
    reason: longText("原因"),
  },
  fees: {
    pass: { title: "出入证工本费", basis: "F3", payer: "contractor", rate: yuan(10), permitted: true },
    passDeposit: {
      title: "出入证押金",
      basis: "F3",
      payer: "contractor",
      rate: yuan(10),
      deposit: true,
      permitted: true,
    },
  },
  papers: {
    pass: {
      title: "施工人员临时出入证",
      basis: "F4",
      form: "R06",
      shows: ["photos", "name", "trade", "home", "contractor", "bringer", "validUntil", "certificate"],
      checked: true,
    },
  },

  states: {
    paying: { title: "待缴费发证", short: "待缴费" },
    valid: { title: "有效" },
    expired: { title: "已过期，待退证", short: "已过期" },
    returned: { title: "已退证", final: true },
    refunded: { title: "已退证退押金", short: "已退押金", final: true },
    lost: { title: "遗失", final: true },
    revoked: { title: "已吊销", final: true },
    dropped: { title: "不再办理", final: true },
  },

  actions: {
    apply: {
      title: "增办出入证",
      basis: "F3",
      by: ["serviceAgent", "serviceLead"],
      from: start,
      to: "paying",
      asks: [
        "home",
        "contractor",
        "name",
        "photos",
        "trade",
        "mobile",
        "bringer",
        "validUntil",
        "idNumber?",
        "idCopy?",
        "guarantee?",
        "certificate?",
      ],
      says: "为{name}（{trade}）增办出入证，由{bringer}带领",
      sets: { late: true },
      computes: { guaranteed: ["没有身份证复印件的为凭书面担保", ({ form }) => !form.idCopy?.length] },
      refuses: {
        photos: ["应当交照片两张", ({ form }) => form.photos.length < 2],
        identity: [
          "无身份证的应当有负责人或施工单位的书面担保",
          ({ form }) => !form.idCopy?.length && !form.guarantee?.length,
        ],
        skilled: [
          "电工、焊工应当填写特种作业证号",
          ({ form }) => ["electrician", "welder"].includes(form.trade) && !form.certificate,
        ],
      },
      causes: [charge("pass"), charge("passDeposit")],
    },
    grant: {
      title: "随许可证发证",
      basis: "F4",
      by: ["system"],
      from: start,
      to: "valid",
      asks: [
        "home",
        "contractor",
        "name",
        "photos?",
        "trade?",
        "mobile?",
        "bringer?",
        "validUntil",
        "idNumber?",
        "idCopy?",
        "guarantee?",
        "certificate?",
      ],
      says: "发给{name}[（{trade}）]，有效期至 {validUntil}",
      sets: { late: false },
      computes: {
        guaranteed: ["没有身份证复印件的为凭书面担保", ({ form }) => !form.idCopy?.length],
        validUntil: [
          "与施工许可证同日到期；凭书面担保的不超过规定天数",
          ({ form, now, policies }) =>
            allowedUntil(form.validUntil, Boolean(form.idCopy?.length), now, policies.guaranteedDays),
        ],
      },
      causes: [issue("pass")],
    },
    issue: {
      title: "发证",
      basis: "F4",
      by: { guaranteed: { yes: ["projectManager"], no: ["serviceAgent", "serviceLead"] } },
      from: "paying",
      to: "valid",
      asks: [],
      says: "已发证，有效期至 {validUntil}",
      computes: {
        validUntil: [
          "按申请；凭书面担保的不超过规定天数",
          ({ data, now, policies }) =>
            allowedUntil(data.validUntil!, data.guaranteed === false, now, policies.guaranteedDays),
        ],
      },
      bars: { unpaid: ["工本费、押金未缴清的不得发证", ({ facts }) => !facts.feesPaid] },
      causes: [issue("pass")],
    },
    renew: {
      title: "延长有效期",
      basis: "F4",
      by: ["serviceAgent", "serviceLead"],
      from: ["valid", "expired"],
      to: "valid",
      asks: ["validUntil"],
      says: "有效期延至 {validUntil}",
      bars: {
        closed: [
          "本户没有有效的施工许可证，不能延长",
          ({ facts }) => !["building", "renewing", "extending"].some((state) => facts.openHere[`renovation.${state}`]),
        ],
        guaranteed: ["凭书面担保的不得延长，应当补交身份证后重新办证", ({ data }) => data.guaranteed === true],
      },
      refuses: { past: ["有效期不得早于今天", ({ form, now }) => form.validUntil < dayOf(now)] },
      causes: [issue("pass")],
    },
    giveBack: {
      title: "退证",
      basis: "F6",
      by: ["serviceAgent", "serviceLead", "reception"],
      from: ["valid", "expired"],
      to: { late: { yes: "refunded", no: "returned" } },
      says: "已交回出入证",
      causes: [when("late", "yes", refund("passDeposit"))],
    },
    lose: {
      title: "登记遗失",
      basis: "F6",
      by: ["serviceAgent", "serviceLead", "securityLead"],
      from: ["valid", "expired"],
      to: "lost",
      asks: ["lost"],
      says: "遗失：{lost}",
      causes: [notify("securityLead", "出入证遗失作废：{name}，{home}")],
    },
    revoke: {
      title: "吊销",
      basis: "F4",
      by: ["securityLead", "projectManager"],
      from: ["valid", "expired"],
      to: "revoked",
      asks: ["reason"],
      says: "吊销：{reason}",
      causes: [notify("contractor", "{name}的出入证已吊销：{reason}")],
    },
    drop: {
      title: "不再办理",
      by: ["serviceAgent", "serviceLead"],
      from: "paying",
      to: "dropped",
      asks: ["reason"],
      says: "不再办理：{reason}",
      exit: true,
      causes: [refund("passDeposit")],
    },
  },

  clocks: {
    pay: {
      title: "缴费发证",
      basis: "F4",
      starts: "apply",
      stops: "issue",
      within: days(7),
      steps: [lapse("dropped", "逾期未缴费，不再办理")],
    },
    valid: {
      title: "有效期",
      basis: "F4",
      starts: ["grant", "issue", "renew"],
      stops: ["giveBack", "lose", "revoke"],
      due: "validUntil",
      steps: [
        before(days(3), notify("contractor", "{name}的出入证将于{validUntil}到期")),
        lapse("expired", "出入证到期失效", notify("securityLead", "出入证已过期：{name}，{home}")),
        after(days(7), notify("serviceAgent", "出入证过期未退：{name}，{home}")),
      ],
    },
    giveBack: {
      title: "退证",
      basis: "F6",
      starts: ["grant", "issue"],
      stops: ["giveBack", "lose", "revoke"],
      within: days(180),
      steps: [whenDue(notify("serviceLead", "出入证半年未退，请核实：{name}，{home}"))],
    },
  },

  facts: ["feesPaid", "openHere"],
});
