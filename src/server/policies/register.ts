import { blanksOf } from "#kit/blanks.ts";
import { policies } from "#kit/collect.ts";
import type { Policy, PolicyValue } from "#kit/policy.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import type { Span } from "#kit/time.ts";
import { register } from "#procedures/register.ts";
import { BadForm, NotFound } from "#server/base/refusal.ts";
import { sentences, titles } from "./words.ts";

/** A number or text of the house, as the procedures declare it. */
export interface Declared {
  /** With the procedure's name before it: `repair.arrive.urgency.urgent`. */
  readonly key: string;
  readonly local: string;
  readonly procedure: AnyProcedure;
  readonly title: string;
  readonly unit: Policy["unit"];
  readonly options?: Readonly<Record<string, string>>;
  readonly default: PolicyValue;
  readonly basis: string;
}

/** All of them, in the order of the procedures; collected, never typed twice. */
export const declared: readonly Declared[] = register.flatMap((procedure) =>
  Object.entries(policies(procedure)).map(([key, { title, unit, basis, options, default: value }]) => ({
    key,
    local: key.slice(procedure.name.length + 1),
    procedure,
    title,
    unit,
    default: value,
    basis,
    ...(options && { options }),
  })),
);

const byKey = new Map(declared.map((each) => [each.key, each]));

export function declaredAs(key: string): Declared {
  const found = byKey.get(key);
  if (!found) throw new NotFound();
  return found;
}

const units = ["minutes", "hours", "days", "workingHours", "workingDays"];

/** The value, if it is one of the policy's kind; BadForm otherwise. */
export function checkedValue(policy: Declared, value: unknown): PolicyValue {
  const problem = problemOf[policy.unit](policy, value);
  if (problem) throw new BadForm("value", titles.value, problem);
  return value as PolicyValue;
}

const numberProblem = (_: Declared, value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100_000_000_000 ? undefined : sentences.notANumber;

const optionProblem = ({ options = {} }: Declared, value: unknown) =>
  typeof value === "string" && Object.hasOwn(options, value) ? undefined : sentences.notAnOption;

function spanProblem({ procedure, local }: Declared, value: unknown) {
  const { count, unit } = (value ?? {}) as Partial<Span>;
  const least = unit === "days" || unit === "workingDays" ? 0 : 1;
  if (!units.includes(unit ?? "") || !Number.isInteger(count) || count! < least || count! > 10_000)
    return sentences.notASpan;
  // A span that a rule compares by the wall clock cannot be counted in working time.
  return local in (procedure.policies ?? {}) && unit!.startsWith("working") ? sentences.wallOnly : undefined;
}

const speaking = ["company", "agent", "caller"];

function textProblem({ procedure, default: words }: Declared, value: unknown) {
  if (typeof value !== "string" || !value.trim() || value.length > 2000 || [...value].some(isControl))
    return sentences.notAText;
  const known = [
    ...blanksOf(String(words)),
    ...speaking,
    ...Object.keys(procedure.fields),
    ...Object.keys(procedure.policies ?? {}),
  ];
  const unknown = blanksOf(value).find((blank) => !known.includes(blank));
  return unknown === undefined ? undefined : sentences.badBlank(unknown);
}

const problemOf = {
  span: spanProblem,
  text: textProblem,
  fen: numberProblem,
  count: numberProblem,
  choice: optionProblem,
} as const;

const isControl = (letter: string) => letter < " " && letter !== "\n";
