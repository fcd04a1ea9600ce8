import { filled, type Blanks } from "./blanks.ts";
import type { Rule } from "./rule.ts";
import type { AnyProcedure } from "./procedure.ts";

declare const names: unique symbol;

/** A text of the company, shown at the moment of need (I8): while a call is taken in, or before an action. */
export interface Script<N extends string = string> {
  readonly title: string;
  readonly words: string;
  readonly basis: Rule;
  readonly at: string | readonly string[];
  readonly [names]?: N;
}

/** Whoever reads a script aloud, for which company, and to whom. */
export type Speaking = "company" | "agent" | "caller";

/** `{company}`, `{agent}` and `{caller}` are filled in by the desk; other blanks are fields and policies. */
export const script = <const W extends string, const A extends string>(
  title: string,
  words: W,
  basis: Rule,
  { at }: { readonly at: A | readonly A[] },
): Script<`blank ${Exclude<Blanks<W>, Speaking>}` | `moment ${A}`> => ({ title, words, basis, at });

/** The policy under which a script can be changed. */
export const scriptPolicy = (name: string) => `script.${name}`;

/** What is to be said at a moment, in the house's own words where it has any. */
export function scriptsAt(
  p: AnyProcedure,
  moment: string,
  say: (blank: string) => string | undefined,
  policies: Readonly<Record<string, unknown>> = {},
) {
  return Object.entries(p.scripts ?? {})
    .filter(([, { at }]) => [at].flat().includes(moment))
    .map(([name, { title, words }]) => ({
      name,
      title,
      words: filled(String(policies[scriptPolicy(name)] ?? words), say),
    }));
}
