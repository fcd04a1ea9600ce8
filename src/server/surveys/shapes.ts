import { questionnaires } from "#procedures/questionnaires.ts";
import {
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  page,
  ref,
  short,
  text,
  whole,
} from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const number = { type: "number" } as const;
const texts = { type: "object", additionalProperties: text } as const;
const counts = { type: "object", additionalProperties: whole } as const;
const index = object({ n: whole }, { value: number, band: text });
const ofSurvey = {
  id,
  project: id,
  title: text,
  period: text,
  questionnaire: text,
  questionnaireTitle: text,
  closesOn: dateText,
  invited: whole,
  answered: whole,
};

/** The answers about surveys, by the names of the API. */
export const shapes = [
  named("Survey", ofSurvey, { closedAt: instantText }),
  named("Surveys", { rows: list(ref("Survey")) }),
  named(
    "SurveyResults",
    {
      ...ofSurvey,
      titles: texts,
      total: index,
      groups: list(
        object(
          {
            group: text,
            title: text,
            weight: number,
            n: whole,
            items: list(object({ item: text, n: whole, grades: counts }, { value: number, band: text })),
          },
          { value: number, band: text },
        ),
      ),
      remarks: list(object({ at: instantText, way: text, words: text, comments: texts })),
    },
    { closedAt: instantText, satisfied: index, recommends: index },
  ),
  named("AskedHome", { id, home: object({ id, name: text }) }, { answeredAt: instantText, address: text }),
  page("AskedHomePage", "AskedHome"),
] as const;

export const surveyBody = object(
  {
    project: { ...id, title: titles.project },
    title: { ...short(60, 1), title: titles.title },
    period: { ...short(30, 1), title: titles.period },
    questionnaire: { ...oneOf(...Object.keys(questionnaires)), title: titles.questionnaire },
    closesOn: { ...dateText, title: titles.closesOn },
  },
  {
    wording: { type: "object", additionalProperties: short(60, 1), maxProperties: 50, title: titles.wording },
    buildings: list(short(50, 1), { maxItems: 200, title: titles.buildings }),
  },
);
export const answerBody = object(
  {
    way: { ...oneOf("paper", "phone", "onSite"), title: titles.way },
    grades: { type: "object", additionalProperties: short(30, 1), maxProperties: 50, title: titles.grades },
  },
  {
    home: { ...id, title: titles.home },
    comments: { type: "object", additionalProperties: short(200), maxProperties: 50, title: titles.comments },
    recommends: { type: "integer", minimum: 0, maximum: 10, title: titles.recommends },
    suggestions: { ...short(2000), title: titles.suggestions },
    named: { type: "boolean", title: titles.named },
  },
);
export const surveysQuery = object({}, { project: { ...id, title: titles.project } });
export const askedQuery = object(
  {},
  { open: { type: "boolean", title: titles.open }, after: { ...id, title: titles.after } },
);
export const formQuery = object({}, { invitation: { ...id, title: titles.home } });
export const byId = object({ id });
