import type { AnyProcedure } from "#kit/procedure.ts";
import { start } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { useMemo } from "react";
import { drawing, type Arrow, type Box } from "./layout.ts";
import s from "./FlowChart.module.css";
import { flowWords } from "./words.ts";

interface Way {
  /** The state a matter is in. */
  readonly state: string;
  /** The steps it has gone, each "from>to". */
  readonly taken: readonly string[];
}

/** The whole procedure as a picture; for a matter, with the way it took and where it stands. */
export function FlowChart({ procedure, way }: { readonly procedure: AnyProcedure; readonly way?: Way }) {
  const drawn = useMemo(() => drawing(procedure), [procedure]);
  const went = new Set(way?.taken);
  const been = new Set(way?.taken.flatMap((step) => step.split(">")));
  const arrows = drawn.arrows.toSorted((a, b) => Number(went.has(key(a))) - Number(went.has(key(b))));
  const leaving = new Set(drawn.exits.flatMap(({ from }) => from));
  const kindOf = (state: string) => (state === way?.state ? "here" : been.has(state) ? "been" : "other");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by keys
    <figure className={s["chart"]} tabIndex={0} aria-label={flowWords.scrolls}>
      <svg
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        width={drawn.width}
        height={drawn.height}
        role="img"
        aria-label={flowWords.chart(procedureTitles[procedure.name])}
      >
        <defs>
          <Head kind="plain" />
          <Head kind="went" />
        </defs>
        {arrows.map((arrow) => (
          <path
            key={key(arrow)}
            d={flowing(arrow.points)}
            className={s[went.has(key(arrow)) ? "lineWent" : "line"]}
            markerEnd={`url(#head-${went.has(key(arrow)) ? "went" : "plain"})`}
          />
        ))}
        {arrows.map((arrow) => (
          <Label key={key(arrow)} arrow={arrow} went={went.has(key(arrow))} />
        ))}
        {drawn.boxes.map((box) => (
          <Station key={box.state} box={box} kind={kindOf(box.state)} leaving={leaving.has(box.state)} />
        ))}
      </svg>
      <figcaption className={s["caption"]}>
        {drawn.exits.map(({ action, title, to, from }) => (
          <span key={action + to}>
            <i className={s["mark"]} />
            {flowWords.exit(from.length, title, procedure.states[to]!.title)}
          </span>
        ))}
        {drawn.lapses.map(({ title, to }) => (
          <span key={title + to}>{flowWords.lapse(title, procedure.states[to]!.title)}</span>
        ))}
        {way && (
          <span>
            <i className={s["path"]} />
            {flowWords.path}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

const key = ({ from, to }: Arrow) => `${from}>${to}`;

const Head = ({ kind }: { readonly kind: "plain" | "went" }) => (
  <marker
    id={`head-${kind}`}
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="8"
    markerHeight="8"
    orient="auto-start-reverse"
    markerUnits="userSpaceOnUse"
  >
    <path d="M0.5 0.8 L7 4 L0.5 7.2 Z" className={s[kind]} />
  </marker>
);

function Label({ arrow: { label, lines }, went }: { readonly arrow: Arrow; readonly went: boolean }) {
  const top = label.y - label.h / 2;
  const heights = lines.map(({ remark }) => 16 + (remark ? 14 : 0));
  return (
    <g className={s[went ? "labelWent" : "label"]}>
      <rect x={label.x - label.w / 2} y={top} width={label.w} height={label.h} rx="3" />
      {lines.map(({ title, remark, clock }, n) => {
        const y = top + 12 + heights.slice(0, n).reduce((sum, h) => sum + h, 0);
        return (
          <text key={title + remark} textAnchor="middle">
            <tspan x={label.x} y={y} className={clock ? s["clock"] : undefined}>
              {title}
            </tspan>
            {remark && (
              <tspan x={label.x} y={y + 14} className={s["remark"]}>
                {remark}
              </tspan>
            )}
          </text>
        );
      })}
    </g>
  );
}

interface StationProps {
  readonly box: Box;
  readonly kind: "here" | "been" | "other";
  readonly leaving: boolean;
}
function Station({ box, kind, leaving }: StationProps) {
  if (box.state === start) return <circle cx={box.x} cy={box.y} r="6" className={s["start"]} />;
  const [x, y] = [box.x - box.w / 2, box.y - box.h / 2];
  return (
    <g className={`${s["box"]} ${s[kind]}`}>
      <rect x={x} y={y} width={box.w} height={box.h} rx={box.final ? box.h / 2 : 6} />
      {box.final && (
        <rect x={x + 3} y={y + 3} width={box.w - 6} height={box.h - 6} rx={box.h / 2 - 3} className={s["inner"]} />
      )}
      <text x={box.x} y={box.y + 5} textAnchor="middle">
        {box.title}
      </text>
      {leaving && <path d={`M${x + box.w - 8} ${y} h2 a6 6 0 0 1 6 6 v2 z`} className={s["corner"]} />}
    </g>
  );
}

/** Through all the points, leaving and arriving upright. */
const flowing = (points: Arrow["points"]) =>
  points.reduce((d, { x, y }, n) => {
    const before = points[n - 1];
    if (!before) return `M${x} ${y}`;
    const middle = (before.y + y) / 2;
    return `${d} C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
  }, "");
