import { choice, count, moment, rows, staff, text, type Data } from "#kit/fields.ts";

/** What a plan is for. */
const emergencyKinds = {
  lift: "电梯困人",
  fire: "火灾",
  flood: "水浸、防汛",
  gas: "燃气泄漏",
  power: "停电、设备故障",
  security: "治安事件",
  other: "其他突发事件",
} as const;
export const kindOfEmergency = () => choice("事件类别", emergencyKinds);

export const roles = () =>
  rows("职责分工", { duty: text("职责"), person: staff("人员"), task: text("任务"), contact: text("替补、联系方式") });

const step = { step: text("处置步骤"), minutes: count("启动后几分钟内", "分钟"), who: text("由谁") } as const;
export const steps = () => rows("处置清单", step);
export const done = () =>
  rows("处置记录", { step: text("步骤"), at: moment("完成时间"), late: text("是否超时"), remark: text("情况") });

/** Minutes from one moment to another. */
export const minutesBetween = (from: string, to: string) =>
  Math.floor(Temporal.Instant.from(from).until(to, { largestUnit: "minutes" }).minutes);

/** The time a plan gives a step, where it is one of the plan's. */
export const allowed = (plan: readonly Data<typeof step>[] | undefined, name: string) =>
  plan?.find((row) => row.step === name)?.minutes;
