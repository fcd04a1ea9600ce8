import { dayOf } from "#kit/dates.ts";
import { issue, notify, open, when } from "#kit/effects.ts";
import { choice, date, longText, moment, photos, rows, staff, text, yesNo, type Data } from "#kit/fields.ts";
import { procedure, start, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";
import { toRepair } from "./patrol-fields.ts";

const heads = ["securityLead", "engineeringLead", "projectManager"] as const;

const columns = {
  number: text("编号、位置"),
  kind: choice("器材", {
    extinguisher: "灭火器",
    hydrant: "消火栓",
    light: "应急照明、疏散指示",
    door: "防火门",
    alarm: "报警、喷淋",
    passage: "消防通道",
  }),
  inOrder: yesNo("是否完好", "完好", "不完好"),
  expires: date("有效期至"),
  issue: text("问题"),
  photos: photos("照片"),
} as const;

type Things = readonly Data<typeof columns>[];
const isBad = ({ inOrder, issue: said }: Things[number]) => inOrder === false || (inOrder === undefined && !!said);
const sayOf = ({ number = "", kind, issue: said }: Things[number]) =>
  `${number}${kind ? columns.kind.options![kind] : ""}：${said ?? "不完好"}`;

/** Fire equipment is looked over and in order. */
export const fireInspection = procedure({
  name: "fireInspection",
  series: "XF",
  about: "project",
  basis: ["G12", "G5"],
  goal: "closed",

  fields: {
    area: text("检查区域"),
    plannedOn: date("计划日期"),
    inspector: staff("检查人"),
    inspectedAt: moment("检查时间"),
    equipment: rows("消防器材", columns),
    repairs: toRepair,
    inOrder: yesNo("是否全部完好", "全部完好", "有不完好"),
    expired: yesNo("有无过期", "无过期", "有过期"),
    remark: longText("其他情况"),
    review: longText("主管意见"),
    reason: text("取消原因"),
  },

  papers: {
    record: {
      title: "消防器材检查记录",
      basis: "G12",
      shows: ["area", "inspectedAt", "inspector", "equipment", "inOrder", "expired", "remark", "review"],
      signs: ["inspector", "securityLead"],
    },
  },
  registers: {
    checks: {
      title: "消防器材检查登记簿",
      basis: "G12",
      columns: ["area", "plannedOn", "inspectedAt", "inspector", "equipment", "inOrder", "expired", "remark"],
    },
  },

  states: {
    planned: { title: "待检查" },
    inspected: { title: "待主管审核", short: "待审核" },
    closed: { title: "已办结", final: true },
    cancelled: { title: "已取消", final: true },
  },

  actions: {
    plan: {
      title: "安排检查",
      basis: ["G12", "G5"],
      by: [...heads, "system"],
      from: start,
      to: "planned",
      asks: ["area", "plannedOn", "inspector?"],
      says: "安排 {plannedOn} 消防器材检查：{area}",
      causes: [notify("inspector", "请检查消防器材：{area}")],
    },
    inspect: {
      title: "填写检查",
      basis: "G12",
      by: ["inspector", "securityGuard", "monitor", "repairer", ...heads],
      from: "planned",
      to: "inspected",
      asks: ["equipment", "inspector", "remark?"],
      computes: {
        inspectedAt: ["以填写的时间为准", ({ now }) => now],
        repairs: [
          "不完好的器材",
          ({ form }) => form.equipment.filter(isBad).map((row) => ({ fault: sayOf(row), place: row.number ?? "" })),
        ],
        inOrder: ["没有不完好的器材", ({ form }) => !form.equipment.some(isBad)],
        expired: [
          "有效期都在检查之日以后",
          ({ form, now }) => !form.equipment.some(({ expires }) => expires !== undefined && expires < dayOf(now)),
        ],
      },
      says: "{inspector}检查消防器材：{inOrder}，{expired}",
      refuses: {
        unsaid: ["不完好的器材应当写明问题", ({ form }) => form.equipment.some((row) => isBad(row) && !row.issue)],
      },
      causes: [
        open("repair", { fault: "repairs.fault", place: "repairs.place" }, { each: "repairs" }),
        when(
          "inOrder",
          "no",
          notify("securityLead", "消防器材不完好：{area}"),
          notify("projectManager", "消防器材不完好：{area}"),
        ),
        when("expired", "no", notify("securityLead", "消防器材过期，请更换：{area}")),
      ],
    },
    review: {
      title: "主管审核",
      basis: "G12",
      by: heads,
      apart: ["inspect"],
      from: "inspected",
      to: "closed",
      asks: ["review?"],
      says: "审核检查记录[：{review}]",
      causes: [issue("record")],
    },
    cancel: {
      title: "取消",
      by: heads,
      from: "planned",
      to: "cancelled",
      asks: ["reason"],
      says: "取消检查：{reason}",
      exit: true,
    },
  },

  clocks: {
    inspect: {
      title: "按计划检查",
      basis: "G12",
      starts: "plan",
      stops: "inspect",
      due: "plannedOn",
      steps: [
        whenDue(
          notify("securityLead", "没有按计划检查消防器材：{area}"),
          notify("inspector", "没有按计划检查消防器材：{area}"),
        ),
      ],
    },
    review: {
      title: "审核",
      basis: "G12",
      starts: "inspect",
      stops: "review",
      within: workingDays(3),
      steps: [whenDue(notify("projectManager", "消防检查记录逾期未审核：{area}"))],
    },
  },
});
