import { randomUUIDv7 } from "node:crypto";
import { dayOf } from "#kit/dates.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { Entry, Posting } from "./accounts.ts";
import { insertEntries, type EntryRow, type PostingRow } from "./queries.ts";

/** Where and when something is booked. */
export interface Booking {
  readonly project: string;
  /** The instant; its local date is the day of the entry. */
  readonly at: string;
  readonly zone?: string;
  readonly by: string;
}

/** Books entries in the transaction at hand, and gives their ids. An entry whose postings cancel out to none is left out. */
export async function book(tx: Tx, who: Who, booking: Booking, entries: readonly Entry[]): Promise<readonly string[]> {
  const { project, at, zone, by } = booking;
  const day = dayOf(at, zone);
  const made = entries
    .filter(({ postings }) => postings.length > 0)
    .map(({ kind, words, matter, reverses, postings }) => {
      const id = randomUUIDv7();
      const entry: EntryRow = {
        id,
        project_id: project,
        kind,
        day,
        at,
        booked_by: by,
        matter_id: matter ?? null,
        reverses: reverses ?? null,
        words,
      };
      return { entry, postings: postings.map((posting, line) => rowOf(posting, { id, line, project, day })) };
    });
  await insertEntries(
    tx,
    who,
    made.map(({ entry }) => entry),
    made.flatMap(({ postings }) => postings),
  );
  return made.map(({ entry }) => entry.id);
}

const rowOf = (
  posting: Posting,
  { id, line, project, day }: { id: string; line: number; project: string; day: string },
): PostingRow => ({
  entry_id: id,
  line,
  project_id: project,
  day,
  account: posting.account,
  fen: posting.fen,
  home_id: posting.home_id ?? null,
  person_id: posting.person_id ?? null,
  matter_id: posting.matter_id ?? null,
  charge_id: posting.charge_id ?? null,
  contractor_id: posting.contractor_id ?? null,
  fee: posting.fee ?? null,
});
