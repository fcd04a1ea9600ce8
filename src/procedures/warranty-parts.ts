/**
 * What the warranty of a building is divided into, and how long it runs in months: by the minimum from delivery (建房〔1998〕
 * 102号, art. 5) and by the builder's warranty from completion (Quality Management Regulations, art. 40). `design` is the
 * life the building is designed for. `days` is what the builder has for a repair where its contract says nothing.
 */
export const warrantyParts = {
  structure: { title: "地基基础与主体结构", delivery: "design", completion: "design", days: 3 },
  roof: { title: "屋面防水", delivery: 36, completion: 60, days: 3 },
  leaks: { title: "卫生间、厨房、外墙、地下室防渗漏", delivery: 12, completion: 60, days: 3 },
  plaster: { title: "墙面顶棚抹灰脱落", delivery: 12, completion: 24, days: 7 },
  floor: { title: "地面空鼓开裂起砂", delivery: 12, completion: 24, days: 7 },
  windows: { title: "门窗翘裂及五金", delivery: 12, completion: 24, days: 7 },
  blockage: { title: "管道堵塞", delivery: 2, completion: 0, days: 1 },
  heating: { title: "供热供冷", delivery: 12, completion: 24, days: 2 },
  sanitary: { title: "卫生洁具", delivery: 12, completion: 12, days: 7 },
  lamps: { title: "灯具及电器开关", delivery: 6, completion: 24, days: 7 },
  wiring: { title: "电气管线", delivery: 0, completion: 24, days: 2 },
  pipes: { title: "给排水管道", delivery: 12, completion: 24, days: 2 },
  equipment: { title: "设备安装（对讲、弱电）", delivery: 24, completion: 24, days: 7 },
  decoration: { title: "装修工程", delivery: 24, completion: 24, days: 7 },
  lift: { title: "电梯", delivery: 24, completion: 24, days: 1 },
} as const satisfies Readonly<Record<string, Part>>;

interface Part {
  readonly title: string;
  readonly delivery: number | "design";
  readonly completion: number | "design";
  readonly days: number;
}
export type WarrantyPart = keyof typeof warrantyParts;

export const isWarrantyPart = (part: unknown): part is WarrantyPart => Object.hasOwn(warrantyParts, String(part));

/** For a choice. */
export const partTitles = Object.fromEntries(
  Object.entries(warrantyParts).map(([part, { title }]) => [part, title]),
) as Readonly<Record<WarrantyPart, string>>;

/** Years a dwelling is designed for. */
const designYears = 50;

/**
 * The last day of warranty is the day before the answer, the later of both counts (商品房销售管理办法, art. 33); nothing for a
 * home that was not delivered and whose building was not completed. Dates are ISO.
 */
export function warrantyUntil(part: WarrantyPart, delivered?: string | null, completed?: string | null) {
  const { delivery, completion } = warrantyParts[part];
  return [end(delivered, delivery), end(completed, completion)]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
}

const end = (from: string | null | undefined, length: number | "design") =>
  from
    ? Temporal.PlainDate.from(from)
        .add(length === "design" ? { years: designYears } : { months: length })
        .toString()
    : undefined;
