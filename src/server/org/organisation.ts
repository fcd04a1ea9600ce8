import type { Tx, Who } from "#server/base/database.ts";
import { establishment, filled } from "./establishment.ts";
import { posts, units } from "./queries.ts";

/** The whole organisation in sight on a day: units from the top, posts with their holders, heads planned and there (O3). */
export async function organisation(tx: Tx, who: Who, day: string) {
  const all = await units(tx, who);
  const found = await posts(
    tx,
    who,
    all.map(({ id }) => id),
    day,
  );
  return {
    units: all.map(({ department, closedOn, ...unit }) => ({
      ...unit,
      ...(department !== null && { department }),
      ...(closedOn !== null && { closedOn }),
    })),
    posts: found.map((post) => ({ ...post, ...filled(post) })),
    establishment: establishment(found),
  };
}
