import { isTyping } from "#web/desk/frame/keys.ts";
import { Keys } from "#web/forms/Keys.tsx";
import { useEffect, type KeyboardEvent } from "react";
import s from "./Intake.module.css";
import type { Kind, Opening } from "./kinds.ts";
import { intakeWords } from "./words.ts";

interface Props {
  readonly kinds: readonly Kind[];
  readonly kind: Kind;
  readonly opening: Opening;
  /** "repair", or "repair.alarm". */
  readonly onChoose: (key: string) => void;
}

/** What the caller comes with, as large keys with their numbers; below, the ways to take it in where there are several. */
export function Kinds({ kinds, kind, opening, onChoose }: Props) {
  useNumberKeys(kinds.length, (n) => onChoose(kinds[n]!.key));
  const move = (e: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!by) return;
    e.preventDefault();
    const next = (kinds.indexOf(kind) + by + kinds.length) % kinds.length;
    onChoose(kinds[next]!.key);
    e.currentTarget.querySelectorAll<HTMLElement>("[role=radio]")[next]?.focus();
  };
  return (
    <>
      <div id="kinds" className={s["kinds"]} role="radiogroup" aria-label={intakeWords.kinds} onKeyDown={move}>
        {kinds.map(({ key, title }, n) => (
          <button
            key={key}
            type="button"
            role="radio"
            aria-checked={key === kind.key}
            tabIndex={key === kind.key ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
            <kbd aria-hidden>{n + 1}</kbd>
          </button>
        ))}
      </div>
      {kind.openings.length > 1 && (
        <div className={s["openings"]}>
          <Keys
            label={intakeWords.openings}
            value={opening.action}
            onChange={(action) => onChoose(`${kind.key}.${action}`)}
            options={kind.openings.map(({ action, title }) => [action, title] as const)}
          />
        </div>
      )}
    </>
  );
}

function useNumberKeys(many: number, choose: (n: number) => void) {
  useEffect(() => {
    const press = (e: globalThis.KeyboardEvent) => {
      if (isTyping(e) || e.ctrlKey || e.metaKey || e.altKey) return;
      const n = /^[1-9]$/.test(e.key) ? Number(e.key) - 1 : many;
      if (n >= many) return;
      // The form that opens takes the focus at once: the number is not its first letter.
      e.preventDefault();
      choose(n);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
