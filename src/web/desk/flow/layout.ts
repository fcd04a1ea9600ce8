import dagre from "@dagrejs/dagre";
import { chart, type Chart, type Edge, type Exit, type Label } from "#kit/chart.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { start } from "#kit/procedure.ts";
import { stations } from "#kit/route.ts";

/** A procedure laid out as a picture, in pixels. */
interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly exits: readonly Exit[];
  /** What runs out of time from nearly anywhere, and where that leads. */
  readonly lapses: readonly { readonly title: string; readonly to: string }[];
}
/** `x` and `y` are its middle. */
export interface Box {
  readonly state: string;
  readonly title: string;
  readonly final: boolean;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
interface Point {
  x: number;
  y: number;
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Label[];
  readonly points: readonly Readonly<Point>[];
  readonly label: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

const boxHeight = 34;
const wide = (words: string, size: number) =>
  [...words].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? size : size * 0.6), 0);

export function drawing(p: AnyProcedure): Drawing {
  const { nodes, edges, exits, lapses } = simplified(chart(p));
  const spine = stations(p, start);
  const isSpine = ({ from, to }: Edge) => spine.indexOf(to) === spine.indexOf(from) + 1 && spine.includes(from);
  const g = new dagre.graphlib.Graph({ multigraph: false });
  g.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 26, edgesep: 22, marginx: 12, marginy: 12 });
  g.setDefaultEdgeLabel(() => ({}));
  const reached = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ state }) => reached.has(state));
  for (const { state, title } of shown) g.setNode(state, { width: wide(title, 14) + 32, height: boxHeight });
  g.setNode(start, { width: 14, height: 14 });
  // The way to the goal is the back of the picture: it is kept straight before all else.
  for (const edge of edges)
    g.setEdge(edge.from, edge.to, { ...sizeOf(edge), weight: isSpine(edge) ? 24 : edge.weight });
  dagre.layout(g);
  const boxes = [...shown, { state: start, title: "", final: false }].map(({ state, title, final }): Box => {
    const { x, y, width: w, height: h } = g.node(state);
    return { state, title, final, x, y, w, h };
  });
  const arrows = edges.map(({ from, to, lines }): Arrow => {
    const { points, x, y, width: w, height: h } = g.edge(from, to) as unknown as Laid;
    return { from, to, lines, points, label: { x, y, w, h } };
  });
  const { width, height } = g.graph() as { width: number; height: number };
  return { width, height, boxes, arrows: docked(boxes, arrows), exits, lapses };
}

/** From so many states the same running out of time is a sentence under the picture: arrows would hide the rest. */
const manyStates = 3;

/** One line for each action of an arrow, its cases together; what runs out from nearly anywhere is no arrow. */
function simplified({ nodes, edges, exits }: Chart): Chart & Pick<Drawing, "lapses"> {
  const byClock = edges.filter(({ lines }) => lines.every(({ clock }) => clock));
  const many = [...Map.groupBy(byClock, ({ to, lines }) => `${to}>${lines[0]?.title}`).values()].filter(
    (same) => same.length >= manyStates,
  );
  const lapses = many.map(([first]) => ({ title: first!.lines[0]!.title, to: first!.to }));
  const left = edges.filter((edge) => !many.flat().includes(edge));
  return { nodes, exits, lapses, edges: left.map((edge) => ({ ...edge, lines: together(edge.lines) })) };
}

/** Longest remark that still fits under its title. */
const remarkLength = 16;
function together(lines: readonly Label[]): Label[] {
  return [...Map.groupBy(lines, ({ title }) => title).values()].map((same) => {
    const remark = same.map((one) => one.remark).join("、");
    return { ...same[0]!, remark: remark.length > remarkLength ? `${remark.slice(0, remarkLength - 1)}…` : remark };
  });
}

interface Laid {
  readonly points: readonly Point[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room an arrow's words take: a title of 12 px, a remark of 11 px under it. */
const sizeOf = ({ lines }: Edge) => ({
  width: Math.max(...lines.map(({ title, remark }) => Math.max(wide(title, 12), wide(remark, 11)))) + 8,
  height: lines.reduce((sum, { remark }) => sum + 16 + (remark ? 14 : 0), 0),
  labelpos: "c",
});

/** Moves the ends of the arrows apart along the edges of their boxes, in the order in which they come and go. */
function docked(boxes: readonly Box[], arrows: readonly Arrow[]): Arrow[] {
  const moved = arrows.map((arrow) => ({ ...arrow, points: arrow.points.map((point) => ({ ...point })) }));
  for (const box of boxes) {
    const ends = moved.flatMap(({ from, to, points }) => [
      ...(from === box.state ? [{ end: points[0]!, next: points[1]! }] : []),
      ...(to === box.state ? [{ end: points.at(-1)!, next: points.at(-2)! }] : []),
    ]);
    for (const side of [-1, 1]) {
      const here = ends
        .filter(({ next }) => (next.y < box.y ? -1 : 1) === side)
        .toSorted((a, b) => a.next.x - b.next.x);
      for (const [n, { end }] of here.entries()) {
        end.x = box.x + box.w * 0.72 * ((n + 0.5) / here.length - 0.5);
        end.y = box.y + (side * box.h) / 2;
      }
    }
  }
  return moved;
}
