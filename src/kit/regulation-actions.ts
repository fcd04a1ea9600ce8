import { answerOf, cases, type Case } from "./depends.ts";
import { accounts, entryMarks, type Plain, type Sending } from "./effects.ts";
import { factTitles } from "./facts.ts";
import { parseAsk } from "./fields.ts";
import { cite } from "./regulation-lists.ts";
import { joined, plain, say, type Text } from "./pieces.ts";
import type { AnyAction, AnyProcedure, By } from "./procedure.ts";
import { start, stay } from "./procedure.ts";
import type { Draft } from "./regulation.ts";
import { procedureTitles } from "./titles.ts";
import {
  blankText,
  byText,
  dependsText,
  fieldPiece,
  groupText,
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

function fromText(p: AnyProcedure, { from }: AnyAction): Text {
  if (from === start) return [];
  const states = [from].flat() as string[];
  const open = Object.keys(p.states).filter((state) => !p.states[state]?.final);
  return states.length > 1 && open.every((state) => states.includes(state))
    ? say`尚未办结的，`
    : say`${stateText(p, states, "或")}的，`;
}

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

function askItems(p: AnyProcedure, { asks = [], sets = {}, computes = {} }: AnyAction): Text[] {
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
  const counted = Object.entries(computes).map(([field, [how]]) => say`${fieldPiece(p, field)}由系统得出：${how}。`);
  return [...(asked.length > 0 ? [say`${both}。`] : []), ...marks, ...counted];
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

type When = Case<unknown>["when"];
/** An effect and the conditions around it. */
interface Told {
  readonly when: When;
  readonly reached: Text;
  readonly effect: Plain;
}

function flat(p: AnyProcedure, causes: readonly Plain[], own: Own, when: When = [], reached: Text = []): Told[] {
  return causes.flatMap((effect): Told[] => {
    if (effect.kind === "when")
      return flat(p, effect.causes, own, [...when, { field: effect.field, is: effect.is }], reached);
    if (effect.kind !== "reaching") return [{ when, reached, effect }];
    const head = say`${reached}${factTitles[effect.fact]}达到${policyText(p, effect.policy, own)}的，`;
    return flat(p, effect.causes, own, when, head);
  });
}

/** What some effects do. The same words to several people, and the same effect of several answers, are printed once. */
export function effectsTexts(p: AnyProcedure, causes: readonly Plain[], own: Own): Text[] {
  const said = ({ effect }: Told) => (effect.kind === "notify" ? effect.words : JSON.stringify(effect));
  const alike = Map.groupBy(flat(p, causes, own), (told) =>
    JSON.stringify([told.when, plain(told.reached), said(told)]),
  );
  const told = [...alike.values()].map((same) => ({
    ...same[0]!,
    text: say`${same[0]!.reached}${effectText(p, same, own)}`,
  }));
  const cases = Map.groupBy(told, ({ when, text }) =>
    JSON.stringify([when.slice(0, -1), when.at(-1)?.field, plain(text)]),
  );
  return [...cases.values()].map((group) => say`${groupText(p, group, own)}${group[0]!.text}`);
}

/** What an effect does; of several notices, that the same words go to all of them. */
function effectText(p: AnyProcedure, same: readonly Told[], own: Own): Text {
  const { effect } = same[0]!;
  const fee = (name: string) => p.fees?.[name]?.title ?? name;
  switch (effect.kind) {
    case "notify": {
      const roles = same.flatMap((one) => (one.effect.kind === "notify" ? [roleWords(p, one.effect.to)] : []));
      return say`通知${joined(roles)}：“${blankText(p, effect.words, own)}”`;
    }
    case "charge":
      return say`${p.fees?.[effect.fee]?.deposit ? "收存" : "计收"}${fee(effect.fee)}`;
    case "refund":
      return say`退还${fee(effect.fee)}${effect.less ? say`，扣除${fieldPiece(p, effect.less)}` : effect.against ? say`，按${fieldPiece(p, effect.against)}退` : effect.part ? say`，退其中${joined(Object.values(effect.part).map((field) => fieldPiece(p, field)))}部分` : ""}`;
    case "draw":
      return say`从${accounts[effect.account]}中支出${fieldPiece(p, effect.amount)}`;
    case "issue":
      return say`出具《${p.papers?.[effect.paper]?.title ?? effect.paper}》`;
    case "mark":
      return say`在档案目录中将${fieldPiece(p, effect.entries.split(".")[0]!)}记为“${entryMarks[effect.as]}”`;
    case "deliver":
      return say`将${fieldPiece(p, effect.on)}记入房屋档案，为${fieldPiece(p, effect.home)}的交付日期`;
    case "send":
      return sendText(p, effect);
    case "open":
      return openText(p, effect);
    case "when":
    case "reaching":
      return [];
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

function sendText(p: AnyProcedure, { words, channel, at, audience, ends, called }: Sending): Text {
  const parts = [...new Set(Object.values(audience).map((name) => name.split(".")[0]!))];
  const when = at === undefined ? [] : say`于${fieldPiece(p, at)}`;
  const by = say`按${joined(parts.map((part) => fieldPiece(p, part)))}${when}以${fieldPiece(p, channel)}`;
  return say`${by}逐户发送${fieldPiece(p, words)}，同一人只发一次；有结果后由系统办理“${p.actions[ends]!.title}”，未送达的列入电话名单，打完后由系统办理“${p.actions[called]!.title}”`;
}
