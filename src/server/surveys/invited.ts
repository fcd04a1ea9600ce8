import { dayOf } from "#kit/dates.ts";
import { now } from "#server/base/clock.ts";
import { systemOf, type Database } from "#server/base/database.ts";
import { invitationById, surveyById, type Survey } from "./queries.ts";
import { readToken } from "./token.ts";
import { sentences } from "./words.ts";

export interface Invited {
  readonly company: string;
  readonly invitation: string;
  readonly survey: Survey;
  /** Why there is nothing to answer any more. */
  readonly done?: string;
}

/** Whom an address was given to, and for what; nothing where it is none of ours. */
export async function invitedTo(db: Database, token: string): Promise<Invited | undefined> {
  const ids = readToken(token);
  if (!ids) return undefined;
  const who = systemOf(ids.company);
  return db.read(who, async (tx) => {
    const invitation = await invitationById(tx, who, ids.invitation);
    const survey = invitation && (await surveyById(tx, who, invitation.survey));
    if (!invitation || !survey) return undefined;
    const today = dayOf(now().toString());
    const over = survey.closedAt !== null || survey.closesOn < today;
    const done = invitation.answeredAt !== null ? sentences.answered : over ? sentences.closed : undefined;
    return { ...ids, survey, ...(done !== undefined && { done }) };
  });
}
