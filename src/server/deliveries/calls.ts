import { policiesOf } from "#kit/matter.ts";
import { inWindows, local } from "#kit/moment.ts";
import { openOn } from "#kit/calendar.ts";
import { notice } from "#procedures/notice.ts";
import { isOutside } from "#procedures/notice-rules.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf, policiesIn } from "#server/matters/place.ts";
import { moment } from "#server/matters/matters.ts";
import { maskedPhone } from "#server/people/hits.ts";
import { lockCall, openCalls, writeCall, type CallsWanted } from "./calls-queries.ts";
import { blanks, callWords, sentences, titles } from "./words.ts";

const pageSize = 50;

/** Whom to call, what to say and how to reach them; longest waiting first. */
export async function callList(tx: Tx, who: Who, wanted: CallsWanted) {
  const rows = await openCalls(tx, who, wanted, pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    rows: page.map(({ phone_sealed, person, words, caller, why, ...row }) => ({
      ...row,
      person,
      words: words.replaceAll(blanks.agent, caller ?? ""),
      ...(why !== null && { why }),
      ...maskedPhone(who, { id: person.id, phone_sealed }),
    })),
    ...(rows.length > pageSize && { next: page.at(-1)!.id }),
  };
}

export interface Call {
  readonly answered: boolean;
  readonly question?: string | undefined;
  readonly answer?: string | undefined;
}

/**
 * Notes a call. Whoever does not answer stays on the list until they were called as often as the house says. Refused
 * at night and outside of the hours for calls, unless it is an emergency (N1).
 */
export async function noteCall(tx: Tx, who: Who, id: string, call: Call, at = present()): Promise<void> {
  const known = await lockCall(tx, who, id);
  if (!known) throw new NotFound();
  if (known.call !== "open" || known.final) throw new Refused("closed", sentences.closed);
  if (call.question && !call.answer) throw new BadForm("answer", titles.answer, sentences.noAnswer);
  const now = moment(at);
  const place = await placeOf(tx, who, known.project);
  const policies = policiesOf(notice, { policies: policiesIn(place, notice.name, now) }) as unknown as HousePolicies;
  refuseOutside(known.kind, now, policies, place.calendar);
  const calls = known.calls + 1;
  const gaveUp = !call.answered && calls >= policies.callTries;
  await writeCall(tx, who, id, {
    call: call.answered ? "reached" : gaveUp ? "unreached" : "open",
    calls,
    why: call.answered ? null : callWords.unanswered(calls),
    question: call.question ?? "",
    answer: call.answer ?? "",
    at: now,
  });
}

interface HousePolicies {
  readonly phoneWindows: string;
  readonly textWindows: string;
  readonly callTries: number;
}
const day = "08:00–22:00";

function refuseOutside(
  kind: string,
  now: string,
  policies: HousePolicies,
  calendar: Awaited<ReturnType<typeof placeOf>>["calendar"],
): void {
  if (kind === "emergency") return;
  if (!inWindows(now, day, calendar.zone)) throw new Refused("night", sentences.night);
  const works = openOn(calendar, local(now, calendar.zone).toPlainDate());
  if (!works || isOutside(kind, "phone", now, policies))
    throw new Refused("outside", sentences.outside(policies.phoneWindows));
}
