import type { Station } from "#web/api/types.ts";
import { Waypoints } from "lucide-react";
import { Fragment, useLayoutEffect, useRef, useState, type RefObject } from "react";
import s from "./FlowLine.module.css";
import { lineOf, type Mark } from "./line.ts";
import { flowWords } from "./words.ts";

const places = { done: "past", here: "here", ahead: "ahead" } as const;
/** The room of the words that open the chart. */
const opener = 84;

/** The way a matter has come and, dashed, the shortest way still ahead. A click opens the whole chart. */
export function FlowLine({ stations, onOpen }: { readonly stations: readonly Station[]; readonly onOpen: () => void }) {
  const line = useRef<HTMLButtonElement>(null);
  const width = useWidth(line);
  const here = stations.findIndex(({ at }) => at === "here");
  return (
    <button
      ref={line}
      type="button"
      className={s["line"]}
      onClick={onOpen}
      aria-description={flowWords.line(stations[here]?.title ?? "", here + 1, stations.length)}
    >
      {lineOf(stations, width - opener).map((mark, n) => {
        const first = "station" in mark ? mark.station : mark.hidden[0]!;
        return (
          <Fragment key={`${first.state}${n}`}>
            {n > 0 && <span className={s["bar"]} data-past={first.at === "ahead" ? undefined : ""} />}
            <Place mark={mark} />
          </Fragment>
        );
      })}
      <span className={s["more"]}>
        <Waypoints size={14} aria-hidden />
        {flowWords.open}
      </span>
    </button>
  );
}

const Place = ({ mark }: { readonly mark: Mark }) =>
  "station" in mark ? (
    <span className={s["step"]} data-at={places[mark.station.at]}>
      <i />
      {mark.station.title}
    </span>
  ) : (
    <span className={s["hidden"]} title={mark.hidden.map(({ title }) => title).join(" → ")}>
      {flowWords.hidden(mark.hidden.length)}
    </span>
  );

/** How wide an element is, at each change of it. */
function useWidth(element: RefObject<HTMLElement | null>) {
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const watched = element.current!;
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth));
    setWidth(watched.clientWidth);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
