import type { Tx, Who } from "#server/base/database.ts";
import { now as present } from "#server/base/clock.ts";
import { NotFound } from "#server/base/refusal.ts";
import { staffActor, serves } from "./actor.ts";
import { aroundMatter } from "./around.ts";
import { belongings, type Belongings } from "./beside-queries.ts";
import { chapters, shownData, wordsOf } from "./chapters.ts";
import { deadlinesOf } from "./deadlines.ts";
import { hold, story, type Held } from "./held.ts";
import { matterById, matterByNumber } from "./load-queries.ts";
import { moment } from "./matters.ts";
import { mineIn, type Mine } from "./mine.ts";
import { offers, peopleOf } from "./offers.ts";
import { placeOf } from "./place.ts";
import { procedureOf } from "./procedures.ts";
import { instant } from "./restore.ts";
import { ownRow } from "./row.ts";
import { listedRows, type Beside } from "./rows-queries.ts";
import { matterRow, matterRows } from "./rows.ts";
import type { Matter, MatterRow } from "./shapes.ts";
import { storyOf } from "./story.ts";
import { stationsOf, stepsOf } from "./way.ts";
import { sql } from "kysely";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A matter with everything its page shows, by its id or its number. NotFound where it is not to be seen. */
export async function detail(tx: Tx, who: Who, key: string, at = present()): Promise<Matter> {
  const now = moment(at);
  return described(tx, who, await inHand(tx, who, key, now), now);
}

/** A matter to be looked at, by its id or its number, with all that its answers speak of. */
export async function inHand(tx: Tx, who: Who, key: string, now: string): Promise<Held> {
  const stored = uuid.test(key) ? await matterById(tx, who, key) : await matterByNumber(tx, who, key);
  if (!stored) throw new NotFound();
  const place = await placeOf(tx, who, stored.row.project_id);
  const p = procedureOf(stored.row.procedure);
  const people = [who.staff, ...stored.happened.flatMap(({ who: one, via }) => (via ? [one, via] : [one]))];
  const answers = [...stored.happened.map(({ form }) => form), stored.row.data];
  return hold(stored, place, await aroundMatter(tx, who, { p, place, answers, people, now }));
}

/** A matter in hand, described as its page shows it. */
export async function described(tx: Tx, who: Who, held: Held, now: string): Promise<Matter> {
  const beside = await belongings(tx, who, held.id);
  const others = beside.links.map(({ from, to }) => (from === held.id ? to : from));
  const mine = mineIn(who, held.place.id, held.around.posts, now);
  const rows = await rowsOf(tx, who, mine, others, now);
  const sees = serves(staffActor(who.staff, held.around));
  return {
    ...matterRow(ownRow(held), besideOf(held, who), mine, now),
    data: shownData(held, sees),
    words: wordsOf(held, sees),
    chapters: chapters(held, story(held), sees),
    offers: await offers(tx, who, held, now),
    deadlines: deadlinesOf(held, now),
    stations: stationsOf(held),
    taken: stepsOf(held),
    story: storyOf(held, story(held), sees),
    links: linksOf(held.id, beside, rows),
    people: peopleOf(held),
    ...belongingsOf(held, beside),
    ...(held.mergedInto && { mergedInto: { id: held.mergedInto, name: rows.get(held.mergedInto)?.number ?? "" } }),
  };
}

async function rowsOf(
  tx: Tx,
  who: Who,
  mine: Mine,
  ids: readonly string[],
  now: string,
): Promise<Map<string, MatterRow>> {
  if (ids.length === 0) return new Map();
  const where = sql`m.id = any(${[...new Set(ids)]}::uuid[])`;
  const rows = await listedRows(tx, who, { where, order: sql`m.opened_at, m.id`, limit: ids.length });
  return new Map((await matterRows(tx, who, mine, now, rows)).map((row) => [row.id, row]));
}

/** What a list asks for beside its rows, from what is known already. */
const besideOf = (held: Held, who: Who): Beside => ({
  names: new Map([...held.around.staff.values(), ...held.around.people.values()].map(({ id, name }) => [id, name])),
  acted: new Map([[held.id, story(held).flatMap((event) => (event.who === who.staff ? [event.action] : []))]]),
});

const linksOf = (id: string, { links }: Belongings, rows: ReadonlyMap<string, MatterRow>): Matter["links"] =>
  links.flatMap(({ kind, from, to }) => {
    const matter = rows.get(from === id ? to : from);
    return matter ? [{ kind, direction: from === id ? ("to" as const) : ("from" as const), matter }] : [];
  });

function belongingsOf(
  { p }: Held,
  { papers, charges, archive }: Belongings,
): Pick<Matter, "papers" | "charges" | "archive"> {
  return {
    papers: Object.entries(p.papers ?? {}).map(([paper, { title }]) => {
      const issued = papers.findLast((each) => each.paper === paper)?.at;
      return { paper, title, ...(issued && { issued: instant(issued) }) };
    }),
    charges: charges.map(({ payer, collected, at, ...charge }) => ({
      ...charge,
      title: p.fees?.[charge.fee]?.title ?? charge.fee,
      at: instant(at),
      ...(payer && { payer }),
      ...(collected && { collected }),
    })),
    ...(archive && {
      archive: {
        number: archive.number,
        category: archive.category,
        secrecy: archive.secrecy,
        retention: archive.retention,
        ...(archive.keep_until && { keepUntil: archive.keep_until }),
      },
    }),
  };
}
