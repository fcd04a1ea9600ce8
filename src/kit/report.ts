import { count, rows, text } from "./fields.ts";
import type { Values } from "./matter.ts";
import type { PolicyValue } from "./policy.ts";
import type { AnyReport } from "./procedure.ts";

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

/**
 * The opening forms of the matters a report opens at the end of a period: one with all the figures, or one for each
 * group whose count reaches the number of the house.
 */
export function openings(
  report: AnyReport,
  period: string,
  figures: readonly Figure[],
  policies: Readonly<Record<string, PolicyValue>>,
): Values[] {
  if (!report.opens) return [];
  const { reaching } = report.opens;
  if (!reaching) return [{ subject: report.title, period, figures }];
  return figures
    .filter(({ count }) => count >= Number(policies[reaching]))
    .map((figure) => ({ subject: `${report.title}：${figure.group}`.slice(0, 200), period, figures: [figure] }));
}
