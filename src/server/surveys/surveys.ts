import { local } from "#kit/moment.ts";
import { itemsOf, questionnaireNamed } from "#procedures/questionnaires.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { indicesOf, promoterScore, titlesOf } from "./indices.ts";
import {
  askedHomes,
  closeSurvey,
  insertSurvey,
  invite,
  recommendationsOf,
  remarksOf,
  surveyById,
  surveysOf,
  talliesOf,
  type NewSurvey,
  type Survey,
} from "./queries.ts";
import { tokenOf } from "./token.ts";
import { sentences, titles } from "./words.ts";

const pageSize = 50;
const mostRemarks = 200;

/** Opens a survey: its wording is approved by whoever opens it (V6), and every home of its audience is asked. */
export async function begin(
  tx: Tx,
  who: Who,
  form: NewSurvey & { readonly buildings?: readonly string[] | undefined },
  at = present(),
): Promise<string> {
  const { calendar } = await placeOf(tx, who, form.project);
  const day = local(at.toString(), calendar.zone).toPlainDate().toString();
  if (form.closesOn <= day) throw new BadForm("closesOn", titles.closesOn, sentences.pastDay);
  const known = itemsOf(questionnaireNamed(form.questionnaire)).map(({ item }) => item);
  if (Object.keys(form.wording).some((item) => !known.includes(item)))
    throw new BadForm("wording", titles.wording, sentences.badGrade);
  const id = await insertSurvey(tx, who, form, at.toString());
  if (id === undefined) throw new Refused("same", sentences.same);
  if ((await invite(tx, who, id, form.project, form.buildings ?? [], day)) === 0)
    throw new Refused("nobody", sentences.nobody);
  return id;
}

export async function end(tx: Tx, who: Who, id: string, at = present()): Promise<void> {
  await found(tx, who, id);
  await closeSurvey(tx, who, id, at.toString());
}

export const list = async (tx: Tx, who: Who, project: string | undefined) => ({
  rows: (await surveysOf(tx, who, project)).map(shown),
});

/** A survey with its indices, how it was filled in, and what was said. */
export async function results(tx: Tx, who: Who, id: string) {
  const survey = await found(tx, who, id);
  const questionnaire = questionnaireNamed(survey.questionnaire);
  const indices = indicesOf(questionnaire, await talliesOf(tx, who, id), survey.answered);
  const said = questionnaire.recommends ? promoterScore(await recommendationsOf(tx, who, id)) : undefined;
  return {
    ...shown(survey),
    titles: titlesOf(questionnaire, survey.wording),
    ...indices,
    ...(said && { recommends: said }),
    remarks: await remarksOf(tx, who, id, mostRemarks),
  };
}

/** The homes that are asked with the address each answers at. */
export async function asked(tx: Tx, who: Who, id: string, wanted: { open?: boolean; after?: string }) {
  await found(tx, who, id);
  const rows = await askedHomes(tx, who, id, wanted, pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    rows: page.map(({ answeredAt, ...row }) => ({
      ...row,
      ...(answeredAt === null ? { address: `/s/${tokenOf(who.company, row.id)}` } : { answeredAt }),
    })),
    ...(rows.length > pageSize && { next: page.at(-1)!.home.id }),
  };
}

export async function found(tx: Tx, who: Who, id: string): Promise<Survey> {
  const survey = await surveyById(tx, who, id);
  if (!survey) throw new NotFound();
  return survey;
}

const shown = (survey: Survey) => ({
  id: survey.id,
  project: survey.project,
  title: survey.title,
  period: survey.period,
  questionnaire: survey.questionnaire,
  questionnaireTitle: questionnaireNamed(survey.questionnaire).title,
  closesOn: survey.closesOn,
  invited: survey.invited,
  answered: survey.answered,
  ...(survey.closedAt !== null && { closedAt: survey.closedAt }),
});
