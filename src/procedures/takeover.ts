import { issue, notify, open } from "#kit/effects.ts";
import { homeZone, local } from "#kit/moment.ts";
import { limit } from "#kit/policy.ts";
import { allOf, before, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { takeoverFields } from "./takeover-fields.ts";
import { legacyOf, undescribed, unjudged } from "./takeover-rules.ts";

/** 承接查验: an estate is taken over from its developer, papers first, then buildings and equipment. */
export const takeover = procedure({
  name: "takeover",
  series: "CJ",
  about: "project",
  basis: ["X6"],
  goal: "closed",

  policies: { papersAhead: limit("资料移交早于现场查验的天数", days(20), "X6") },
  facts: ["openChildren"],

  fields: takeoverFields,
  papers: {
    documents: {
      title: "物业资料移交清单",
      form: ["H01", "H02"],
      basis: "X6",
      shows: [
        "transferor",
        "receiver",
        "grounds",
        "planned",
        "documents",
        "copies",
        "handed",
        "missing",
        "witness",
        "transferorSignature",
        "receiverSignature",
        "remark",
      ],
      signs: ["developmentCentre", "archivist"],
    },
    buildings: {
      title: "房屋及公用设施等移交书",
      form: "H03",
      basis: "X6",
      shows: [
        "transferor",
        "receiver",
        "inspectedFrom",
        "inspectedTo",
        "buildings",
        "parts",
        "facilities",
        "rooms",
        "legacy",
        "handover",
        "filed",
        "transferorSignature",
        "receiverSignature",
        "witness",
      ],
      signs: ["developmentCentre", "projectManager"],
    },
    equipment: {
      title: "房屋附属设施设备移交书",
      form: "H04",
      basis: "X6",
      shows: ["transferor", "receiver", "equipment", "legacy", "handover", "transferorSignature", "receiverSignature"],
      signs: ["developmentCentre", "projectManager"],
    },
  },

  states: {
    announced: { title: "待清点资料", short: "待清点" },
    counted: { title: "待双方签收资料", short: "待签收资料" },
    papersIn: { title: "待查验房屋设施", short: "待查验房屋" },
    buildingsSeen: { title: "待查验设备" },
    seen: { title: "待双方签章", short: "待签章" },
    signed: { title: "待备案" },
    following: { title: "遗留问题跟进中", short: "遗留跟进" },
    closed: { title: "已承接", final: true },
  },

  actions: {
    announce: {
      title: "登记移交",
      basis: "X6",
      by: ["developmentCentre", "projectManager", "siteHead", "engineeringLead", "serviceLead"],
      from: start,
      to: "announced",
      asks: ["transferor", "receiver", "grounds", "documents", "planned?"],
      says: "{transferor}向{receiver}移交（{grounds}），资料{documents}",
      causes: [
        notify("archivist", "承接查验：请清点移交资料"),
        notify("engineeringLead", "承接查验：{transferor}移交"),
      ],
    },
    count: {
      title: "清点资料",
      basis: "X6",
      by: ["archivist", "fileKeeper", "administrator"],
      from: "announced",
      to: "counted",
      asks: ["documents", "handed", "missing?"],
      says: "清点资料{documents}，共{copies}[；缺失{missing}]",
      computes: {
        copies: ["各项份数之和", ({ form }) => form.documents.reduce((sum, { copies = 0 }) => sum + copies, 0)],
      },
      refuses: {
        unjudged: [
          "每项资料应当填写是否齐全",
          ({ form }) => form.documents.some(({ complete }) => complete === undefined),
        ],
        unlisted: [
          "有不齐资料的，应当列明缺失资料、责任方和补交期限",
          ({ form }) => form.documents.some(({ complete }) => complete === false) && !form.missing?.length,
        ],
        undated: [
          "缺失资料应当写明责任方和补交期限",
          ({ form }) => !!form.missing?.some(({ due, responsible }) => !due || !responsible),
        ],
      },
    },
    receive: {
      title: "双方签收资料",
      basis: "X6",
      by: allOf("developmentCentre", "archivist"),
      from: "counted",
      to: "papersIn",
      asks: ["witness?"],
      says: "双方签收资料[，监交人{witness}]",
      causes: [issue("documents"), notify("engineeringLead", "资料已签收，请查验房屋和公用设施")],
    },
    supply: {
      title: "补交资料",
      basis: "X6",
      by: ["archivist", "fileKeeper", "developmentCentre"],
      from: ["papersIn", "buildingsSeen", "seen", "signed", "following"],
      to: stay,
      asks: ["missing"],
      says: "补交资料：{missing}",
      bars: { complete: ["没有缺失的资料", ({ data }) => !data.missing?.some(({ supplied }) => !supplied)] },
      causes: [issue("documents")],
    },
    seeBuildings: {
      title: "查验房屋及公用设施",
      basis: "X6",
      by: ["engineeringLead", "projectManager"],
      from: "papersIn",
      to: "buildingsSeen",
      asks: ["inspectedFrom", "inspectedTo", "buildings", "parts", "facilities", "rooms", "photos?"],
      says: "查验房屋{buildings}、共用部位{parts}、公用设施{facilities}",
      bars: {
        early: [
          "资料移交满{papersAhead}后才能现场查验",
          ({ data, now, policies }) =>
            data.handed !== undefined &&
            Temporal.PlainDate.compare(
              local(now, homeZone).toPlainDate(),
              Temporal.PlainDate.from(data.handed).add({ days: policies.papersAhead.count }),
            ) < 0,
        ],
      },
      refuses: {
        unjudged: ["每一项都应当填写查验结论", ({ form }) => unjudged(form)],
        undescribed: ["有缺陷的应当填写问题描述", ({ form }) => undescribed(form)],
        backwards: ["查验日期止不得早于查验日期起", ({ form }) => form.inspectedTo < form.inspectedFrom],
      },
    },
    seeEquipment: {
      title: "查验设备",
      basis: "X6",
      by: ["engineeringLead", "projectManager"],
      from: "buildingsSeen",
      to: "seen",
      asks: ["equipment", "photos?"],
      says: "查验设备{equipment}；遗留问题{legacy}",
      computes: {
        legacy: ["查验结论为有缺陷的各项", ({ data, form }) => legacyOf({ ...data, equipment: form.equipment })],
      },
      refuses: {
        unjudged: ["每台设备都应当填写查验结论", ({ form }) => unjudged(form)],
        undescribed: ["有缺陷的应当填写问题描述", ({ form }) => undescribed(form)],
        unlicensed: [
          "电梯应当填写登记证号和检验有效期",
          ({ form }) =>
            form.equipment.some(
              ({ kind, registration, inspected }) => kind === "elevator" && (!registration || !inspected),
            ),
        ],
      },
      causes: [
        open("warranty", { part: "legacy.part", fault: "legacy.fault", place: "legacy.place" }, { each: "legacy" }),
        notify("projectManager", "查验完毕，请双方签章；遗留问题已逐项派工"),
      ],
    },
    sign: {
      title: "双方签章",
      basis: "X6",
      by: allOf("developmentCentre", "projectManager"),
      from: "seen",
      to: "signed",
      asks: ["handover", "transferorSignature", "receiverSignature"],
      says: "双方签章，{handover}起由我方管理",
      causes: [
        issue("buildings"),
        issue("equipment"),
        open("usageReport", { inService: "handover" }),
        notify("serviceLead", "项目已承接，请办理备案"),
      ],
    },
    file: {
      title: "备案",
      basis: "X6",
      by: ["projectManager", "serviceLead", "administrator"],
      from: "signed",
      to: "following",
      asks: ["filed"],
      says: "向主管部门备案",
      causes: [issue("buildings")],
    },
    close: {
      title: "遗留问题办结",
      basis: "X6",
      by: ["projectManager", "engineeringLead", "serviceLead"],
      from: "following",
      to: "closed",
      asks: ["remark?"],
      says: "缺失资料和遗留问题全部办结[：{remark}]",
      bars: {
        missing: ["缺失的资料尚未全部补交", ({ data }) => !!data.missing?.some(({ supplied }) => !supplied)],
        open: ["遗留问题尚未全部办结", ({ facts }) => (facts.openChildren["warranty"] ?? 0) > 0],
      },
    },
  },

  clocks: {
    count: {
      title: "清点资料",
      basis: "X6",
      starts: "announce",
      stops: "count",
      within: workingDays(5),
      steps: [whenDue(notify("projectManager", "移交资料尚未清点"))],
    },
    receive: {
      title: "签收资料",
      basis: "X6",
      starts: "count",
      stops: "receive",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "移交资料双方尚未签收"))],
    },
    inspect: {
      title: "现场查验",
      basis: "X6",
      starts: "receive",
      stops: "seeEquipment",
      within: days(60),
      steps: [
        before(days(15), notify("engineeringLead", "请完成现场查验")),
        whenDue(notify("projectManager", "现场查验逾期")),
      ],
    },
    sign: {
      title: "双方签章",
      basis: "X6",
      starts: "seeEquipment",
      stops: "sign",
      within: days(15),
      steps: [whenDue(notify("projectManager", "移交书尚未签章"))],
    },
    follow: {
      title: "遗留问题跟进",
      basis: "X6",
      starts: "file",
      stops: "close",
      within: days(90),
      steps: [
        whenDue(
          notify("projectManager", "承接查验的遗留问题尚未办结"),
          notify("siteHead", "承接查验的遗留问题尚未办结"),
        ),
      ],
    },
    file: {
      title: "备案",
      basis: "X6",
      starts: "sign",
      stops: "file",
      within: days(30),
      steps: [
        before(days(7), notify("projectManager", "承接查验请在三十日内备案")),
        whenDue(notify("projectManager", "承接查验备案逾期")),
      ],
    },
  },
});
