import { AlarmClock, CircleCheck, CirclePause, Clock3, Hourglass, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import s from "./DeadlineChip.module.css";
import type { Urgency } from "./when.ts";

const icons = {
  late: AlarmClock,
  soon: Hourglass,
  today: Clock3,
  later: Clock3,
  paused: CirclePause,
  done: CircleCheck,
  none: Minus,
};

interface Props extends ComponentProps<"button"> {
  readonly kind: Urgency;
  readonly words: string;
}

/** Icon and words, never colour alone. A button, because why the date is this one opens on hover, focus and press. */
export function Chip({ kind, words, className = "", ...rest }: Props) {
  const Icon = icons[kind];
  return (
    <button type="button" className={`${s["chip"]} ${s[kind]} ${className}`} {...rest}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span>{words}</span>
    </button>
  );
}

/** The same where nothing can be opened. */
export function PlainChip({
  kind,
  words,
  title,
}: {
  readonly kind: Urgency;
  readonly words: string;
  readonly title?: string;
}) {
  const Icon = icons[kind];
  return (
    <span className={`${s["chip"]} ${s[kind]}`} title={title}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span>{words}</span>
    </span>
  );
}
