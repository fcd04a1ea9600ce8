import { dateText, id, instantText, list, named, object, ref, text, whole, yes } from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const thing = object({ id, name: text });
const ofSample = { id, project: id, month: text, seed: text, seededFrom: text, seededAt: instantText, size: whole };

/** The answers about samples and coverage, by the names of the API. */
export const shapes = [
  named("Sample", ofSample, { drawnAt: instantText }),
  named("Samples", { rows: list(ref("Sample")) }),
  named(
    "SampleDrawn",
    {
      ...ofSample,
      candidates: whole,
      served: whole,
      same: yes,
      homes: list(
        object({ place: whole, home: thing, served: yes, lot: text, visit: object({ id, number: text, state: text }) }),
      ),
    },
    { drawnAt: instantText },
  ),
  named(
    "Coverage",
    { homes: whole, visited: whole, rows: list(object({ id, name: text }, { planned: text })) },
    { share: { type: "number" }, next: text },
  ),
] as const;

export const samplesQuery = object({}, { project: { ...id, title: titles.project } });
export const coverageQuery = object(
  { project: { ...id, title: titles.project } },
  {
    year: { type: "integer", minimum: 2000, maximum: 2100, title: titles.year },
    after: { ...id, title: titles.after },
  },
);
export const planBody = object({
  project: { ...id, title: titles.project },
  homes: list(id, { minItems: 1, maxItems: 100, title: titles.homes }),
  plannedOn: { ...dateText, title: titles.plannedOn },
});
export const byId = object({ id });
export const planned = object({ opened: whole });
