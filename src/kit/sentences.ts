import { filled } from "./blanks.ts";
import { answerOf, cases } from "./depends.ts";
import type { Plain } from "./effects.ts";
import { parseAsk, type Field } from "./fields.ts";
import type { Deed, Matter, Values } from "./matter.ts";
import { dateWords, homeZone, momentWords } from "./moment.ts";
import { departments, shortTitles, type Department, type Post } from "./people.ts";
import type { PolicyValue } from "./policy.ts";
import type { AnyAction, AnyProcedure } from "./procedure.ts";
import { start } from "./procedure.ts";
import { feeOf } from "./settle.ts";
import { list, moneyWords, policyWords, roleWords, spanWords } from "./words.ts";

/** The name of what an id stands for; the kind is that of its field: home, staff, customer, contractor. */
export type NameOf = (kind: string, id: string) => string;

const grades = ["很不满意", "不满意", "一般", "满意", "很满意"];

/** A filled-in value as people say it. */
export function valueWords(field: Field<unknown> | undefined, value: unknown, nameOf: NameOf, zone = homeZone): string {
  if (value === undefined || value === null || value === "") return "—";
  const many = [value].flat() as unknown[];
  switch (field?.kind) {
    case "money":
      return moneyWords(Number(value));
    case "score":
      return grades[Number(value) - 1] ?? String(value);
    case "yesNo":
    case "choice":
      return field.options?.[String(answerOf(value))] ?? String(value);
    case "checklist":
      return list(many.map((each) => field.options?.[String(each)] ?? String(each)));
    case "department":
    case "departments":
      return list(many.map((each) => departments[each as Department]));
    case "home":
    case "staff":
    case "customer":
    case "contractor":
      return nameOf(field.kind, String(value));
    case "moment":
      return momentWords(String(value), zone);
    case "date":
      return dateWords(Temporal.PlainDate.from(String(value)));
    case "photos":
      return `${many.length}张照片`;
    case "files":
      return `${many.length}份材料`;
    case "rows":
      return field.columns?.["item"]?.kind === "service" ? servicesWords(many) : `${many.length}项`;
    case "signature":
      return "已签名";
    case "count":
    case "area":
      return `${String(value)}${field.unit}`;
    default:
      return String(value);
  }
}

/** "更换灯泡×2、墙面打孔": by code until the server has put the names to it. */
const servicesWords = (rows: readonly unknown[]) =>
  list(
    (rows as readonly Values[]).map(({ item, name = item, quantity }) =>
      Number(quantity) > 1 ? `${String(name)}×${String(quantity)}` : String(name),
    ),
  );

/** What may be known besides the deed itself: what was filled in before it, the house's own numbers, the zone. */
export interface Telling {
  readonly data?: Values;
  readonly policies?: Readonly<Record<string, PolicyValue>>;
  readonly zone?: string;
}

/** What somebody did, or a clock, as a sentence without its subject: "派工给张师傅，约 11月23日 周一 14:00 上门". */
export function sentence(
  p: AnyProcedure,
  deed: Deed,
  nameOf: NameOf,
  { data = {}, policies = {}, zone = homeZone }: Telling = {},
) {
  const [clock = "", step] = deed.action.split("#");
  if (step !== undefined) return stepSentence(p, clock, Number(step), { ...data, ...deed.form });
  const action = p.actions[deed.action];
  // What this act asked for and did not get is left blank: an earlier round's answer is not this one's.
  const asked = new Set((action?.asks ?? []).map((ask) => parseAsk(String(ask)).name));
  const known = { ...Object.fromEntries(Object.entries(data).filter(([name]) => !asked.has(name))), ...deed.form };
  if (!action) return deed.action;
  if (!deed.form && signedTogether(action)) return `签署“${action.title}”`;
  const say = (name: string) => blankSentence(p, name, known, nameOf, policies, zone);
  return filled(action.says ?? plainSentence(p, action.title, deed.form ?? {}), say);
}

function blankSentence(
  p: AnyProcedure,
  name: string,
  data: Values,
  nameOf: NameOf,
  policies: Readonly<Record<string, PolicyValue>>,
  zone: string,
) {
  const [field, fee, policy] = [p.fields[name], p.fees?.[name], p.policies?.[name]];
  if (field)
    return data[name] === undefined || data[name] === "" ? undefined : valueWords(field, data[name], nameOf, zone);
  if (fee) return moneyWords(feeOf(name, fee, data, policies));
  return policy && policyWords({ ...policy, value: policies[name] ?? policy.value });
}

/** Of several who sign, the first writes the form, and the others put no more than their names to it. */
const signedTogether = ({ by }: AnyAction) => cases<object>(by).some(({ value }) => "together" in value);

/** Where a procedure has no words for an action: its title, and the first text that was written. */
function plainSentence(p: AnyProcedure, title: string, form: Values) {
  const text = Object.keys(form).find((name) => isTold(p.fields[name], "text", "longText"));
  return text ? `${title}[：{${text}}]` : title;
}

/** A text of some kinds that everybody may read. */
const isTold = (field: Field<unknown> | undefined, ...kinds: readonly string[]) =>
  field !== undefined && kinds.includes(field.kind) && !field.sensitive;

function stepSentence(p: AnyProcedure, name: string, n: number, data: Values): string {
  const clock = p.clocks[name];
  const step = clock?.steps[n];
  if (!clock || !step) return name;
  const told = [...new Set(step.causes.flatMap((effect) => notified(p, effect, data)))];
  const reminded = told.length > 0 ? `，已提醒${list(told)}` : "";
  if (step.to) return `${step.title ?? clock.title}${reminded}`;
  if (step.after) return `${clock.title}逾期${spanWords(step.after)}${reminded}`;
  return `${clock.title}${step.at === "100%" ? "到期" : "即将到期"}${reminded}`;
}

function notified(p: AnyProcedure, effect: Plain, data: Values): string[] {
  if (effect.kind === "notify")
    return [effect.to in shortTitles ? shortTitles[effect.to as Post] : roleWords(p, effect.to)];
  if (effect.kind === "when" && answerOf(data[effect.field]) === effect.is)
    return effect.causes.flatMap((inner) => notified(p, inner, data));
  return [];
}

/** What was filled in before the deed at an index. */
export const dataBefore = (matter: Matter, index: number): Values =>
  Object.assign({}, ...matter.deeds.slice(0, index).map(({ form }) => form));

export interface Change {
  readonly field: string;
  readonly title: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What the deed at an index replaced of what had been filled in before it. */
export function changes(p: AnyProcedure, matter: Matter, index: number): Change[] {
  const before = dataBefore(matter, index);
  return Object.entries(matter.deeds[index]?.form ?? {})
    .filter(([field, to]) => before[field] !== undefined && JSON.stringify(before[field]) !== JSON.stringify(to))
    .map(([field, to]) => ({ field, title: p.fields[field]?.title ?? field, from: before[field], to }));
}

/** The one line a list shows of a matter: the first long text its opening action asked for, else the first text. */
export function title(p: AnyProcedure, data: Values): string {
  const asked = Object.values(p.actions)
    .filter(({ from }) => from === start)
    .flatMap(({ asks = [] }) => asks.map((ask) => parseAsk(String(ask)).name));
  const written = (kind: string) => asked.find((name) => isTold(p.fields[name], kind) && data[name]);
  const field = written("longText") ?? written("text");
  return field ? String(data[field]) : "";
}
