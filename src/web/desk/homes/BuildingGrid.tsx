import type { Building, Cell } from "#web/api/types.ts";
import { Fragment, useMemo, type CSSProperties, type KeyboardEvent } from "react";
import s from "./BuildingGrid.module.css";
import { bears, planOf, type Mark } from "./cells.ts";
import { HomeCell } from "./HomeCell.tsx";
import { planWords } from "./words.ts";

interface Props {
  readonly building: Building;
  readonly cells: readonly Cell[];
  readonly chosen?: string | undefined;
  readonly only?: Mark | undefined;
  /** Height of a cell, any CSS length. */
  readonly height: string;
  readonly onChoose: (home: string) => void;
}

/** A building as it stands: floors as rows, entrances side by side; every mark is a shape or a letter, never a colour alone. */
export function BuildingGrid({ building: b, cells, chosen, only, height, onChoose }: Props) {
  const { entrances, floors } = useMemo(() => planOf(cells), [cells]);
  const columns = `24px ${entrances.map(({ columns }) => `repeat(${columns}, minmax(0, 1fr))`).join(" 6px ")}`;
  return (
    <section className={s["building"]} style={{ "--cell": height } as CSSProperties} aria-label={b.name}>
      <header className={s["title"]}>
        <h2>{b.name}</h2>
        <small>{planWords.size(b.kindTitle, b.floors, b.homes)}</small>
      </header>
      <div
        className={s["grid"]}
        style={{ gridTemplateColumns: columns }}
        onKeyDown={move}
        role="group"
        aria-label={b.name}
      >
        <span />
        {entrances.map(({ entrance, columns }, n) => (
          <Fragment key={entrance}>
            {n > 0 && <span />}
            <span className={s["head"]} style={{ gridColumn: `span ${columns}` }}>
              {entrance && planWords.entrance(entrance)}
            </span>
          </Fragment>
        ))}
        {floors.map(({ floor, homes }, y) => (
          <Fragment key={floor}>
            <span className={s["floor"]}>{floor}</span>
            {homes.map((row, e) => (
              <Fragment key={entrances[e]!.entrance}>
                {e > 0 && <span />}
                {row.map((cell, n) =>
                  cell ? (
                    <HomeCell
                      key={cell.id}
                      cell={cell}
                      at={`${y},${homes.slice(0, e).reduce((sum, each) => sum + each.length, 0) + n}`}
                      chosen={cell.id === chosen}
                      hit={only && bears(cell, only)}
                      onChoose={onChoose}
                    />
                  ) : (
                    <span key={n} />
                  ),
                )}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

const steps: Readonly<Record<string, readonly [y: number, x: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows go from home to home. */
function move(e: KeyboardEvent<HTMLElement>) {
  const [y, x] = ((e.target as HTMLElement).dataset["at"] ?? "").split(",").map(Number);
  const step = steps[e.key];
  if (!step || y === undefined || x === undefined) return;
  e.preventDefault();
  e.currentTarget.querySelector<HTMLElement>(`[data-at="${y + step[0]},${x + step[1]}"]`)?.focus();
}
