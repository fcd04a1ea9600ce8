import type { Cell } from "#web/api/types.ts";
import s from "./BuildingGrid.module.css";
import { bears, marks, type Mark } from "./cells.ts";
import { markWords, planWords, signs } from "./words.ts";

interface Props {
  readonly of: readonly Cell[];
  readonly only?: Mark | undefined;
  readonly onOnly: (mark: Mark | undefined) => void;
}

/** What the marks mean and how many bear them; each one filters. */
export function Legend({ of, only, onOnly }: Props) {
  const counted = marks.map((mark) => ({ mark, count: of.filter((cell) => bears(cell, mark)).length }));
  return (
    <div className={s["legend"]} role="group" aria-label={planWords.legend}>
      {counted
        .filter(({ mark, count }) => count > 0 || mark !== "arrears")
        .map(({ mark, count }) => (
          <button
            key={mark}
            type="button"
            aria-pressed={only === mark}
            onClick={() => onOnly(only === mark ? undefined : mark)}
          >
            <Sign mark={mark} />
            {markWords[mark]}
            <em>{count}</em>
          </button>
        ))}
    </div>
  );
}

const texts: Partial<Record<Mark, string>> = { arrears: signs.arrears, open: "1", late: `1${signs.late}` };
const Sign = ({ mark }: { readonly mark: Mark }) =>
  texts[mark] ? (
    <i className={s["mark"]} data-kind={mark} aria-hidden>
      {texts[mark]}
    </i>
  ) : (
    <i className={s["swatch"]} data-use={mark} aria-hidden />
  );
