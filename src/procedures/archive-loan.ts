import { issue, mark, notify, when } from "#kit/effects.ts";
import { secrecies, type Secrecy } from "#kit/forms.ts";
import { number, phrases } from "#kit/policy.ts";
import { after, allOf, before, lapse, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { entriesAway, unknownEntries } from "./archive-fields.ts";
import { archiveLoanFields, isPast, tooLong } from "./archive-loan-fields.ts";

const classes = Object.keys(secrecies) as Secrecy[];
/** Whether a class as it was written guards less than the catalogue does. */
const tooLow = (written: Secrecy, known: Secrecy) => classes.indexOf(written) < classes.indexOf(known);

/** Who decides on a loan by class (A2); the head of the borrowing department, and of the owning one where it is another. */
const byClass = {
  secrecy: {
    topSecret: ["generalManager"],
    confidential: allOf("hrDirector", "executiveVice"),
    general: { others: { yes: allOf("borrowing.head", "owning.head"), no: ["borrowing.head"] } },
  },
} as const;

export const archiveLoan = procedure({
  name: "archiveLoan",
  series: "JY",
  about: "company",
  basis: ["A1", "A2", "A3", "A4"],
  goal: "returned",

  policies: {
    numbering: phrases("档案号编排规则（项目、类别、年度、流水号）", "{project}-{category}-{year}-{n}", "A1"),
    generalDays: number("一般档案最长借阅天数", 14, "A4"),
    confidentialDays: number("机密档案最长借阅天数", 7, "A4"),
    topSecretDays: number("绝密档案最长借阅天数", 5, "A4"),
  },
  facts: ["entries"],
  fields: archiveLoanFields,

  papers: {
    form: {
      title: "档案借阅审批单",
      basis: ["A2", "A3"],
      form: "S10",
      shows: [
        ...(["borrowerType", "borrower", "outsider", "organisation", "borrowing", "phone", "archives"] as const),
        ...(["secrecy", "usageMode", "takesOriginal", "purpose", "dueBackOn", "opinion", "borrowerSignature"] as const),
        ...(["excerptReview", "excerptStamp", "returnCondition", "incidentReport", "ruling"] as const),
      ],
      signs: ["borrowing.head", "generalManager", "archivist"],
    },
  },

  states: {
    applied: { title: "待审批" },
    higher: { title: "待总经理批准" },
    approved: { title: "待借出" },
    lent: { title: "借阅中" },
    overdue: { title: "应还未还" },
    renewing: { title: "续借待审批" },
    impaired: { title: "损坏遗失待处理", short: "待处理" },
    returned: { title: "已结清", final: true },
    refused: { title: "不予借阅", final: true },
    withdrawn: { title: "已撤回", final: true },
  },

  actions: {
    apply: {
      title: "申请借阅",
      basis: ["A2", "A3"],
      by: ["staff"],
      from: start,
      to: "applied",
      asks: [
        ...(["borrowerType", "borrower?", "outsider?", "organisation?", "introductionLetter?", "phone"] as const),
        ...(["borrowing", "archives", "secrecy", "owning", "others", "usageMode", "takesOriginal"] as const),
        ...(["purpose", "dueBackOn"] as const),
      ],
      says: "申请{usageMode}档案（{secrecy}）：{purpose}",
      refuses: {
        unknown: [unknownEntries, ({ facts }) => facts.entries.unknown.length > 0],
        away: [entriesAway, ({ facts }) => facts.entries.away.length > 0],
        class: [
          "最高密级低于目录所载的密级，请按目录填写",
          ({ form, facts }) => tooLow(form.secrecy, facts.entries.secrecy),
        ],
        owner: [
          "所列档案有其他部门的，应当写明全部所属部门并注明“含其他部门档案”",
          ({ form, facts }) =>
            facts.entries.departments.some((each) => !form.owning.includes(each)) ||
            (!form.others && facts.entries.departments.some((each) => each !== form.borrowing)),
        ],
        nobody: [
          "请写明借阅人",
          ({ form }) => (form.borrowerType === "external" ? !form.outsider || !form.organisation : !form.borrower),
        ],
        letter: [
          "外单位人员应当持单位介绍信",
          ({ form }) => form.borrowerType === "external" && !form.introductionLetter?.length,
        ],
        outside: [
          "外单位人员不得将档案带离",
          ({ form }) => form.borrowerType === "external" && (form.usageMode === "takeOut" || form.takesOriginal),
        ],
        guarded: [
          "绝密、机密档案不得复制、摘抄",
          ({ form }) => form.secrecy !== "general" && (form.usageMode === "copy" || form.usageMode === "excerpt"),
        ],
        original: [
          "带出的档案列有原件，应当选择“借出原件”",
          ({ form }) =>
            form.usageMode === "takeOut" &&
            !form.takesOriginal &&
            form.archives.some(({ mediaType }) => mediaType === "original"),
        ],
        noCopy: [
          "绝密、机密档案没有副本可带出，只能室内查阅或经批准借出原件",
          ({ form }) => form.secrecy !== "general" && form.usageMode === "takeOut" && !form.takesOriginal,
        ],
        past: ["借阅期限不能早于今天", ({ form, now }) => isPast(now, form.dueBackOn)],
        general: [
          "一般档案借阅期限不得超过{generalDays}日",
          ({ form, now, policies }) => form.secrecy === "general" && tooLong(now, form.dueBackOn, policies.generalDays),
        ],
        confidential: [
          "机密档案借阅期限不得超过{confidentialDays}日",
          ({ form, now, policies }) =>
            form.secrecy === "confidential" && tooLong(now, form.dueBackOn, policies.confidentialDays),
        ],
        topSecret: [
          "绝密档案借阅期限不得超过{topSecretDays}日",
          ({ form, now, policies }) =>
            form.secrecy === "topSecret" && tooLong(now, form.dueBackOn, policies.topSecretDays),
        ],
      },
    },
    approve: {
      title: "审批",
      basis: ["A2", "A3"],
      by: byClass,
      apart: ["apply"],
      from: "applied",
      // The general manager has decided already where the class is his.
      to: {
        secrecy: {
          topSecret: "approved",
          confidential: { takesOriginal: { yes: "higher", no: "approved" } },
          general: {
            takesOriginal: {
              yes: "higher",
              no: {
                usageMode: {
                  readOnSite: "approved",
                  takeOut: "approved",
                  copy: "approved",
                  excerpt: { borrowerType: { external: "higher", internal: "approved" } },
                },
              },
            },
          },
        },
      },
      asks: ["opinion"],
      says: "同意借阅：{opinion}",
      causes: [notify("archivist", "借阅已审批：{purpose}")],
    },
    approveHigher: {
      title: "总经理批准",
      basis: "A3",
      by: ["generalManager"],
      from: "higher",
      to: "approved",
      asks: ["opinion"],
      says: "总经理批准：{opinion}",
    },
    refuse: {
      title: "不予借阅",
      basis: "A2",
      by: ["borrowing.head", "owning.head", "hrDirector", "executiveVice", "generalManager"],
      from: ["applied", "higher"],
      to: "refused",
      asks: ["reason"],
      says: "不予借阅：{reason}",
      exit: true,
      causes: [notify("recorder", "借阅申请未获批准：{reason}")],
    },
    withdraw: {
      title: "撤回申请",
      by: ["recorder"],
      from: ["applied", "higher", "approved"],
      to: "withdrawn",
      asks: ["reason"],
      says: "撤回申请：{reason}",
      exit: true,
    },
    lend: {
      title: "借出",
      basis: ["A3", "A4"],
      by: ["archivist"],
      from: "approved",
      to: "lent",
      asks: ["borrowerSignature"],
      bars: { away: [entriesAway, ({ facts }) => facts.entries.away.length > 0] },
      says: "借出，应于 {dueBackOn} 归还；不得涂改、标记、剪裁、复制、拍照和转借",
      causes: [issue("form"), mark("archives.archiveNo", "onLoan")],
    },
    reviewExcerpt: {
      title: "审查摘抄",
      basis: "A3",
      by: ["archivist"],
      from: "lent",
      to: stay,
      asks: ["excerptReview", "excerptStamp"],
      bars: { other: ["只有摘抄需要审查", ({ data }) => data.usageMode !== "excerpt"] },
      says: "摘抄{excerptReview}",
    },
    renew: {
      title: "续借",
      basis: "A4",
      by: ["recorder"],
      from: ["lent", "overdue"],
      to: "renewing",
      asks: ["renewal", "renewUntil"],
      says: "申请续借至 {renewUntil}：{renewal}",
      refuses: { past: ["续借期限不能早于今天", ({ form, now }) => isPast(now, form.renewUntil)] },
    },
    approveRenewal: {
      title: "同意续借",
      basis: ["A2", "A4"],
      by: byClass,
      apart: ["renew"],
      from: "renewing",
      to: "lent",
      asks: ["opinion", "dueBackOn"],
      says: "同意续借至 {dueBackOn}：{opinion}",
      refuses: { past: ["续借期限不能早于今天", ({ form, now }) => isPast(now, form.dueBackOn)] },
      causes: [notify("recorder", "已同意续借，请于{dueBackOn}前归还")],
    },
    refuseRenewal: {
      title: "不予续借",
      basis: "A4",
      by: ["borrowing.head", "owning.head", "hrDirector", "executiveVice", "generalManager"],
      from: "renewing",
      to: "overdue",
      asks: ["reason"],
      says: "不予续借：{reason}",
      causes: [notify("recorder", "不予续借，请立即归还：{reason}")],
    },
    return: {
      title: "归还",
      basis: "A4",
      by: ["archivist"],
      from: ["lent", "overdue", "renewing"],
      to: { returnCondition: { intact: "returned", damaged: "impaired", missingPages: "impaired", lost: "impaired" } },
      asks: ["returnCondition", "incidentReport?"],
      bars: {
        excerpt: [
          "外单位摘抄应当先审查签章",
          ({ data }) => data.borrowerType === "external" && data.usageMode === "excerpt" && !data.excerptStamp,
        ],
      },
      refuses: {
        noReport: [
          "损坏、缺页、遗失的应当写明情况",
          ({ form }) => form.returnCondition !== "intact" && !form.incidentReport,
        ],
      },
      says: "归还，检查{returnCondition}[：{incidentReport}]",
      causes: [
        when("returnCondition", "intact", mark("archives.archiveNo", "inStore")),
        when("returnCondition", "damaged", mark("archives.archiveNo", "damaged")),
        when("returnCondition", "missingPages", mark("archives.archiveNo", "damaged")),
        when("returnCondition", "lost", mark("archives.archiveNo", "lost")),
        when("returnCondition", "damaged", notify("leader", "档案归还时损坏：{incidentReport}")),
        when("returnCondition", "missingPages", notify("leader", "档案归还时缺页：{incidentReport}")),
        when("returnCondition", "lost", notify("leader", "借出档案遗失：{incidentReport}")),
      ],
    },
    settle: {
      title: "处理损坏遗失",
      basis: "A4",
      by: ["leader", "generalManager"],
      from: "impaired",
      to: "returned",
      asks: ["ruling"],
      says: "处理意见：{ruling}",
    },
  },

  clocks: {
    approve: {
      title: "借阅审批",
      basis: "A2",
      starts: "apply",
      stops: ["lend", "refuse", "withdraw"],
      within: workingDays(3),
      steps: [
        whenDue(notify("archivist", "借阅审批逾期：{purpose}"), notify("borrowing.head", "借阅审批逾期：{purpose}")),
      ],
    },
    loan: {
      title: "归还期限",
      basis: "A4",
      starts: ["lend", "approveRenewal"],
      stops: ["return", "renew"],
      due: "dueBackOn",
      steps: [
        before(days(2), notify("recorder", "所借档案即将到期：{purpose}")),
        lapse(
          "overdue",
          "借阅逾期",
          notify("recorder", "所借档案已经逾期，请归还或重新办理：{purpose}"),
          notify("borrowing.head", "档案逾期未还：{purpose}"),
          notify("archivist", "档案逾期未还，请催还：{purpose}"),
        ),
      ],
    },
    recall: {
      title: "催还",
      basis: "A4",
      starts: ["lend", "approveRenewal", "refuseRenewal"],
      stops: ["return", "approveRenewal"],
      due: "dueBackOn",
      steps: [after(days(7), notify("leader", "档案应还未还已逾七日：{purpose}"))],
    },
    renewal: {
      title: "续借审批",
      basis: "A4",
      starts: "renew",
      stops: ["approveRenewal", "refuseRenewal", "return"],
      within: workingDays(2),
      steps: [whenDue(notify("archivist", "续借审批逾期：{purpose}"))],
    },
    settle: {
      title: "处理损坏遗失",
      basis: "A4",
      starts: "return",
      stops: "settle",
      within: workingDays(5),
      steps: [whenDue(notify("leader", "档案损坏遗失尚未处理：{purpose}"))],
    },
  },

  reports: { monthly: { title: "档案借阅统计", basis: "A4", every: "month", by: ["usageMode", "secrecy"] } },
});
