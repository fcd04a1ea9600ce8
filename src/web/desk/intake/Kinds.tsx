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
  useNumberKeys((n) => {
    const chosen = kinds[n];
    if (chosen) onChoose(chosen.key);
  });
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

function useNumberKeys(choose: (n: number) => void) {
  useEffect(() => {
    const press = (e: globalThis.KeyboardEvent) => {
      if (isTyping(e) || e.ctrlKey || e.metaKey || e.altKey) return;
      if (/^[1-9]$/.test(e.key)) choose(Number(e.key) - 1);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
