import { answerOf, cases } from "./depends.ts";
import { accounts, type Plain } from "./effects.ts";
import { factTitles } from "./facts.ts";
import { parseAsk } from "./fields.ts";
import { cite } from "./regulation-lists.ts";
import { joined, say, type Text } from "./pieces.ts";
import type { AnyAction, AnyProcedure, By } from "./procedure.ts";
import { start, stay } from "./procedure.ts";
import type { Draft } from "./regulation.ts";
import { procedureTitles } from "./titles.ts";
import {
  answerText,
  blankText,
  byText,
  dependsText,
  fieldPiece,
  policyText,
  roleWords,
  statePiece,
  stateText,
  type Own,
} from "./words.ts";

/** Who may take an action when, what it asks, what forbids it, and what follows. */
export function actionArticle(p: AnyProcedure, name: string, own: Own): Draft {
  const action = p.actions[name]!;
  const effects = effectsTexts(p, (action.causes ?? []) as readonly Plain[], own);
  return {
    title: action.title,
    text: say`${fromText(p, action)}${byClause(p, action, own)}${toClause(p, action, own)}。${cite(action)}`,
    items: [...askItems(p, action), ...forbidItems(p, action, own), ...effects.map((text) => say`${text}。`)],
  };
}

const fromText = (p: AnyProcedure, { from }: AnyAction): Text =>
  from === start ? [] : say`${stateText(p, [from].flat() as string[], "或")}的，`;

const byClause = (p: AnyProcedure, { by, from }: AnyAction, own: Own) =>
  dependsText<By<string, string>>(p, by, own, (who) => {
    if (!("together" in who) && who.every((role) => role === "system"))
      return say`由系统自动${from === start ? "登记" : "办理"}`;
    return say`由${byText(p, who, own)}${"together" in who ? "签署" : from === start ? "登记" : "办理"}`;
  });

function toClause(p: AnyProcedure, { to }: AnyAction, own: Own): Text {
  const all = cases<string>(to);
  if (all.every(({ value }) => value === stay)) return [];
  const clause = (state: string) => (state === stay ? say`状态不变` : say`转为${statePiece(p, state)}`);
  return all.length === 1 ? say`，${clause(all[0]!.value)}` : say`。办理后：${dependsText(p, to, own, clause)}`;
}

function askItems(p: AnyProcedure, { asks = [], sets = {} }: AnyAction): Text[] {
  const asked = asks.map((ask) => parseAsk(String(ask)));
  const named = (wanted: boolean) =>
    asked.filter(({ required }) => required === wanted).map(({ name }) => fieldPiece(p, name));
  const [must, may] = [named(true), named(false)];
  const both =
    must.length > 0 && may.length > 0
      ? say`填写${joined(must)}；可填写${joined(may)}`
      : must.length > 0
        ? say`填写${joined(must)}`
        : say`可填写${joined(may)}`;
  const marks = Object.entries(sets).map(
    ([field, to]) =>
      say`${fieldPiece(p, field)}记为“${p.fields[field]?.options?.[String(answerOf(to))] ?? String(to)}”。`,
  );
  return [...(asked.length > 0 ? [say`${both}。`] : []), ...marks];
}

function forbidItems(p: AnyProcedure, { apart, bars, refuses }: AnyAction, own: Own): Text[] {
  const others = (apart ?? []).map((deed) => `“${p.actions[deed]?.title}”`);
  const reasons = Object.values({ ...bars, ...refuses }) as (readonly [string, unknown])[];
  const conditions = reasons.map(([sentence]) => blankText(p, sentence, own));
  return [
    ...(others.length > 0 ? [say`回避：${joined(others)}的经办人不得办理。`] : []),
    ...(conditions.length > 0 ? [say`办理条件：${joined(conditions, "；")}。`] : []),
  ];
}

/** What some effects do; the same words to several people are printed once. */
export function effectsTexts(p: AnyProcedure, causes: readonly Plain[], own: Own): Text[] {
  const [first, ...rest] = causes;
  if (!first) return [];
  if (first.kind !== "notify") return [...effectTexts(p, first, own), ...effectsTexts(p, rest, own)];
  const same = (effect: Plain) => effect.kind === "notify" && effect.words === first.words;
  const roles = causes.flatMap((effect) => (same(effect) && effect.kind === "notify" ? [roleWords(p, effect.to)] : []));
  const others = rest.filter((effect) => !same(effect));
  return [say`通知${joined(roles)}：“${blankText(p, first.words, own)}”`, ...effectsTexts(p, others, own)];
}

function effectTexts(p: AnyProcedure, effect: Plain, own: Own): Text[] {
  const fee = (name: string) => p.fees?.[name]?.title ?? name;
  switch (effect.kind) {
    case "when":
      return effectsTexts(p, effect.causes, own).map(
        (inner) => say`${answerText(p, effect.field, effect.is)}的，${inner}`,
      );
    case "reaching":
      return effectsTexts(p, effect.causes, own).map(
        (inner) => say`${factTitles[effect.fact]}达到${policyText(p, effect.policy, own)}的，${inner}`,
      );
    case "notify":
      return effectsTexts(p, [effect], own);
    case "charge":
      return [say`${p.fees?.[effect.fee]?.deposit ? "收存" : "计收"}${fee(effect.fee)}`];
    case "refund":
      return [
        say`退还${fee(effect.fee)}${effect.less ? say`，扣除${fieldPiece(p, effect.less)}` : effect.against ? say`，按${fieldPiece(p, effect.against)}退` : ""}`,
      ];
    case "draw":
      return [say`从${accounts[effect.account]}中支出${fieldPiece(p, effect.amount)}`];
    case "issue":
      return [say`出具《${p.papers?.[effect.paper]?.title ?? effect.paper}》`];
    case "open":
      return [openText(p, effect)];
  }
}

function openText(
  p: AnyProcedure,
  { procedure, each, ends = {}, brings = {} }: Extract<Plain, { kind: "open" }>,
): Text {
  const acts = [...new Set(Object.values(ends))].map((ours) => `“${p.actions[ours]?.title}”`);
  const fields = Object.values(brings).map((ours) => fieldPiece(p, ours));
  const back = acts.length > 0 ? say`，其办结后即由系统办理${joined(acts, "、", "或")}` : [];
  const with_ = fields.length > 0 ? say`，并带回${joined(fields)}` : [];
  return say`${each ? say`就${fieldPiece(p, each)}的每一项` : ""}另立${procedureTitles[procedure]}单${back}${with_}`;
}
