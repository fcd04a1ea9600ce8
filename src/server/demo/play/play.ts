import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { dice as diceOf } from "#server/demo/dice.ts";
import { dayOf } from "#server/homes/day.ts";
import { flush } from "#server/matters/flush.ts";
import { fresh } from "#server/matters/held.ts";
import { placeOf, policiesIn, type Place } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { begin, type Work } from "#server/matters/work.ts";
import { Family } from "./family.ts";
import { live, type Life, type Rules } from "./life.ts";
import type { Beginning, Setting } from "./scene.ts";
import { putFiles, surroundings, type Surroundings } from "./surroundings.ts";

export interface Playing {
  readonly tx: Tx;
  readonly who: Who;
  readonly project: string;
  readonly setting: Setting;
  /** The user name of the account manager of all homes. */
  readonly manager: string;
  /** The present. */
  readonly end: Temporal.Instant;
  readonly seed: number;
}

export interface Played {
  readonly matters: number;
  /** Sentences of acts that were refused; the play is wrong where there are any. */
  readonly refused: readonly string[];
}

/** So many matters are written at once. */
const batch = 40;

/** Plays everything that begins, through the engine's own rules, and writes it as the engine does. */
export async function play(playing: Playing, all: readonly Beginning[]): Promise<Played> {
  const { tx, who, project, setting, end } = playing;
  const rules: Rules = { setting, end, files: [], refused: [] };
  const place = await placeOf(tx, who, project);
  const around = await surroundings(tx, who, place, setting, setting.staff.get(playing.manager)!, dayOf(end));
  let matters = all.length;
  for (let n = 0; n < all.length; n += batch) {
    const lives = all.slice(n, n + batch).map((beginning, k) => {
      const dice = diceOf(playing.seed * 1_000_003 + n + k);
      return { beginning, life: newLife(beginning, dice, place, around, setting) };
    });
    if (n === 4 * batch) await lookAtTables(tx);
    for (const life of await playBatch(playing, lives, rules)) matters += await new Family(playing, rules).goOn(life);
  }
  await readOldNotices(tx, who, end);
  return { matters, refused: rules.refused };
}

/** Plays some matters and writes them; those that have opened others come back, to go on by single commands. */
async function playBatch(
  { tx, who, project, end }: Playing,
  lives: readonly { readonly beginning: Beginning; readonly life: Life }[],
  rules: Rules,
): Promise<Life[]> {
  const work: Work = begin(tx, who, end.toString());
  const families: Life[] = [];
  for (const { beginning, life } of lives)
    if ((await live(work, life, beginning, rules)) === "opened") families.push(life);
  await putFiles(tx, who, project, rules.files.splice(0));
  await flush(work);
  return families;
}

function newLife(
  { procedure, form = {}, at, by, fate }: Beginning,
  dice: Life["dice"],
  place: Place,
  around: Surroundings,
  setting: Setting,
): Life {
  const p = procedureOf(procedure);
  const now = at.round({ smallestUnit: "millisecond" }).toString();
  const held = fresh(p, place, around.of(form["home"] as string | undefined), {
    policies: policiesIn(place, procedure, now),
    opened: { at: now, by: setting.staff.get(by)!, occurred: null },
  });
  return { held, fate, dice, last: at };
}

/** The planner knows nothing of rows written in this very transaction until it is told. */
async function lookAtTables(tx: Tx): Promise<void> {
  await sql`analyze matters, events, clock_runs, clock_intervals, clock_steps, links, files, homes, people, occupancies`.execute(
    tx,
  );
}

/** Whoever works with it has read what is older than two days. */
async function readOldNotices(tx: Tx, who: Who, end: Temporal.Instant): Promise<void> {
  await sql`
    update notices set read_at = at + interval '40 minutes'
    where company_id = ${who.company} and staff_id is not null and at < ${end.subtract({ hours: 48 }).toString()}
  `.execute(tx);
}
