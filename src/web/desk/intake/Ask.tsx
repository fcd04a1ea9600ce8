import { Input } from "antd";
import { Search } from "lucide-react";
import s from "./Intake.module.css";
import { intakeWords } from "./words.ts";

interface Props {
  readonly q: string;
  readonly busy: boolean;
  readonly count: number | undefined;
  readonly onType: (typed: string) => void;
  readonly onEnter: () => void;
}

/** The one box that finds the home or the caller. Enter takes the first. */
export const Ask = ({ q, busy, count, onType, onEnter }: Props) => (
  <header className={s["ask"]}>
    <h1>{intakeWords.title}</h1>
    <Input
      className={s["box"]!}
      size="large"
      prefix={<Search size={16} aria-hidden />}
      value={q}
      allowClear
      autoFocus
      maxLength={60}
      aria-label={intakeWords.box}
      placeholder={intakeWords.box}
      onChange={(e) => onType(e.target.value)}
      onPressEnter={(e) => {
        if (e.nativeEvent.isComposing) return;
        // The focus moves on at once: this same Enter must not press the key it lands on.
        e.preventDefault();
        onEnter();
      }}
    />
    <span className={s["count"]} role="status">
      {busy ? intakeWords.searching : count !== undefined && intakeWords.found(count)}
    </span>
  </header>
);
