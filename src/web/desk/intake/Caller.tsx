import type { HomeCard } from "#web/api/types.ts";
import { Keys } from "#web/forms/Keys.tsx";
import { other, present } from "./callers.ts";
import s from "./Intake.module.css";
import { intakeWords } from "./words.ts";

interface Props {
  readonly card: HomeCard;
  readonly person: string | undefined;
  readonly onPerson: (person: string) => void;
}

/** Who of the home is calling; somebody else is looked up in the form. */
export const Caller = ({ card, person, onPerson }: Props) => (
  <div className={s["caller"]}>
    <span aria-hidden>{intakeWords.caller}</span>
    <Keys
      label={intakeWords.caller}
      value={person ?? other}
      onChange={onPerson}
      options={[
        ...present(card).map((one) => [one.person.id, `${one.person.name}（${one.roleTitle}）`] as const),
        [other, intakeWords.other] as const,
      ]}
    />
  </div>
);
