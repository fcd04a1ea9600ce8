import type { Cell } from "#web/api/types.ts";
import s from "./BuildingGrid.module.css";
import { markLetters, markWords, planWords, signs } from "./words.ts";

interface Props {
  readonly cell: Cell;
  /** Row and column, for the arrow keys. */
  readonly at: string;
  readonly chosen: boolean;
  /** Whether it bears the mark filtered for; nothing when there is no filter. */
  readonly hit: boolean | undefined;
  readonly onChoose: (id: string) => void;
}

/** One home in the plan. */
export function HomeCell({ cell: h, at, chosen, hit, onChoose }: Props) {
  const crowded = Number(h.arrears) + Number(h.open > 0) > 1;
  const letter = markLetters[h.occupied];
  return (
    <button
      type="button"
      className={`${s["cell"]} ${crowded ? s["crowded"] : ""}`}
      data-at={at}
      data-use={h.occupied}
      data-dim={hit === false ? "" : undefined}
      data-hit={hit ? "" : undefined}
      aria-pressed={chosen}
      aria-description={said(h)}
      title={said(h)}
      onClick={() => onChoose(h.id)}
    >
      <b>{h.room}</b>
      {h.occupied !== "vacant" && <span className={s["family"]}>{h.family}</span>}
      <span className={s["marks"]} aria-hidden>
        {letter && (h.occupied === "vacant" || (h.open === 0 && !h.arrears)) && (
          <i className={s["mark"]} data-kind="use">
            {letter}
          </i>
        )}
        {h.arrears && (
          <i className={s["mark"]} data-kind="arrears">
            {signs.arrears}
          </i>
        )}
        {h.open > 0 && (
          <i className={s["mark"]} data-kind={h.late > 0 ? "late" : "open"}>
            {h.open}
            {h.late > 0 && signs.late}
          </i>
        )}
      </span>
    </button>
  );
}

const said = (h: Cell) =>
  [
    h.name,
    markWords[h.occupied as keyof typeof markWords],
    h.arrears && markWords.arrears,
    h.open > 0 && planWords.open(h.open),
    h.late > 0 && planWords.late(h.late),
  ]
    .filter(Boolean)
    .join(" · ");
