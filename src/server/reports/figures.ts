import type { Field } from "#kit/fields.ts";
import type { AnyProcedure, AnyReport } from "#kit/procedure.ts";
import { valueWords } from "#kit/sentences.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { procedureNamed } from "#server/matters/procedures.ts";
import { countedBy, namesOf } from "./figures-queries.ts";
import type { Period } from "./periods.ts";
import { unanswered } from "./words.ts";

export interface FigureRow {
  /** In words, one for each column. */
  readonly group: readonly string[];
  readonly count: number;
  /** The words of the address that open the matters counted. */
  readonly filter: Readonly<Record<string, string>>;
  /** Whether every field of the group was answered. */
  readonly answered: boolean;
}
export interface Figures {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export interface Wanted {
  readonly procedure: string;
  readonly report: string;
  readonly period: Period;
  readonly project?: string | undefined;
}

/** A report by its names, and its procedure. */
export function reportNamed(procedure: string, name: string): { readonly p: AnyProcedure; readonly report: AnyReport } {
  const p = procedureNamed(procedure);
  const report = p?.reports?.[name];
  if (!p || !report) throw new NotFound();
  return { p, report };
}

/** The matters of a period counted by what a report groups by, the largest group first. */
export async function figuresOf(
  tx: Tx,
  who: Who,
  { procedure, report: name, period, project }: Wanted,
): Promise<Figures> {
  const { p, report } = reportNamed(procedure, name);
  const by = report.by as readonly string[];
  const fields = by.map((field) => p.fields[field]!);
  const counted = await countedBy(tx, who, { procedure, goal: p.goal, report, period, project });
  const names = await namesOf(tx, who, idsIn(fields, counted));
  const within = {
    procedure,
    from: period.first.toString(),
    to: period.last.toString(),
    ...(report.counts === "closed" ? { status: "closed", state: p.goal, dated: "closed" } : { status: "all" }),
  };
  const only = Object.entries(report.only ?? {});
  return {
    title: report.title,
    columns: fields.map(({ title }) => title),
    rows: counted.map(({ values, count }) => ({
      group: values.map((value, n) => worded(fields[n]!, value, names)),
      count,
      answered: values.every((value) => value !== null),
      filter: {
        ...within,
        answers: [...by.map((field, n) => [field, values[n] ?? ""]), ...only].map((pair) => pair.join(":")).join(),
        ...(project !== undefined && { project }),
      },
    })),
  };
}

const named = ["home", "staff", "customer", "contractor"];

const idsIn = (fields: readonly Field<unknown>[], counted: readonly { readonly values: readonly unknown[] }[]) => [
  ...new Set(
    counted.flatMap(({ values }) =>
      values.filter((id, n) => id !== null && named.includes(fields[n]!.kind)).map(String),
    ),
  ),
];

const worded = (field: Field<unknown>, value: unknown, names: ReadonlyMap<string, string>): string =>
  value === null ? unanswered : valueWords(field, value, (_, id) => names.get(id) ?? id);
