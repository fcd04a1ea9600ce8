import type { Station } from "#web/api/types.ts";

/** What stands in the line: a station, or several that are passed over. */
export type Mark = { readonly station: Station } | { readonly hidden: readonly Station[] };

/** A dot with the space beside it, a sign of a title, the shortest line between two. */
const [dot, sign, gap] = [16, 13, 28];
const widthOf = ({ title }: Station) => dot + sign * title.length + gap;
const hiddenWidth = dot + 3 * sign + gap;

/**
 * As many stations as fit. Where it stands, what comes next, where it came from and where it goes stay in sight; what is
 * furthest from the present gives way first.
 */
export function lineOf(stations: readonly Station[], width: number): Mark[] {
  const here = Math.max(
    0,
    stations.findIndex(({ at }) => at === "here"),
  );
  const shown = new Set(stations.keys());
  const order = [...stations.keys()].toSorted((a, b) => weight(b) - weight(a));
  for (const n of order) {
    if (shown.size <= 4 || lengthOf(marks(stations, shown)) <= width) break;
    shown.delete(n);
  }
  return marks(stations, shown);

  function weight(n: number): number {
    const kept = n === here || n === here + 1 || n === here - 1 || n === stations.length - 1;
    // What is past gives way before what is still to come.
    return kept ? -1 : n < here ? (here - n) * 2 : n - here;
  }
}

function marks(stations: readonly Station[], shown: ReadonlySet<number>): Mark[] {
  const line: Mark[] = [];
  for (const [n, station] of stations.entries()) {
    const last = line.at(-1);
    if (shown.has(n)) line.push({ station });
    else if (last && "hidden" in last) line[line.length - 1] = { hidden: [...last.hidden, station] };
    else line.push({ hidden: [station] });
  }
  return line;
}

const lengthOf = (line: readonly Mark[]) =>
  line.reduce((sum, mark) => sum + ("station" in mark ? widthOf(mark.station) : hiddenWidth), 0);
