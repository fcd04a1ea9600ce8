import type { AnyProcedure } from "#kit/procedure.ts";
import { scriptPolicy, scriptsAt } from "#kit/script.ts";
import { useMe } from "#web/api/queries.ts";
import { policiesIn } from "#web/desk/regulations/policies.ts";
import { useQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import s from "./ActionPanel.module.css";

interface Props {
  readonly procedure: AnyProcedure;
  /** "intake", or an action. */
  readonly moment: string;
  /** Answers in words, for the blanks. */
  readonly data?: Readonly<Record<string, string>>;
  /** How the caller is addressed; without it the greeting has no name. */
  readonly caller?: string | undefined;
}

/** The company's own words for this moment, to be read aloud (I8). */
export function Scripts({ procedure, moment, data = {}, caller }: Props) {
  const me = useMe();
  const own = useQuery({ ...policiesIn(undefined), staleTime: 300_000 });
  const prefix = `${procedure.name}.${scriptPolicy("")}`;
  const values = Object.fromEntries(
    (own.data?.rows ?? [])
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, value }) => [key.slice(procedure.name.length + 1), value]),
  );
  const blanks: Readonly<Record<string, string | undefined>> = {
    ...data,
    company: me.company.shortName,
    agent: me.staff.name,
    caller,
  };
  const all = scriptsAt(procedure, moment, (blank) => blanks[blank], values);
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
