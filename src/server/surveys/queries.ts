import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Tally } from "./indices.ts";

export interface Survey {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly period: string;
  readonly questionnaire: string;
  readonly wording: Readonly<Record<string, string>>;
  readonly closesOn: string;
  readonly closedAt: string | null;
  readonly approvedBy: string;
  readonly invited: number;
  readonly answered: number;
}

const surveyColumns = sql`s.id, s.project_id as project, s.title, s.period, s.questionnaire, s.wording,
  s.closes_on as "closesOn", s.closed_at as "closedAt", s.approved_by as "approvedBy",
  (select count(*)::int from survey_invitations i where i.company_id = s.company_id and i.survey_id = s.id) as invited,
  (select count(*)::int from survey_answers a where a.company_id = s.company_id and a.survey_id = s.id) as answered`;

/** The surveys of a project or of all, the latest first. */
export async function surveysOf(tx: Tx, who: Who, project: string | undefined): Promise<Survey[]> {
  const { rows } = await sql<Survey>`
    select ${surveyColumns} from surveys s
    where s.company_id = ${who.company} ${project === undefined ? sql`` : sql`and s.project_id = ${project}`}
    order by s.created_at desc, s.id desc limit 100
  `.execute(tx);
  return rows;
}

export async function surveyById(tx: Tx, who: Who, id: string): Promise<Survey | undefined> {
  const { rows } = await sql<Survey>`
    select ${surveyColumns} from surveys s where s.company_id = ${who.company} and s.id = ${id}
  `.execute(tx);
  return rows[0];
}

export interface NewSurvey {
  readonly project: string;
  readonly title: string;
  readonly period: string;
  readonly questionnaire: string;
  readonly wording: Readonly<Record<string, string>>;
  readonly closesOn: string;
}

/** Nothing where the same is there already. */
export async function insertSurvey(tx: Tx, who: Who, survey: NewSurvey, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into surveys (company_id, project_id, title, period, questionnaire, wording, closes_on, approved_by, created_at)
    values (${who.company}, ${survey.project}, ${survey.title}, ${survey.period}, ${survey.questionnaire},
      ${JSON.stringify(survey.wording)}::jsonb, ${survey.closesOn}, ${who.staff}, ${now})
    on conflict (company_id, project_id, title, period) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Asks every home that somebody lives in or owns; how many they are. */
export async function invite(
  tx: Tx,
  who: Who,
  survey: string,
  project: string,
  buildings: readonly string[],
  day: string,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into survey_invitations (company_id, project_id, survey_id, home_id, person_id)
    select distinct on (h.id) h.company_id, h.project_id, ${survey}::uuid, h.id, o.person_id
    from homes h
    join buildings b on b.company_id = h.company_id and b.id = h.building_id
    join occupancies o on o.company_id = h.company_id and o.home_id = h.id and o.valid @> ${day}::date
    where h.company_id = ${who.company} and h.project_id = ${project}
      ${buildings.length > 0 ? sql`and b.name = any(${[...buildings]}::text[])` : sql``}
    order by h.id, o.main desc, o.id
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function closeSurvey(tx: Tx, who: Who, id: string, now: string): Promise<void> {
  await sql`
    update surveys set closed_at = ${now} where company_id = ${who.company} and id = ${id} and closed_at is null
  `.execute(tx);
}

export interface Invitation {
  readonly id: string;
  readonly survey: string;
  readonly project: string;
  readonly home: string;
  readonly person: string | null;
  readonly answeredAt: string | null;
  readonly manager: string | null;
}

const invitationColumns = sql`i.id, i.survey_id as survey, i.project_id as project, i.home_id as home,
  i.person_id as person, i.answered_at as "answeredAt"`;

/** An invitation by its id or its home, for answering; held until the answer is in. */
export async function lockInvitation(
  tx: Tx,
  who: Who,
  by: { readonly id: string } | { readonly survey: string; readonly home: string },
  day: string,
): Promise<Invitation | undefined> {
  const which = "id" in by ? sql`i.id = ${by.id}` : sql`i.survey_id = ${by.survey} and i.home_id = ${by.home}`;
  const { rows } = await sql<Invitation>`
    select ${invitationColumns}, (
      select m.staff_id from account_managers m
      where m.company_id = i.company_id and m.home_id = i.home_id and m.valid @> ${day}::date limit 1) as manager
    from survey_invitations i where i.company_id = ${who.company} and ${which} for update of i
  `.execute(tx);
  return rows[0];
}

export interface AnswerRow {
  readonly survey: string;
  readonly project: string;
  /** Whose it is stays unknown where this is left out. */
  readonly invitation: string | null;
  readonly way: string;
  readonly grades: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly recommends: number | null;
  readonly suggestions: string;
  readonly by: string | null;
  readonly at: string;
}

/** Puts an answer down and notes that the home has answered. */
export async function insertAnswer(tx: Tx, who: Who, row: AnswerRow, invitation: string | undefined): Promise<void> {
  await sql`
    insert into survey_answers (company_id, project_id, survey_id, invitation_id, way, grades, comments, recommends,
      suggestions, entered_by, at)
    values (${who.company}, ${row.project}, ${row.survey}, ${row.invitation}, ${row.way}, ${JSON.stringify(row.grades)}::jsonb,
      ${JSON.stringify(row.comments)}::jsonb, ${row.recommends}, ${row.suggestions}, ${row.by}, ${row.at})
  `.execute(tx);
  if (invitation !== undefined)
    await sql`
      update survey_invitations set answered_at = ${row.at} where company_id = ${who.company} and id = ${invitation}
    `.execute(tx);
}

export async function talliesOf(tx: Tx, who: Who, survey: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select g.key as item, g.value as grade, count(*)::int as n
    from survey_answers a, jsonb_each_text(a.grades) g
    where a.company_id = ${who.company} and a.survey_id = ${survey} group by g.key, g.value
  `.execute(tx);
  return rows;
}

export async function recommendationsOf(tx: Tx, who: Who, survey: string) {
  const { rows } = await sql<{ recommends: number; n: number }>`
    select recommends, count(*)::int as n from survey_answers
    where company_id = ${who.company} and survey_id = ${survey} and recommends is not null group by recommends
  `.execute(tx);
  return rows;
}

/** What was said in words, the latest first, without whose words they are. */
export async function remarksOf(tx: Tx, who: Who, survey: string, most: number) {
  const { rows } = await sql<{ at: string; way: string; words: string; comments: Readonly<Record<string, string>> }>`
    select at, way, suggestions as words, comments from survey_answers
    where company_id = ${who.company} and survey_id = ${survey} and (suggestions <> '' or comments <> '{}')
    order by at desc, id desc limit ${most}
  `.execute(tx);
  return rows;
}

export interface Asked {
  readonly id: string;
  readonly home: { readonly id: string; readonly name: string };
  readonly answeredAt: string | null;
}

/** The homes that are asked, in the order of their houses, beyond where a page ended. */
export async function askedHomes(
  tx: Tx,
  who: Who,
  survey: string,
  wanted: { readonly open?: boolean | undefined; readonly after?: string | undefined },
  most: number,
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select i.id, json_build_object('id', h.id, 'name', h.name) as home, i.answered_at as "answeredAt"
    from survey_invitations i join homes h on h.company_id = i.company_id and h.id = i.home_id
    where i.company_id = ${who.company} and i.survey_id = ${survey}
      ${wanted.open ? sql`and i.answered_at is null` : sql``}
      ${wanted.after === undefined ? sql`` : sql`and i.home_id > ${wanted.after}`}
    order by i.home_id limit ${most}
  `.execute(tx);
  return rows;
}

export async function invitationById(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<{ survey: string; answeredAt: string | null; home: string }>`
    select i.survey_id as survey, i.answered_at as "answeredAt", h.name as home from survey_invitations i
    join homes h on h.company_id = i.company_id and h.id = i.home_id
    where i.company_id = ${who.company} and i.id = ${id}
  `.execute(tx);
  return rows[0];
}
