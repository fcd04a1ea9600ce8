import { useEffect } from "react";

interface Does {
  readonly move: (by: number) => void;
  readonly enter: () => void;
  readonly act: () => void;
}

/** `j k` move through the rows, Enter opens, `a` acts; never while something else has the keys. */
export function useRowKeys({ move, enter, act }: Does) {
  useEffect(() => {
    const does: Readonly<Record<string, () => void>> = { j: () => move(1), k: () => move(-1), Enter: enter, a: act };
    const press = (e: KeyboardEvent) => {
      const busy =
        e.target instanceof HTMLElement && e.target.closest("input, textarea, button, a, [role=dialog], form");
      const own = does[e.key];
      if (busy || !own || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      own();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
