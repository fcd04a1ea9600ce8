import { answerOf, cases } from "#kit/depends.ts";
import type { Plain } from "#kit/effects.ts";
import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { stay } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { caseWords, roleWords } from "#kit/words.ts";
import { forecastWords } from "./words.ts";

export interface Line {
  readonly kind: "to" | "notice" | "paper" | "charge" | "opens";
  readonly words: string;
}

/** What an action sets in motion, read off the procedure: the cases that the answers so far leave open. */
export function follows(p: AnyProcedure, action: string, data: Values): Line[] {
  const a = p.actions[action]!;
  const open = cases<string>(a.to).filter(
    ({ when, value }) => value !== stay && when.every(({ field, is }) => is === undefined || fits(data[field], is)),
  );
  const to = open.map(({ when, value }) => {
    const unanswered = when.filter(({ field }) => data[field] === undefined);
    return `${forecastWords.to(p.states[value]!.title)}${caseWords(p, unanswered)}`;
  });
  const lines = (a.causes ?? []).flatMap((effect) => linesOf(p, effect, data));
  return [...(to.length > 0 ? [{ kind: "to" as const, words: to.join("；") }] : []), ...unique(lines)];
}

const fits = (value: unknown, is: string) => value === undefined || answerOf(value) === is;

function linesOf(p: AnyProcedure, effect: Plain, data: Values): Line[] {
  if (effect.kind === "notify") return [{ kind: "notice", words: forecastWords.notify(roleWords(p, effect.to)) }];
  if (effect.kind === "issue")
    return [{ kind: "paper", words: forecastWords.issue(p.papers?.[effect.paper]?.title ?? effect.paper) }];
  if (effect.kind === "charge")
    return [{ kind: "charge", words: forecastWords.charge(p.fees?.[effect.fee]?.title ?? effect.fee) }];
  if (effect.kind === "open") return [{ kind: "opens", words: forecastWords.opens(procedureTitles[effect.procedure]) }];
  if (effect.kind !== "when" || !fits(data[effect.field], effect.is)) return [];
  const inner = effect.causes.flatMap((each) => linesOf(p, each, data));
  if (data[effect.field] !== undefined) return inner;
  const answer = p.fields[effect.field]?.options?.[effect.is] ?? effect.is;
  return inner.map(({ kind, words }) => ({ kind, words: forecastWords.forThose(answer, words) }));
}

const unique = (lines: readonly Line[]) => [...new Map(lines.map((line) => [line.words, line])).values()];
