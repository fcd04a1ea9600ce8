import { policies, rulesOf } from "./collect.ts";
import { answerOf } from "./depends.ts";
import type { Field } from "./fields.ts";
import { departments, type Department } from "./people.ts";
import { joined, say, type Text } from "./pieces.ts";
import type { AnyBook, AnyFee, AnyPaper, AnyProcedure, AnyReport } from "./procedure.ts";
import { permissions, permittedPolicy } from "./policy.ts";
import type { Draft } from "./regulation.ts";
import type { Basis } from "./rule.ts";
import { scriptPolicy, type Script } from "./script.ts";
import { procedureTitles } from "./titles.ts";
import {
  dependsText,
  fieldPiece,
  list,
  moneyWords,
  policyText,
  policyWords,
  roleWords,
  titleOf,
  type Own,
} from "./words.ts";

/** "〔K9、V5〕": the rules something rests on. */
export const cite = (item: { readonly basis?: Basis }): Text =>
  rulesOf(item).length > 0 ? say`〔${joined(rulesOf(item).map((rule) => ({ rule })))}〕` : [];

/** So many options of a choice are printed in place; more go into a table at the end. */
const shortList = 12;
const longChoice = ({ kind, options = {} }: Field<unknown>) =>
  kind === "choice" && Object.keys(options).length > shortList;

/** What is filled in: first all the names, then whatever has more to it than a name. */
export function fieldsArticles(p: AnyProcedure): Draft[] {
  const names = Object.keys(p.fields);
  const detailed = names.filter((name) => detailOf(p.fields[name]!) !== "");
  return [
    {
      text: say`登记下列内容：${joined(names.map((name) => fieldPiece(p, name)))}。`,
      items: detailed.map((name) => say`${fieldPiece(p, name)}：${detailOf(p.fields[name]!)}。`),
    },
  ];
}

function detailOf(field: Field<unknown>): string {
  const { kind, options, columns, unit, sensitive } = field;
  const words = longChoice(field)
    ? `共${Object.keys(options ?? {}).length}项，见附表`
    : options
      ? list(Object.values(options), kind === "checklist" ? "、" : "或")
      : columns
        ? `每项写明${list(Object.values(columns).map(({ title }) => title))}`
        : unit
          ? `以${unit}计`
          : "";
  return [words, sensitive ? "属个人信息，非经办人不显示" : ""].filter(Boolean).join("；");
}

/** The long choices, printed at the end. */
export const optionArticles = (p: AnyProcedure): Draft[] =>
  Object.values(p.fields)
    .filter(longChoice)
    .map(({ title, options = {} }) => ({ title, text: say`${list(Object.values(options))}。`, items: [] }));

export function feeArticle(p: AnyProcedure, name: string, fee: AnyFee, own: Own): Draft {
  const field = (each: unknown) => fieldPiece(p, String(each));
  const rate = { policy: `${p.name}.${name}`, value: moneyWords(Number(own[name] ?? fee.rate ?? 0)) };
  const how = fee.sum ? joined(fee.sum.map(field), "加") : joined([rate, ...(fee.per ?? []).map(field)], " × ");
  const exempt = fee.unless ? `；${p.fields[String(fee.unless)]?.options?.["yes"]}的免收` : "";
  const ways = { now: "当时收取", monthly: "随物业费按月收取" };
  const collected = fee.collected
    ? say`；${dependsText<"now" | "monthly">(p, fee.collected, own, (way) => say`${ways[way]}`)}`
    : [];
  const most = fee.atMost ? say`，不超过${policyText(p, String(fee.atMost), own)}` : [];
  const local = fee.permitted
    ? say`；当地禁止收取的不收，须专户存放的专户存放，现为${[{ policy: `${p.name}.${permittedPolicy(name)}`, value: permissionWords(own[permittedPolicy(name)]) }]}`
    : [];
  const payer = `由${fee.payer === "company" ? "公司" : roleWords(p, String(fee.payer))}${fee.deposit ? "交存，可退" : "承担"}`;
  return { title: fee.title, text: say`${how}${most}，${payer}${exempt}${collected}${local}。${cite(fee)}`, items: [] };
}

const permissionWords = (value: unknown) => permissions[(value ?? "allowed") as keyof typeof permissions];

export function paperArticle(p: AnyProcedure, { title, shows, signs, fees, checked, basis = [] }: AnyPaper): Draft {
  const listed = fees === "charges" ? "，附各项费用和合计" : fees === "rates" ? "，附各项收费标准" : "";
  const scanned = checked ? "，扫码可查是否有效" : "";
  const signed = signs ? `，由${list(signs.map((role) => roleWords(p, String(role))))}签字` : "";
  return {
    title: `《${title}》`,
    text: say`载明${list(shows.map((name) => titleOf(p, String(name))))}${listed}${scanned}${signed}。${cite({ basis })}`,
    items: [],
  };
}

export function bookArticle(p: AnyProcedure, { title, columns, basis }: AnyBook): Draft {
  const listed = joined(columns.map((name) => fieldPiece(p, String(name))));
  return { title: `《${title}》`, text: say`按时间逐件登记${listed}，可按期间打印。${cite({ basis })}`, items: [] };
}

export function scriptArticle(p: AnyProcedure, name: string, { title, words, at, basis }: Script, own: Own): Draft {
  const moments = [at]
    .flat()
    .map((moment) => (moment === "intake" ? "受理" : `“${p.actions[moment]?.title ?? moment}”`));
  const text = {
    policy: `${p.name}.${scriptPolicy(name)}`,
    value: spoken(p, String(own[scriptPolicy(name)] ?? words), own),
  };
  return { title, text: say`${joined(moments)}时用语：“${text}”${cite({ basis })}`, items: [] };
}

const speaking: Readonly<Record<string, string>> = { company: "公司名称", agent: "工作人员", caller: "客户称呼" };
/** A script's blanks as names in brackets; the marks of its droppable parts are of no use to a reader. */
function spoken(p: AnyProcedure, words: string, own: Own) {
  const say = (name: string) => {
    const policy = p.policies?.[name];
    return policy
      ? policyWords({ ...policy, value: own[name] ?? policy.value })
      : `〔${speaking[name] ?? titleOf(p, name)}〕`;
  };
  return words.replace(/[[\]]/g, "").replace(/\{(\w+)\}/g, (_, name: string) => say(name));
}

const onlyWords = (p: AnyProcedure, field: string, is: unknown) =>
  p.fields[field]?.options?.[String(answerOf(is))] ?? departments[is as Department] ?? String(is);

const periods = { week: "每周", month: "每月", quarter: "每季度", year: "每年" };
export function reportArticle(
  p: AnyProcedure,
  { title, every, by, only, counts, opens, basis }: AnyReport,
  own: Own,
): Draft {
  const groups = joined(by.map((name) => fieldPiece(p, String(name))));
  const answers = Object.entries(only ?? {}).map(
    ([field, is]) => say`${fieldPiece(p, field)}为${onlyWords(p, field, is)}`,
  );
  const closed = counts === "closed" ? "当期办结的" : "";
  const counted = answers.length > 0 || closed ? say`对${closed}${joined(answers, "且")}的单据` : [];
  const reached = opens?.reaching
    ? say`，其中一组达到${policyText(p, String(opens.reaching), own)}件的，就该组`
    : "，并";
  const listed = opens?.gathers ? "，逐笔列明" : "";
  const opened = opens ? say`${reached}另立${procedureTitles[opens.procedure]}单${listed}` : [];
  return { title, text: say`${periods[every]}${counted}按${groups}统计${opened}。${cite({ basis })}`, items: [] };
}

/** All the numbers of the house, with their values. Scripts have their own chapter. */
export function policyTable(p: AnyProcedure, own: Own): Draft[] {
  const rows = Object.entries(policies(p))
    .filter(([name]) => !name.startsWith(`${p.name}.script.`))
    .map(([name, policy]) => {
      const value = own[name.slice(p.name.length + 1)] ?? policy.value;
      return [
        say`${policy.title}`,
        [{ policy: name, value: policyWords({ ...policy, value }) }],
        [{ rule: policy.basis }],
      ];
    });
  const text = say`下列参数由公司、区域、项目另行规定并注明生效日期的，从其规定。`;
  return rows.length > 0 ? [{ text, items: [], table: { head: ["参数", "现行值", "依据"], rows } }] : [];
}
