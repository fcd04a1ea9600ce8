import type { Tx, Who } from "#server/base/database.ts";
import { blindIndex } from "#server/base/seal.ts";
import { homeHits } from "#server/homes/hits.ts";
import { personHits } from "#server/people/hits.ts";
import { phoneIn } from "#server/people/people.ts";
import { mattersById } from "./matters-by-id.ts";
import { phrase } from "./phrase.ts";
import { homesMeant, mattersMeant, peopleMeant } from "./queries.ts";

const most = 8;

/** One box: homes, people and matters that a line may mean, at most eight of each. */
export async function find(tx: Tx, who: Who, line: string, project: string | undefined, now: Temporal.Instant) {
  const meant = phrase(line);
  const homes = await homesMeant(tx, who, meant, project, most);
  const people = await peopleMeant(tx, who, meant, meant.phone ? blindIndex(meant.phone) : undefined);
  const matters = await mattersMeant(tx, who, meant, project, most);
  const really =
    meant.tail && meant.tail.length > 4
      ? people.filter((person) => phoneIn(who, person)?.endsWith(meant.tail!))
      : people;
  return {
    homes: await homeHits(tx, who, homes, now),
    people: await personHits(
      tx,
      who,
      really.slice(0, most).map(({ id }) => id),
    ),
    matters: await mattersById(tx, who, matters, now),
  };
}
