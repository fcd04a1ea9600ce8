import type { Choice } from "./choices.ts";
import s from "./Intake.module.css";
import { intakeWords } from "./words.ts";

interface Props {
  readonly choices: readonly Choice[];
  readonly home: string | undefined;
  readonly onChoose: (choice: Choice) => void;
}

export const Found = ({ choices, home, onChoose }: Props) => (
  <ul className={s["found"]} aria-label={intakeWords.results}>
    {choices.map((choice) => (
      <li key={choice.key}>
        <button type="button" aria-pressed={choice.home === home} onClick={() => onChoose(choice)}>
          <b>{choice.title}</b>
          <span>{choice.who}</span>
          <small>
            {choice.open > 0 && <span>{intakeWords.open(choice.open)}</span>}
            <span>{choice.role}</span>
          </small>
        </button>
      </li>
    ))}
  </ul>
);
