import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { formSchema } from "#kit/fields.ts";
import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { BadForm } from "#server/base/refusal.ts";
import { problems } from "./words.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, removeAdditional: false });
ajv.addFormat("id", uuid);
ajv.addFormat(
  "date",
  (text: string) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && parses(Temporal.PlainDate, text),
);
ajv.addFormat("date-time", (text: string) => parses(Temporal.Instant, text));

const parses = (type: { from(text: string): unknown }, text: string) => {
  try {
    return Boolean(type.from(text));
  } catch {
    return false;
  }
};

const compiled = new WeakMap<AnyProcedure, Map<string, ValidateFunction>>();

function checkerOf(p: AnyProcedure, action: string): ValidateFunction {
  const known = compiled.get(p) ?? new Map<string, ValidateFunction>();
  compiled.set(p, known);
  const found =
    known.get(action) ?? ajv.compile(formSchema(p.fields, (p.actions[action]?.asks ?? []) as readonly string[]));
  known.set(action, found);
  return found;
}

/** Refuses a form that does not fit its action; the first thing wrong is named by the field's Chinese title. */
export function checkForm(p: AnyProcedure, action: string, form: Values): void {
  const check = checkerOf(p, action);
  if (check(form)) return;
  const { field, title, problem } = problemOf(p, check.errors![0]!);
  throw new BadForm(field, title, problem);
}

function problemOf(p: AnyProcedure, error: ErrorObject) {
  const { field, rest } = placeOf(error);
  const known = p.fields[field];
  const row =
    known?.columns && rest.length > 0 ? problems.row(Number(rest[0]) + 1, known.columns[rest[1] ?? ""]?.title) : "";
  return { field, title: known?.title ?? field, problem: `${row}${wordsOf(error, known?.kind)}` };
}

/** Which field an error is about: the path, or the property that is missing or too many. */
function placeOf({ instancePath, params, keyword }: ErrorObject) {
  const path = instancePath.split("/").slice(1);
  const named =
    keyword === "required"
      ? params["missingProperty"]
      : keyword === "additionalProperties"
        ? params["additionalProperty"]
        : undefined;
  const [field = "form", ...rest] = named === undefined ? path : [...path, String(named)];
  return { field, rest };
}

function wordsOf({ keyword, params }: ErrorObject, kind: string | undefined): string {
  if (kind === "moment" && (keyword === "pattern" || keyword === "format")) return problems.noMoment;
  if (kind === "date" && (keyword === "pattern" || keyword === "format")) return problems.noDate;
  const words = problems.of[keyword as keyof typeof problems.of];
  return typeof words === "function" ? words(String(params["limit"] ?? "")) : (words ?? problems.wrong);
}
