import { issue, mark, notify } from "#kit/effects.ts";
import { choice, count, date, department, longText, moment, rows, signature, text, yesNo } from "#kit/fields.ts";
import { retentions } from "#kit/forms.ts";
import { number } from "#kit/policy.ts";
import { allOf, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import type { Retention } from "#kit/forms.ts";
import { workingDays } from "#kit/time.ts";
import { entriesAway, entryColumns, unknownEntries } from "./archive-fields.ts";

const { archiveNo, title, secrecyLevel } = entryColumns;
const periods = Object.fromEntries(Object.entries(retentions).map(([code, { title: words }]) => [code, words]));

export const archiveDestruction = procedure({
  name: "archiveDestruction",
  series: "XH",
  about: "company",
  basis: ["A5"],
  goal: "destroyed",

  policies: { supervisors: number("监销人最少人数", 2, "A5") },
  facts: ["entries"],

  fields: {
    requestDepartment: department("申请部门"),
    reason: longText("销毁理由"),
    list: rows("销毁目录", {
      archiveNo,
      title,
      createdOn: date("形成日期"),
      retentionCode: choice("保管期限", periods as Record<Retention, string>),
      retentionUntil: date("到期日"),
      pages: count("页数", "页"),
      secrecyLevel,
      appraisal: text("鉴定意见"),
    }),
    retentionExpired: yesNo("是否到期", "均已到期且未冻结", "有未到期的"),
    openMatterCheck: yesNo("未结债权、争议检查", "没有未结债权和争议", "有未结债权或争议"),
    managerVerdict: choice("部门经理鉴定", { destroy: "同意销毁", keep: "应当续存" }),
    managerAppraisal: longText("部门经理鉴定意见"),
    viceVerdict: choice("分管副总鉴定", { destroy: "同意销毁", keep: "应当续存" }),
    viceAppraisal: longText("分管副总鉴定意见"),
    approved: yesNo("总经理批准", "批准", "不批准"),
    remarks: longText("总经理批示"),
    method: choice("销毁方式", { shred: "碎纸", pulping: "化浆", degauss: "消磁", secureErase: "安全擦除" }),
    destroyedAt: moment("销毁时间"),
    place: text("销毁地点"),
    witness: signature("监销人签名"),
    otherWitness: signature("其他监销人签名"),
    cause: text("原因"),
  },

  papers: {
    request: {
      title: "档案销毁申请报告",
      basis: "A5",
      form: "A02",
      shows: [
        ...(["requestDepartment", "reason", "list", "retentionExpired", "openMatterCheck"] as const),
        ...(["managerVerdict", "managerAppraisal", "viceVerdict", "viceAppraisal", "approved", "remarks"] as const),
      ],
      signs: ["requestDepartment.head", "viceManager", "generalManager"],
    },
    list: {
      title: "档案销毁目录（销毁清册）",
      basis: "A5",
      form: "A03",
      shows: ["list", "method", "destroyedAt", "place", "witness", "otherWitness"],
      signs: ["hrDirector", "archivist"],
    },
  },

  states: {
    requested: { title: "待部门经理鉴定", short: "待鉴定" },
    appraised: { title: "待分管副总鉴定", short: "待鉴定" },
    approving: { title: "待总经理批准", short: "待批准" },
    destroying: { title: "待监销" },
    destroyed: { title: "已销毁", final: true },
    kept: { title: "续存", final: true },
    withdrawn: { title: "已撤回", final: true },
  },

  actions: {
    request: {
      title: "申请销毁",
      basis: "A5",
      by: ["archivist", "fileKeeper"],
      from: start,
      to: "requested",
      asks: ["requestDepartment", "reason", "list", "retentionExpired", "openMatterCheck"],
      says: "申请销毁档案：{reason}",
      refuses: {
        unknown: [unknownEntries, ({ facts }) => facts.entries.unknown.length > 0],
        away: [entriesAway, ({ facts }) => facts.entries.away.length > 0],
        early: [
          "所列档案有未到保管期限或者永久保管的，不得销毁",
          ({ form, facts }) => facts.entries.early.length > 0 || !form.retentionExpired,
        ],
        held: ["所列档案有因争议冻结的，解除冻结前不得销毁", ({ facts }) => facts.entries.held.length > 0],
        disputed: [
          "所列档案的房屋或业主还有未结的投诉、索赔或债权，不得销毁",
          ({ form, facts }) => facts.entries.disputed.length > 0 || !form.openMatterCheck,
        ],
      },
      causes: [notify("requestDepartment.head", "请鉴定拟销毁的档案：{reason}")],
    },
    appraise: {
      title: "部门经理鉴定",
      basis: "A5",
      by: ["requestDepartment.head"],
      apart: ["request"],
      from: "requested",
      to: { managerVerdict: { destroy: "appraised", keep: "kept" } },
      asks: ["managerVerdict", "managerAppraisal"],
      says: "部门经理鉴定{managerVerdict}：{managerAppraisal}",
      causes: [notify("viceManager", "请鉴定拟销毁的档案：{reason}")],
    },
    appraiseAgain: {
      title: "分管副总鉴定",
      basis: "A5",
      by: ["viceManager"],
      apart: ["request", "appraise"],
      from: "appraised",
      to: { viceVerdict: { destroy: "approving", keep: "kept" } },
      asks: ["viceVerdict", "viceAppraisal"],
      says: "分管副总鉴定{viceVerdict}：{viceAppraisal}",
      causes: [notify("generalManager", "档案销毁请批准：{reason}")],
    },
    approve: {
      title: "总经理批准",
      basis: "A5",
      by: ["generalManager"],
      apart: ["request", "appraise", "appraiseAgain"],
      from: "approving",
      to: { approved: { yes: "destroying", no: "kept" } },
      asks: ["approved", "remarks?"],
      says: "总经理{approved}[：{remarks}]",
      causes: [
        issue("request"),
        notify("hrDirector", "请监销档案：{reason}"),
        notify("archivist", "请监销档案：{reason}"),
      ],
    },
    witness: {
      title: "其他监销人签字",
      basis: "A5",
      by: ["auditor", "administrator", "fileKeeper", "leader"],
      apart: ["witness"],
      from: "destroying",
      to: stay,
      asks: ["otherWitness"],
      says: "作为监销人签字",
    },
    destroy: {
      title: "监销",
      basis: "A5",
      by: allOf("hrDirector", "archivist"),
      from: "destroying",
      to: "destroyed",
      asks: ["method", "destroyedAt", "place", "witness"],
      bars: {
        few: [
          "监销人不足{supervisors}人，应当先由其他监销人签字",
          ({ times, policies }) => times("witness").length + 2 < policies.supervisors,
        ],
        held: ["所列档案有因争议冻结的，解除冻结前不得销毁", ({ facts }) => facts.entries.held.length > 0],
        away: [entriesAway, ({ facts }) => facts.entries.away.length > 0],
      },
      refuses: {
        future: ["销毁时间不能晚于现在", ({ form, now }) => Temporal.Instant.compare(form.destroyedAt, now) > 0],
      },
      says: "监销：{method}，{destroyedAt}，{place}",
      causes: [issue("list"), mark("list.archiveNo", "destroyed")],
    },
    withdraw: {
      title: "撤回申请",
      by: ["recorder"],
      from: ["requested", "appraised", "approving", "destroying"],
      to: "withdrawn",
      asks: ["cause"],
      says: "撤回申请：{cause}",
      exit: true,
    },
  },

  clocks: {
    appraise: {
      title: "鉴定",
      basis: "A5",
      starts: "request",
      stops: "appraise",
      within: workingDays(5),
      steps: [whenDue(notify("archivist", "档案销毁鉴定逾期：{reason}"))],
    },
    approve: {
      title: "副总鉴定和总经理批准",
      basis: "A5",
      starts: "appraise",
      stops: "approve",
      within: workingDays(10),
      steps: [whenDue(notify("archivist", "档案销毁批准逾期：{reason}"))],
    },
    destroy: {
      title: "监销",
      basis: "A5",
      starts: "approve",
      stops: "destroy",
      within: workingDays(10),
      steps: [whenDue(notify("hrDirector", "已批准的档案尚未销毁：{reason}"))],
    },
  },
});
