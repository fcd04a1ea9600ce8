import type { ErrorObject } from "ajv";
import { problems, titles } from "./words.ts";

export interface FieldProblem {
  readonly field: string;
  readonly title: string;
  readonly problem: string;
}

const most = 20;

/** What is wrong with a request, field by field, each by its Chinese title. `part` is what of it was checked. */
export function fieldProblems(errors: readonly ErrorObject[], part: string): FieldProblem[] {
  const told = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "if").slice(0, most);
  return told.map((error) => ({ ...placeOf(error, part), problem: problemOf(error) }));
}

/** The path of the field with dots, and its title: its own, or that of the nearest thing around it that has one. */
function placeOf({ instancePath, keyword, params, parentSchema }: ErrorObject, part: string) {
  const path = instancePath.split("/").slice(1).map(unescaped);
  const missing = keyword === "required" ? String(params["missingProperty"]) : undefined;
  const extra = keyword === "additionalProperties" ? String(params["additionalProperty"]) : undefined;
  const named = missing ?? extra;
  const whole = named === undefined ? path : [...path, named];
  const schema = (missing === undefined ? parentSchema : parentSchema?.["properties"]?.[missing]) as Titled | undefined;
  const name = whole.findLast((step) => !/^\d+$/.test(step)) ?? part;
  const title = extra === undefined ? schema?.title : undefined;
  return { field: whole.join(".") || part, title: title ?? titles[name] ?? `“${name.slice(0, 60)}”` };
}

interface Titled {
  readonly title?: string;
}

const unescaped = (step: string) => step.replaceAll("~1", "/").replaceAll("~0", "~");

function problemOf({ keyword, params }: ErrorObject): string {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "required":
      return problems.required;
    case "additionalProperties":
    case "propertyNames":
      return problems.unknown;
    case "enum":
    case "const":
      return problems.enum;
    case "pattern":
    case "uniqueItems":
      return problems[keyword];
    case "minLength":
    case "maxLength":
    case "minimum":
    case "maximum":
    case "minItems":
    case "maxItems":
      return problems[keyword](limit);
    case "format":
      return byName(String(params["format"]));
    case "type":
      return byName(String(params["type"]));
    default:
      return problems.wrong;
  }
}

const named: Readonly<Record<string, unknown>> = problems;
function byName(name: string): string {
  const words = named[name];
  return typeof words === "string" ? words : problems.wrong;
}
