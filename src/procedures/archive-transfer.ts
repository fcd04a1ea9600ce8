import { issue, mark, notify, when } from "#kit/effects.ts";
import { choice, count, longText, moment, rows, signature, text, yesNo } from "#kit/fields.ts";
import { phrases } from "#kit/policy.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { days, workingDays } from "#kit/time.ts";
import { entriesAway, entryColumns, unknownEntries } from "./archive-fields.ts";

const { archiveNo, title } = entryColumns;

export const archiveTransfer = procedure({
  name: "archiveTransfer",
  series: "YD",
  about: "project",
  basis: ["A1"],
  goal: "done",

  policies: { houseFile: phrases("一户一档必备表单", "H10、H11、H12、H13、H16", "A1") },
  facts: ["entries"],

  fields: {
    transferType: choice("移交类型", {
      contractEnd: "合同终止",
      staffLeave: "人员离职",
      toCentralArchive: "移交公司档案室",
    }),
    parties: rows("移交方、接收方", {
      organisation: text("单位"),
      partyRole: choice("角色", { giver: "移交方", taker: "接收方", supervisor: "监交方" }),
      representative: text("经办人"),
    }),
    list: rows("明细", {
      archiveNo,
      title,
      copies: count("份数", "份"),
      mediaType: choice("载体", { paper: "纸质", electronic: "电子" }),
      isComplete: yesNo("是否齐全", "齐全", "不齐全"),
    }),
    occasion: longText("移交说明"),
    personalDataHandling: choice("个人信息处理", {
      transferNecessary: "必要移交",
      delete: "删除",
      anonymize: "匿名化",
    }),
    transferredAt: moment("移交日期"),
    giver: signature("移交方签名"),
    taker: signature("接收方签名"),
    supervisor: signature("监交方签名"),
    gaps: text("不齐全情况"),
    reason: text("原因"),
  },

  papers: {
    list: {
      title: "档案移交清单",
      basis: "A1",
      form: "A04",
      shows: [
        ...(["transferType", "parties", "list", "occasion", "personalDataHandling", "transferredAt"] as const),
        ...(["giver", "taker", "supervisor"] as const),
      ],
      signs: ["recorder", "archivist", "projectManager"],
    },
  },

  states: {
    listed: { title: "待项目经理核定", short: "待核定" },
    checked: { title: "待交接" },
    returned: { title: "退回补齐" },
    done: { title: "已移交", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    list: {
      title: "编制移交清单",
      basis: "A1",
      by: ["archivist", "fileKeeper", "serviceLead", "siteHead", "centreDirector", "administrator"],
      from: start,
      to: "listed",
      asks: ["transferType", "occasion", "parties", "list"],
      says: "编制移交清单（{transferType}）：{occasion}",
      refuses: {
        unknown: [unknownEntries, ({ facts }) => facts.entries.unknown.length > 0],
        away: [entriesAway, ({ facts }) => facts.entries.away.length > 0],
        parties: [
          "应当写明移交方和接收方",
          ({ form }) => !["giver", "taker"].every((role) => form.parties.some(({ partyRole }) => partyRole === role)),
        ],
      },
      causes: [notify("projectManager", "请核定档案移交清单：{occasion}")],
    },
    check: {
      title: "核定",
      basis: "A1",
      by: ["projectManager", "centreDirector"],
      apart: ["list"],
      from: "listed",
      to: "checked",
      asks: ["personalDataHandling"],
      says: "核定清单，个人信息{personalDataHandling}",
      causes: [notify("archivist", "档案移交清单已核定，请交接：{occasion}")],
    },
    sendBack: {
      title: "退回补齐",
      basis: "A1",
      by: ["projectManager", "centreDirector", "archivist"],
      from: ["listed", "checked"],
      to: "returned",
      asks: ["gaps"],
      says: "退回补齐：{gaps}",
      causes: [notify("recorder", "档案移交清单退回补齐：{gaps}")],
    },
    complete: {
      title: "补齐",
      basis: "A1",
      by: ["recorder"],
      from: "returned",
      to: "listed",
      asks: ["list"],
      says: "补齐清单",
      refuses: { unknown: [unknownEntries, ({ facts }) => facts.entries.unknown.length > 0] },
    },
    handOver: {
      title: "交接签字",
      basis: "A1",
      by: {
        transferType: {
          contractEnd: ["archivist", "projectManager"],
          staffLeave: ["archivist", "administrator"],
          toCentralArchive: ["archivist"],
        },
      },
      from: "checked",
      to: "done",
      asks: ["transferredAt", "giver", "taker", "supervisor?"],
      bars: {
        away: [entriesAway, ({ data, facts }) => data.transferType !== "staffLeave" && facts.entries.away.length > 0],
      },
      refuses: {
        unsupervised: [
          "合同终止和人员离职的移交应当有监交方签名",
          ({ form, data }) => data.transferType !== "toCentralArchive" && !form.supervisor,
        ],
      },
      says: "交接签字，{transferredAt} 移交",
      causes: [
        issue("list"),
        when("transferType", "contractEnd", mark("list.archiveNo", "transferred")),
        when("transferType", "toCentralArchive", mark("list.archiveNo", "central")),
      ],
    },
    cancel: {
      title: "取消移交",
      by: ["recorder", "projectManager"],
      from: ["listed", "checked", "returned"],
      to: "cancelled",
      asks: ["reason"],
      says: "取消移交：{reason}",
      exit: true,
    },
  },

  clocks: {
    handOver: {
      title: "档案移交",
      basis: "A1",
      starts: "list",
      stops: ["handOver", "cancel"],
      // Property Management Regulations art. 36, Inspection Rules art. 35: within ten days of the contract's end.
      within: {
        transferType: { contractEnd: days(10), staffLeave: workingDays(5), toCentralArchive: workingDays(20) },
      },
      steps: [
        whenDue(notify("projectManager", "档案移交逾期：{occasion}"), notify("archivist", "档案移交逾期：{occasion}")),
      ],
    },
  },
});
