import { sql } from "kysely";
import {
  answered,
  byClock,
  closed,
  did,
  done,
  dueBy,
  is,
  isTrue,
  opened,
  where,
  type Frame,
  type Set,
} from "./kpi-sets.ts";
import { periodAt } from "./periods.ts";
import type { KpiKey } from "./words.ts";

/** A measure of work: the matters it looks at, and what its value is a share of. */
export interface Kpi {
  readonly key: KpiKey;
  readonly procedure: string;
  readonly set: (frame: Frame) => Set;
  /**
   * `kept`: those that are as they should be among all; `missed`: the others among all; `hundredHomes`: all of them for
   * each hundred homes; `occupiedHomes`: the homes they are about among those lived in.
   */
  readonly share: "kept" | "missed" | "hundredHomes" | "occupiedHomes";
}

const finished = ["closed", "explained", "unreached"];
/** K6, K7: what was dismissed, merged or withdrawn was no valid complaint. */
const valid = sql`m.state <> all(array['dismissed', 'merged', 'withdrawn'])`;

/** V4, V5: a question that could not be answered on the spot, something the customer was not content with. */
const hasOpinion = sql`(${isTrue("asked")} or ${answered("suggestion")} or jsonb_array_length(coalesce(m.data -> 'poor', '[]')) > 0)`;

const kept = (key: KpiKey, procedure: string, set: Kpi["set"]): Kpi => ({ key, procedure, set, share: "kept" });

/** The measures of the field's KPI table that concern repairs, complaints, consultations and visits. */
export const kpis: readonly Kpi[] = [
  kept("arrival", "repair", (frame) => byClock(frame, "repair", "arrive")),
  kept("completion", "repair", (frame) => byClock(frame, "repair", "complete")),
  kept("firstTime", "repair", (frame) => closed(frame, "repair", finished, sql`not ${isTrue("reworked")}`)),
  {
    key: "rework",
    procedure: "repair",
    set: (frame) => closed(frame, "repair", finished, sql`not ${isTrue("reworked")}`),
    share: "missed",
  },
  kept("repairRevisit", "repair", revisited),
  kept("repairOpinion", "repair", (frame) =>
    where(
      closed(frame, "repair", finished, sql`(${is("overall", "verySatisfied")} or ${is("overall", "satisfied")})`),
      answered("overall"),
    ),
  ),

  kept("firstReply", "complaint", (frame) => byClock(frame, "complaint", "answer", sql`r.turn = 1 and ${valid}`)),
  kept("handled", "complaint", (frame) => where(dueBy(frame, "complaint", "settle", sql`m.final`), valid)),
  kept("handledInTime", "complaint", (frame) => byClock(frame, "complaint", "target", valid)),
  kept("complaintRevisit", "complaint", (frame) => closed(frame, "complaint", ["closed", "shut"], did("visit"))),
  kept("complaintOpinion", "complaint", (frame) =>
    where(closed(frame, "complaint", ["closed", "shut"], isTrue("satisfied")), answered("satisfied")),
  ),
  {
    key: "perHundred",
    procedure: "complaint",
    set: (frame) => where(opened(frame, "complaint", sql`true`), valid),
    share: "hundredHomes",
  },

  kept("promisedAnswer", "consultation", (frame) => byClock(frame, "consultation", "promise")),

  kept("loanReturned", "archiveLoan", (frame) => byClock(frame, "archiveLoan", "loan")),

  kept("raised", "visit", (frame) => where(done(frame, "visit", "record", sql`m.state = 'closed'`), hasOpinion)),
  { key: "coverage", procedure: "visit", set: visitedThisYear, share: "occupiedHomes" },
];

/** Followed up at all, be it late. */
function revisited(frame: Frame): Set {
  const due = byClock(frame, "repair", "revisit");
  return sql`select m.id, ${did("visit")} as ok from (${due}) s
    join matters m on m.company_id = (select app.company()) and m.id = s.id`;
}

/** From the beginning of the year to the end of the period. */
function visitedThisYear(frame: Frame): Set {
  const { from } = periodAt("year", frame.period.last);
  return done({ ...frame, period: { ...frame.period, from } }, "visit", "record", sql`true`);
}
