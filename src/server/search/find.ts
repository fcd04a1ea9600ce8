import type { Tx, Who } from "#server/base/database.ts";
import { homeHits } from "#server/homes/hits.ts";
import { personHits } from "#server/people/hits.ts";
import { meant } from "#server/people/list.ts";
import { mattersById } from "./matters-by-id.ts";
import { phrase } from "./phrase.ts";
import { homesMeant, mattersMeant } from "./queries.ts";

const most = 8;

/** One box: homes, people and matters that a line may mean, at most eight of each. */
export async function find(tx: Tx, who: Who, line: string, project: string | undefined, now: Temporal.Instant) {
  const said = phrase(line);
  const homes = await homesMeant(tx, who, said, project, most);
  const people = await meant(tx, who, line);
  const matters = await mattersMeant(tx, who, said, project, most);
  return {
    homes: await homeHits(tx, who, homes, now),
    people: await personHits(tx, who, people.slice(0, most)),
    matters: await mattersById(tx, who, matters, now),
  };
}
