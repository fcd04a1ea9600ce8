import { choose } from "./depends.ts";
import { policiesOf, signedSoFar, type Given, type Matter } from "./matter.ts";
import { departments, recorder, shortTitles, type Department, type Post } from "./people.ts";
import type { AnyProcedure, By } from "./procedure.ts";
import { expected } from "./route.ts";

/** Whom a matter waits for, and for what. */
export interface Awaited {
  readonly action: string;
  readonly title: string;
  /** A post, a relation, a field or the head of the department in a field. */
  readonly role: string;
  /** In words, where no person is named by `value`: "客服专员", "工程维养负责人". */
  readonly who: string;
  readonly field?: string;
  /** The person or firm (an id), where the matter names one. */
  readonly value?: string;
}

/** Whom the matter waits for: the next to sign, the person in a field where there is one, else the first post named. */
export function awaits(p: AnyProcedure, matter: Matter, given?: Pick<Given, "policies">): Awaited | undefined {
  const policies = policiesOf(p, given ?? {});
  const whoOf = (action: string) => choose<By<string, string>>(p.actions[action]!.by, matter.data, policies)?.value;
  const all = expected(p, matter).map((action) => ({ action, roles: waiting(p, matter, action, whoOf(action)) }));
  const next = all.find(({ roles }) => roles.some((role) => role !== "system")) ?? all[0];
  const role = next?.roles[0];
  if (!next || role === undefined) return undefined;
  return { action: next.action, title: p.actions[next.action]!.title, role, ...named(p, matter, role) };
}

/** The roles still wanted, the one most to the point first. */
function waiting(p: AnyProcedure, matter: Matter, action: string, who: By<string, string> | undefined) {
  if (!who) return [];
  if (!("together" in who))
    return who.toSorted((a, b) => Number(filledIn(p, matter, b)) - Number(filledIn(p, matter, a)));
  const signed = signedSoFar(matter, action);
  if (who.inTurn) return who.together.slice(signed.length);
  const left = who.together.filter((role) => !signed.some(({ as }) => as.includes(role)));
  return left.length > 0 ? left : who.together;
}

const fieldOf = (role: string) => role.split(".")[0]!;
const filledIn = (p: AnyProcedure, matter: Matter, role: string) =>
  fieldOf(role) in p.fields && matter.data[fieldOf(role)] !== undefined;

function named(p: AnyProcedure, matter: Matter, role: string): Pick<Awaited, "who" | "field" | "value"> {
  if (role === recorder) return { who: shortTitles.recorder, ...(matter.deeds[0] && { value: matter.deeds[0].who }) };
  if (role in shortTitles) return { who: shortTitles[role as Post] };
  const [field = "", head] = role.split(".");
  const title = p.fields[field]?.title ?? field;
  const value = matter.data[field];
  const heads = head ? "负责人" : "";
  if (value === undefined) return { who: `${title}${heads}`, field };
  const kind = p.fields[field]?.kind;
  if (kind === "department" || kind === "departments")
    return {
      who: `${[value]
        .flat()
        .map((one) => departments[one as Department])
        .join("、")}${heads}`,
      field,
    };
  return { who: title, field, value: String(value) };
}
