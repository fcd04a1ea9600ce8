import { answerOf } from "#kit/depends.ts";
import { parseAsk, type Field } from "#kit/fields.ts";
import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";

export interface Asked {
  readonly name: string;
  readonly required: boolean;
  readonly field: Field<unknown>;
}

/** What an action asks for, in the order it is written. */
export const askedBy = (procedure: AnyProcedure, action: string): readonly Asked[] =>
  (procedure.actions[action]?.asks ?? []).map((ask) => {
    const { name, required } = parseAsk(String(ask));
    return { name, required, field: procedure.fields[name]! };
  });

/** Answers that follow from the one just given, where the form asks for them too (K12). */
export function filledBy(changed: Values, asked: readonly Asked[]): Values {
  const filled = asked.flatMap(({ name, field }) =>
    name in changed
      ? Object.entries(field.fills ?? {}).flatMap(([other, byAnswer]) => {
          const value = byAnswer[String(answerOf(changed[name]))];
          const ask = asked.find((each) => each.name === other);
          return value !== undefined && ask ? [[other, answer(ask.field, value)] as const] : [];
        })
      : [],
  );
  return Object.fromEntries(filled);
}

const answer = ({ kind }: Field<unknown>, value: string) => (kind === "yesNo" ? value === "yes" : value);

/** The form as it is sent: words trimmed, what is empty left out. */
export const tidied = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const tidy = tidyOne(value);
      return tidy === undefined ? [] : [[name, tidy]];
    }),
  );
function tidyOne(value: unknown): unknown {
  if (typeof value === "string") return value.trim() || undefined;
  if (!Array.isArray(value)) return value ?? undefined;
  const all = value.filter((each) => typeof each !== "object" || Object.keys(tidied(each as Values)).length > 0);
  return all.length > 0 ? all.map((each) => (typeof each === "object" ? tidied(each as Values) : each)) : undefined;
}

/**
 * The procedure's own reason against a form, where it can be told from the answers alone. What turns on facts, on
 * numbers of the house, on the time or on earlier deeds is for the server to judge.
 */
export function refusalOf(procedure: AnyProcedure, action: string, data: Values, form: Values): string | undefined {
  const unknown = (): never => {
    throw new Error("only the server knows");
  };
  const sight = {
    data: { ...data, ...form },
    form,
    times: unknown,
    get policies() {
      return unknown();
    },
    get facts() {
      return unknown();
    },
    get now() {
      return unknown();
    },
  };
  const applies = (judge: (sight: unknown) => boolean) => {
    try {
      return judge(sight);
    } catch {
      return false;
    }
  };
  return Object.values(procedure.actions[action]?.refuses ?? {}).find(([, judge]) => applies(judge))?.[0];
}
