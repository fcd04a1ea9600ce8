import { expect, test } from "vitest";
import { lineOf, type Mark } from "./line.ts";

const way = (here: number, length: number) =>
  Array.from({ length }, (_, n) => ({
    state: `s${n}`,
    title: `第${n}个环节`,
    at: n < here ? ("done" as const) : n === here ? ("here" as const) : ("ahead" as const),
  }));
const said = (line: readonly Mark[]) =>
  line.map((mark) => ("station" in mark ? mark.station.state : mark.hidden.length));

test("a way that fits is shown whole", () => {
  expect(said(lineOf(way(3, 8), 2000))).toEqual(["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7"]);
});

test("where it stands, the next one, the one before and the end are never hidden, however narrow", () => {
  for (let length = 1; length <= 16; length += 1)
    for (let here = 0; here < length; here += 1) {
      const line = said(lineOf(way(here, length), 300));
      for (const n of [here, here + 1, here - 1, length - 1]) if (n >= 0 && n < length) expect(line).toContain(`s${n}`);
    }
});

test("nothing is lost: what is not shown is counted where it would stand", () => {
  const line = lineOf(way(5, 12), 700);
  expect(line.flatMap((mark) => ("station" in mark ? [mark.station] : mark.hidden)).map(({ state }) => state)).toEqual(
    way(5, 12).map(({ state }) => state),
  );
  expect(said(line)[0]).toBe(4);
});
