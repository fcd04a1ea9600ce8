import { homeZone, local } from "#kit/moment.ts";
import { itemsOf, questionnaireNamed, type Questionnaire } from "#procedures/questionnaires.ts";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Tx, type Who } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { open } from "#server/matters/matters.ts";
import { titlesOf } from "./indices.ts";
import { insertAnswer, lockInvitation, type Invitation, type Survey } from "./queries.ts";
import { found } from "./surveys.ts";
import { purpose, sentences, titles } from "./words.ts";

export interface Answer {
  readonly way: "paper" | "phone" | "online" | "onSite";
  readonly grades: Readonly<Record<string, string>>;
  readonly comments?: Readonly<Record<string, string>> | undefined;
  readonly recommends?: number | undefined;
  readonly suggestions?: string | undefined;
  /** Whether the house may know whose it is; bad grades are visited then (V5). */
  readonly named?: boolean | undefined;
}

/** Takes an answer by the address of an invitation, or for a home, or for nobody. Each home answers once. */
export async function answer(
  tx: Tx,
  who: Who,
  survey: string,
  by: { readonly id: string } | { readonly home: string } | undefined,
  given: Answer,
  at = present(),
): Promise<void> {
  const known = await found(tx, who, survey);
  const day = local(at.toString(), homeZone).toPlainDate().toString();
  if (known.closedAt !== null || known.closesOn < day) throw new Refused("closed", sentences.closed);
  const questionnaire = questionnaireNamed(known.questionnaire);
  check(questionnaire, given);
  const invitation = by && (await lockInvitation(tx, who, "id" in by ? by : { survey, home: by.home }, day));
  if (by && (!invitation || invitation.survey !== survey)) throw new NotFound();
  if (invitation && invitation.answeredAt !== null) throw new Refused("answered", sentences.answered);
  const named = given.named === true && invitation !== undefined;
  const row = {
    survey,
    project: known.project,
    invitation: named ? invitation.id : null,
    way: given.way,
    grades: given.grades,
    comments: given.comments ?? {},
    recommends: given.recommends ?? null,
    suggestions: given.suggestions ?? "",
    by: who.staff === "system" ? null : who.staff,
    at: at.toString(),
  };
  await insertAnswer(tx, who, row, invitation?.id);
  if (named) await askForVisits(tx, who, known, questionnaire, invitation, given, at);
}

function check({ grades, ...questionnaire }: Questionnaire, given: Answer): void {
  const items = itemsOf({ grades, ...questionnaire }).map(({ item }) => item);
  const said = Object.entries(given.grades);
  if (said.length === 0) throw new BadForm("grades", titles.grades, sentences.nothing);
  if (said.some(([item, grade]) => !items.includes(item) || !(grade in grades)))
    throw new BadForm("grades", titles.grades, sentences.badGrade);
  if (Object.keys(given.comments ?? {}).some((item) => !items.includes(item)))
    throw new BadForm("comments", titles.comments, sentences.badGrade);
}

/** V5: every bad item is visited on its own, by whoever looks after the home. */
async function askForVisits(
  tx: Tx,
  who: Who,
  survey: Survey,
  questionnaire: Questionnaire,
  { home, person, manager }: Invitation,
  { grades, comments = {} }: Answer,
  at: Temporal.Instant,
): Promise<void> {
  const visitor = manager ?? (who.staff === "system" ? survey.approvedBy : who.staff);
  const said = titlesOf(questionnaire, survey.wording);
  for (const [item, grade] of Object.entries(grades)) {
    const { asks, title } = questionnaire.grades[grade]!;
    if (!asks) continue;
    const form = {
      home,
      purpose: purpose(said[item]!, title, comments[item] ?? ""),
      visitor,
      before: asks,
      ...(person !== null && { customer: person }),
    };
    const opening = { project: survey.project, procedure: "visit", action: "follow", form, allowDuplicate: true };
    await open(tx, systemOf(who.company), opening, at);
  }
}
