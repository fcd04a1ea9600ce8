import { blanksOf, sureBlanks } from "./blanks.ts";
import { fills } from "./explore.ts";
import { parseAsk } from "./fields.ts";
import type { AnyAction, AnyProcedure } from "./procedure.ts";
import { opens } from "./links.ts";

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** Sentences with blanks that are never filled, and hints that lead nowhere. */
export const wordFaults = (p: AnyProcedure, known: Known): string[] => [
  ...Object.entries(p.actions).flatMap(([name, action]) => [
    ...saysFaults(p, name, action, known),
    ...sentencesOf(action)
      .flatMap(blanksOf)
      .filter((blank) => !(blank in p.fields) && !(blank in (p.policies ?? {})) && !(blank in (p.fees ?? {})))
      .map((blank) => `a sentence of ${name} has a blank ${blank} that is nothing`),
  ]),
  ...Object.entries(p.fields).flatMap(([name, { fills: hints = {} }]) =>
    Object.entries(hints).flatMap(([field, answers]) =>
      [...new Set(Object.values(answers))]
        .filter((answer) => !fitsInto(p, field, String(answer)))
        .map((answer) => `${name} fills ${field} with ${answer}, which is no answer to it`),
    ),
  ),
];

const sentencesOf = ({ bars, refuses }: AnyAction) =>
  Object.values({ ...bars, ...refuses }).map((refusal) => String((refusal as readonly unknown[])[0]));

/** A blank outside of [ ] must surely be filled by then; one inside must be filled at least sometimes. */
function saysFaults(p: AnyProcedure, name: string, action: AnyAction, known: Known): string[] {
  const says = action.says ?? "";
  const sure = fills(action);
  const before = ([action.from].flat() as string[]).map((state) => known.get(state));
  const asked = new Set([
    ...(action.asks ?? []).map((ask) => parseAsk(String(ask)).name),
    ...sure,
    ...brought(p, name),
  ]);
  const surely = (blank: string) => sure.has(blank) || before.every((fields) => fields?.has(blank));
  const ever = (blank: string) => asked.has(blank) || written(p).has(blank);
  return [
    ...sureBlanks(says).filter((blank) => blank in p.fields && !surely(blank)),
    ...blanksOf(says).filter((blank) => blank in p.fields && !ever(blank)),
  ].map((blank) => `the sentence of ${name} has a blank ${blank} that may not be filled`);
}

/** What the children whose end is this action may bring back. */
const brought = (p: AnyProcedure, action: string) =>
  opens(p).flatMap(({ ends = {}, brings = {} }) => (Object.values(ends).includes(action) ? Object.values(brings) : []));

/** Every field that some action may fill in. */
const written = (p: AnyProcedure): ReadonlySet<string> =>
  new Set(
    Object.entries(p.actions).flatMap(([name, { asks = [], sets = {}, computes = {} }]) => [
      ...asks.map((ask) => parseAsk(String(ask)).name),
      ...Object.keys(sets),
      ...Object.keys(computes),
      ...brought(p, name),
    ]),
  );

function fitsInto(p: AnyProcedure, field: string, answer: string) {
  const options = p.fields[field]?.options;
  const allowed = p.fields[field]?.["enum"];
  return options ? answer in options : Array.isArray(allowed) && allowed.includes(answer);
}
