import s from "./Handovers.module.css";
import { boardWords } from "./words.ts";

interface Props {
  readonly days: readonly string[];
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The days of a campaign, to choose one. */
export const Days = ({ days, day, onDay }: Props) => (
  <div className={s["days"]} role="group" aria-label={boardWords.day}>
    {days.map((each) => (
      <button key={each} type="button" aria-pressed={each === day} onClick={() => onDay(each)}>
        {each.slice(5)}
      </button>
    ))}
  </div>
);
