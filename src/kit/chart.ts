import type { AnyProcedure } from "./procedure.ts";
import { start } from "./procedure.ts";
import { walked } from "./route.ts";
import type { Way } from "./explore.ts";
import { caseWords } from "./words.ts";

/** A procedure as a picture not yet laid out: the boxes, the arrows with their words, and the ways out. */
export interface Chart {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly exits: readonly Exit[];
}
export interface Node {
  readonly state: string;
  readonly title: string;
  readonly short: string;
  readonly final: boolean;
  readonly goal: boolean;
  /** Reached by exits alone: drawn as a mark on the boxes it is reached from. */
  readonly aside: boolean;
}
/** All the ways between two states; `start` is where a matter begins. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Label[];
  /** How much an arrow is to be kept straight: most for the next state as written, least for going back. */
  readonly weight: number;
}
export interface Label {
  readonly title: string;
  /** Under which answers: "不满意". */
  readonly remark: string;
  readonly clock?: true;
}
/** 取消, 撤回: from so many states that arrows would hide the rest. */
export interface Exit {
  readonly action: string;
  readonly title: string;
  readonly to: string;
  readonly from: readonly string[];
}

export function chart(p: AnyProcedure): Chart {
  const leaves = ({ action }: Way) => action !== undefined && p.actions[action]?.exit === true;
  const shown = walked(p).filter((way) => !leaves(way));
  const drawn = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const pairs = Map.groupBy(shown, ({ from, to }) => `${from}>${to}`);
  const nodes = Object.entries(p.states).map(([state, { title, short, final }]) => ({
    state,
    title,
    short: short ?? title,
    final: final === true,
    goal: state === p.goal,
    aside: !drawn.has(state),
  }));
  const edges = [...pairs.values()].map((ways) => ({
    from: ways[0]!.from,
    to: ways[0]!.to,
    lines: unique(ways.map((way) => label(p, way))),
    weight: weightOf(p, ways[0]!),
  }));
  return { nodes, edges, exits: exitsOf(p, walked(p).filter(leaves)) };
}

function label(p: AnyProcedure, { action, clock = "", step = 0, when }: Way): Label {
  const remark = caseWords(p, when).replace(/^（|）$/g, "");
  if (action) return { title: p.actions[action]!.title, remark };
  return { title: p.clocks[clock]!.steps[step]!.title ?? `${p.clocks[clock]!.title}逾期`, remark: "逾期", clock: true };
}

function exitsOf(p: AnyProcedure, ways: readonly Way[]): Exit[] {
  const out = Map.groupBy(ways, ({ action, to }) => `${action}>${to}`);
  return [...out.values()].map((same) => {
    const { action = "", to } = same[0]!;
    return { action, title: p.actions[action]!.title, to, from: [...new Set(same.map(({ from }) => from))] };
  });
}

function weightOf(p: AnyProcedure, { from, to }: Way) {
  const order = [start, ...Object.keys(p.states)];
  const by = order.indexOf(to) - order.indexOf(from);
  return by === 1 ? 6 : by > 0 ? 2 : 1;
}

const unique = (all: readonly Label[]) => [
  ...new Map(all.map((each) => [`${each.title}${each.remark}`, each])).values(),
];
