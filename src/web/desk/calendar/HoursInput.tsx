import { Button, Input } from "antd";
import { Plus, X } from "lucide-react";
import s from "./Calendar.module.css";
import { dayWords } from "./words.ts";

export type Span = [from: string, to: string];
interface Props {
  readonly value?: Span[];
  readonly onChange?: (hours: Span[]) => void;
}

/** Opening hours of a day, one stretch a line. */
export function HoursInput({ value = [], onChange }: Props) {
  const put = (n: number, side: 0 | 1, time: string) =>
    onChange?.(value.map((span, k) => (k === n ? (side === 0 ? [time, span[1]] : [span[0], time]) : span)));
  return (
    <div className={s["spans"]}>
      {value.map(([from, to], n) => (
        <div key={n}>
          <Input
            type="time"
            required
            aria-label={dayWords.from}
            value={from}
            onChange={(e) => put(n, 0, e.target.value)}
          />
          <span aria-hidden>–</span>
          <Input type="time" required aria-label={dayWords.to} value={to} onChange={(e) => put(n, 1, e.target.value)} />
          {value.length > 1 && (
            <Button
              type="text"
              icon={<X size={14} aria-hidden />}
              aria-label={dayWords.dropSpan}
              onClick={() => onChange?.(value.filter((_, k) => k !== n))}
            />
          )}
        </div>
      ))}
      {value.length < 4 && (
        <Button
          type="text"
          size="small"
          icon={<Plus size={13} aria-hidden />}
          onClick={() => onChange?.([...value, ["13:30", "18:00"]])}
        >
          {dayWords.addSpan}
        </Button>
      )}
    </div>
  );
}
