import type { Values } from "#kit/matter.ts";
import type { PolicyValue } from "#kit/policy.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { scriptsAt } from "#kit/script.ts";
import { valueWords } from "#kit/sentences.ts";
import { policyWords } from "#kit/words.ts";
import { useMe } from "#web/api/queries.ts";
import { policiesIn } from "#web/desk/regulations/policies.ts";
import { useQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import s from "./ActionPanel.module.css";
import { scriptWords } from "./words.ts";

interface Props {
  readonly procedure: AnyProcedure;
  /** "intake", or an action, or both. */
  readonly moment: string | readonly string[];
  /** What is being written just now, and what is on record in words: for the blanks. */
  readonly form: Values;
  readonly words?: Readonly<Record<string, string>>;
  /** How the caller is addressed; without it the greeting has no name. */
  readonly caller?: string | undefined;
}

/** The company's own words for this moment, to be read aloud (I8). */
export function Scripts({ procedure, moment, form, words = {}, caller }: Props) {
  const me = useMe();
  const own = useQuery({ ...policiesIn(undefined), staleTime: 300_000 });
  const prefix = `${procedure.name}.`;
  const values = Object.fromEntries(
    (own.data?.rows ?? [])
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, value }) => [key.slice(prefix.length), value as PolicyValue]),
  );
  const blanks: Readonly<Record<string, string | undefined>> = {
    ...words,
    ...spoken(procedure, form),
    company: me.company.shortName,
    agent: me.staff.name,
    caller,
  };
  const say = (blank: string) => blanks[blank] ?? numberOf(procedure, blank, values) ?? asked(procedure, blank);
  const moments = [moment].flat();
  const all = moments.flatMap((each) => scriptsAt(procedure, each, say, values));
  return all.map(({ name, title, words }) => (
    <div key={name} className={s["say"]}>
      <MessageCircle size={16} aria-hidden />
      <p>
        {words}
        <small>{title}</small>
      </p>
    </div>
  ));
}

/** Answers that can be read aloud as they are typed; people and homes are known by id only. */
function spoken(p: AnyProcedure, form: Values) {
  const said = Object.entries(form).filter(([name]) => sayable.has(p.fields[name]?.kind ?? ""));
  return Object.fromEntries(said.map(([name, value]) => [name, valueWords(p.fields[name], value, (_, id) => id)]));
}
const sayable = new Set(["text", "longText", "choice", "yesNo", "money", "moment", "date", "department"]);

/** What is not known yet stands by its name: 〔维修内容〕. */
const asked = (p: AnyProcedure, name: string) => (p.fields[name] ? scriptWords.blank(p.fields[name].title) : undefined);

/** A number of the house in words, where a text speaks of one. */
function numberOf(p: AnyProcedure, name: string, own: Readonly<Record<string, PolicyValue>>) {
  const policy = p.policies?.[name];
  return policy && policyWords({ ...policy, value: own[name] ?? policy.value });
}
