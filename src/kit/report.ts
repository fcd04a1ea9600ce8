import { count, rows, text, type Fields } from "./fields.ts";
import type { Values } from "./matter.ts";
import type { PolicyValue } from "./policy.ts";
import type { AnyReport, Gathers } from "./procedure.ts";

/** What a report carries into the matter it opens (R7, K11, K14); the fields are for the procedure that is opened. */
export const reportForm = {
  subject: text("分析事项"),
  period: text("统计期间"),
  figures: rows("统计数字", { group: text("分组"), count: count("数量", "件") }),
} as const;

export interface Figure {
  /** In words: "漏水、3幢". */
  readonly group: string;
  readonly count: number;
}

/** A matter that was counted. */
export interface Counted {
  readonly number: string;
  readonly data: Values;
}

/** More rows than a table takes go into another matter. */
const mostRows = 200;
const parted = (counted: readonly Counted[]) =>
  Array.from({ length: Math.ceil(counted.length / mostRows) }, (_, n) =>
    counted.slice(n * mostRows, (n + 1) * mostRows),
  );

function gathered({ into, columns, sums = {} }: Gathers<Fields>, counted: readonly Counted[]): Values {
  const valueOf = ({ number, data }: Counted, from: string) => (from === "number" ? number : data[from]);
  const row = (one: Counted) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([to, from]) => {
        const value = valueOf(one, from);
        return value === undefined ? [] : [[to, typeof value === "string" ? value.slice(0, 200) : value]];
      }),
    );
  const sum = (field: string) => counted.reduce((total, { data }) => total + Number(data[field] ?? 0), 0);
  return { [into]: counted.map(row), ...Object.fromEntries(Object.entries(sums).map(([to, from]) => [to, sum(from)])) };
}

/**
 * The opening forms of the matters a report opens at the end of a period: one with all the figures (and the
 * matters counted), or one for each group whose count reaches the number of the house.
 */
export function openings(
  report: AnyReport,
  period: string,
  figures: readonly Figure[],
  policies: Readonly<Record<string, PolicyValue>>,
  counted: readonly Counted[] = [],
): Values[] {
  if (!report.opens) return [];
  const { reaching, gathers } = report.opens;
  const whole = { subject: report.title, period, figures };
  if (!reaching && !gathers) return [whole];
  if (gathers) return parted(counted).map((part) => ({ ...whole, ...gathered(gathers, part) }));
  return figures
    .filter(({ count }) => count >= Number(policies[reaching!]))
    .map((figure) => ({ subject: `${report.title}：${figure.group}`.slice(0, 200), period, figures: [figure] }));
}
