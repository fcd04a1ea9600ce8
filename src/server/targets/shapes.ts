import { id, instantText, list, named, object, oneOf, ref, short, text, whole } from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const share = { type: "number" };

/** The answers about targets, by the names of the API. */
export const shapes = [
  named(
    "TargetRow",
    {
      project: object({ id, name: text }),
      targetFen: whole,
      actualFen: whole,
      alert: oneOf("none", "amber", "red"),
      classes: list(object({ title: text, orders: whole, fen: whole, fenPerHome: whole })),
    },
    {
      rate: share,
      visitedRate: share,
      satisfiedRate: share,
      evaluation: object({ words: text, rewardFen: whole, by: text, at: instantText }),
    },
  ),
  named("Targets", { month: text, rows: list(ref("TargetRow")) }),
] as const;

export const month = { type: "string", pattern: "^20[0-9]{2}-(0[1-9]|1[0-2])$", title: titles.month };
const most = 100_000_000_00;

export const targetsQuery = object({ month }, { project: { ...id, title: titles.project } });
export const byProject = object({ project: { ...id, title: titles.project } });
export const planBody = object({
  year: { type: "integer", minimum: 2000, maximum: 2099, title: titles.year },
  fen: { type: "integer", minimum: 0, maximum: most, title: titles.fen },
});
export const evaluationBody = object({
  month,
  words: { ...short(2000, 1), title: titles.words },
  rewardFen: { type: "integer", minimum: -most, maximum: most, title: titles.rewardFen },
});
