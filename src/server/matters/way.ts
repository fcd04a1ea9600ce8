import { stations, steps, taken } from "#kit/route.ts";
import type { Held } from "./held.ts";
import { stateTitle } from "./rows.ts";
import type { Matter } from "./shapes.ts";

/** The way a matter has gone and the shortest way that is left, as stations of a line. */
export function stationsOf({ p, matter }: Held): Matter["stations"] {
  const here = matter!.state;
  const behind = taken(p, matter!).filter((state) => state !== here);
  const ahead = p.states[here]?.final ? [] : stations(p, here, matter!.data).slice(1);
  const station = (at: "done" | "here" | "ahead") => (state: string) => ({ state, title: stateTitle(p, state), at });
  return [...behind.map(station("done")), station("here")(here), ...ahead.map(station("ahead"))];
}

/** Every step it has made, as "from>to", for the chart. */
export const stepsOf = ({ matter }: Held): string[] => [...steps(matter!)];
