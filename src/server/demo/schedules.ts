import { dayOf } from "#server/homes/day.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { addSchedule, type Added } from "#server/schedules/writing.ts";

interface Ground {
  readonly project: string;
  readonly staff: ReadonlyMap<string, string>;
  readonly now: Temporal.Instant;
}

interface Plan extends Omit<Added, "project" | "nextOn"> {
  readonly by: string;
  /** So many days from now it is due first. */
  readonly after: number;
}

const plans: readonly Plan[] = [
  {
    by: "chenjing",
    after: 1,
    title: "每日巡楼",
    every: { count: 1, unit: "days" },
    procedure: "patrol",
    action: "plan",
    form: { kind: "building", route: "1至6幢各单元门厅、楼道" },
  },
  {
    by: "qianyong",
    after: 3,
    title: "每周电梯巡检",
    every: { count: 1, unit: "weeks" },
    procedure: "inspection",
    action: "plan",
    form: { object: "lift", place: "4至6幢电梯机房" },
  },
  {
    by: "qianyong",
    after: 6,
    title: "每月消防器材检查",
    every: { count: 1, unit: "months" },
    procedure: "fireInspection",
    action: "plan",
    form: { area: "全园区楼道、地下车库" },
  },
];

/** What the estate does by itself on its days, from tomorrow on. */
export async function schedule(tx: Tx, who: Who, { project, staff, now }: Ground): Promise<void> {
  const today = Temporal.PlainDate.from(dayOf(now));
  for (const { by, after, ...plan } of plans) {
    const nextOn = today.add({ days: after }).toString();
    await addSchedule(tx, { ...who, staff: staff.get(by)! }, { ...plan, project, nextOn }, now);
  }
}
