import type { KeyboardEvent } from "react";
import s from "./inputs.module.css";

interface Props<V> {
  readonly id?: string | undefined;
  readonly label: string;
  readonly options: readonly (readonly [V, string])[];
  readonly value: V | undefined;
  readonly onChange: ((value: V) => void) | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One out of a few, all in sight. Reads and moves as a radio group. */
export function Keys<V extends string | number | boolean>({ id, label, options, value, onChange }: Props<V>) {
  const place = options.findIndex(([v]) => v === value);
  const move = (e: KeyboardEvent<HTMLElement>) => {
    const by = steps[e.key];
    if (!by) return;
    e.preventDefault();
    const next = (Math.max(place, 0) + by + options.length) % options.length;
    onChange?.(options[next]![0]);
    e.currentTarget.parentElement!.querySelectorAll<HTMLElement>("[role=radio]")[next]?.focus();
  };
  return (
    <div id={id} className={s["keys"]} role="radiogroup" aria-label={label}>
      {options.map(([v, words], n) => (
        <button
          key={String(v)}
          type="button"
          role="radio"
          aria-checked={v === value}
          tabIndex={n === Math.max(place, 0) ? 0 : -1}
          onClick={() => onChange?.(v)}
          onKeyDown={move}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
