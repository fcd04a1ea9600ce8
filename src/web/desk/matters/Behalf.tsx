import type { Person } from "#web/api/types.ts";
import { Keys } from "#web/forms/Keys.tsx";
import { UserRoundCheck } from "lucide-react";
import s from "./ActionPanel.module.css";
import { panelWords } from "./words.ts";

interface Props {
  readonly person: Person;
  readonly how: string | undefined;
  readonly onHow: (how: string) => void;
  readonly missing: boolean;
}

/** An action that is the customer's own, taken down by the service: in whose name, and how they said so. */
export const Behalf = ({ person, how, onHow, missing }: Props) => (
  <section className={s["behalf"]} aria-label={panelWords.behalf(person.name)}>
    <p>
      <UserRoundCheck size={14} aria-hidden />
      {panelWords.behalf(person.name)}
    </p>
    <Keys
      label={panelWords.how}
      value={how}
      onChange={onHow}
      options={panelWords.hows.map((words) => [words, words] as const)}
    />
    {missing && <em role="alert">{panelWords.howNeeded}</em>}
  </section>
);
