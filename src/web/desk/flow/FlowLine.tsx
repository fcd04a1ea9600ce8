import type { Station } from "#web/api/types.ts";
import { Waypoints } from "lucide-react";
import { Fragment } from "react";
import s from "./FlowLine.module.css";
import { flowWords } from "./words.ts";

const places = { done: "past", here: "here", ahead: "ahead" } as const;

/** The way a matter has come and, dashed, the shortest way still ahead. A click opens the whole chart. */
export function FlowLine({ stations, onOpen }: { readonly stations: readonly Station[]; readonly onOpen: () => void }) {
  const here = stations.findIndex(({ at }) => at === "here");
  const shown = shorten(stations, here);
  return (
    <button
      type="button"
      className={s["line"]}
      onClick={onOpen}
      aria-description={flowWords.line(stations[here]?.title ?? "", here + 1, stations.length)}
    >
      {shown.map(({ station, title }, n) => (
        <Fragment key={`${title}${n}`}>
          {n > 0 && <span className={s["bar"]} data-past={station.at === "ahead" ? undefined : ""} />}
          <span className={s["step"]} data-at={places[station.at]}>
            <i />
            {title}
          </span>
        </Fragment>
      ))}
      <span className={s["more"]}>
        <Waypoints size={14} aria-hidden />
        {flowWords.open}
      </span>
    </button>
  );
}

/** At most eight stations stand in the line; what is long past gives way first. */
function shorten(stations: readonly Station[], here: number) {
  const named = stations.map((station) => ({ station, title: station.title }));
  const over = named.length - 8;
  const drop = Math.min(Math.max(over, 0), Math.max(here - 2, 0));
  return drop > 0 ? [named[0]!, { station: named[1]!.station, title: "…" }, ...named.slice(drop + 2)] : named;
}
