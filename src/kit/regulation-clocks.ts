import { cases } from "./depends.ts";
import type { Plain } from "./effects.ts";
import { factTitles } from "./facts.ts";
import { joined, say, type Text } from "./pieces.ts";
import type { AnyClock, AnyProcedure, Step } from "./procedure.ts";
import { effectsTexts } from "./regulation-actions.ts";
import { cite } from "./regulation-lists.ts";
import type { Draft } from "./regulation.ts";
import type { Span } from "./time.ts";
import { policyName } from "./turns.ts";
import { fieldPiece, spanWords, statePiece, whenText, type Own } from "./words.ts";

/** From when to when a clock runs, how long it gives, when it stands still, and what happens as time passes. */
export function clockArticle(p: AnyProcedure, name: string, clock: AnyClock, own: Own): Draft {
  const actions = (names: unknown) =>
    joined(
      ([names].flat() as string[]).map((each) => `“${p.actions[each]?.title}”`),
      "、",
      "或",
    );
  const since = clock.since ? say`（有${fieldPiece(p, String(clock.since))}的，自其起算）` : [];
  const until = clock.stops ? say`，至${actions(clock.stops)}止` : say`，至办结或者终止止`;
  const paused = Object.values((clock.pausedIn ?? {}) as Record<string, string>);
  return {
    title: `${clock.title}时限`,
    text: say`自${actions(clock.starts)}起${since}${until}${limitText(p, name, clock, own)}。${cite(clock)}`,
    items: [
      ...(paused.length > 0 ? [say`停计：${joined([...new Set(paused)])}期间。`] : []),
      ...clock.steps.map((step) => stepText(p, step, own)),
    ],
  };
}

function limitText(p: AnyProcedure, name: string, clock: AnyClock, own: Own): Text {
  const all = cases<Span | { fact: keyof typeof factTitles } | null>(clock.within ?? null);
  const limits = all.flatMap(({ when, value }) => {
    if (value === null) return [];
    if ("fact" in value) return [say`${whenText(p, when, own)}按${factTitles[value.fact]}`];
    const policy = policyName(name, when);
    const span = (own[policy] as Span | undefined) ?? value;
    const words = { policy: `${p.name}.${policy}`, value: spanWords(span) };
    return [say`${whenText(p, when, own)}${when.length === 0 ? "限" : ""}${words}${span.count === 0 ? "" : "内"}`];
  });
  const unlimited = all.length > limits.length && limits.length > 0 ? [say`其他情形不限`] : [];
  const due = clock.due ? fieldPiece(p, String(clock.due)) : undefined;
  const promised = due ? (limits.length > 0 ? [say`填写了${due}的，以其为准`] : [say`以${due}为限`]) : [];
  const head = limits.length > 1 ? "：" : "，";
  return say`${head}${joined([...limits, ...unlimited, ...promised], "；")}`;
}

function stepText(p: AnyProcedure, { at, before, after, to, title, causes }: Step<string, string>, own: Own): Text {
  const head = before
    ? `到期前${spanWords(before)}`
    : after
      ? `逾期${spanWords(after)}`
      : at === "100%"
        ? "到期"
        : `已过时限的${at}`;
  const move = to ? [say`${title ?? "逾期"}，转为${statePiece(p, to)}`] : [];
  const effects = effectsTexts(p, causes as readonly Plain[], own);
  return say`${head}：${joined([...move, ...effects], "；")}。`;
}
