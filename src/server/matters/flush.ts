import { local } from "#kit/moment.ts";
import { record, type Entry } from "#server/base/events.ts";
import { notify } from "#server/base/live.ts";
import { filing } from "#server/archive/filing.ts";
import { pathOf, type Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Happened } from "./record.ts";
import { standing } from "./standing.ts";
import { turnRows } from "./turns.ts";
import { givenOf, type Work } from "./work.ts";
import { takeNumbers, writeAfterEvents, writeRows } from "./write-queries.ts";

/** Writes all that a command has done. Counters and the chain of events come last: everybody waits for them. */
export async function flush(work: Work): Promise<void> {
  const { tx, who } = work;
  const held = [...work.held.values()].filter(({ id, events }) => events.length > 0 || work.again.has(id));
  const turns = held.map((each) => turnRows(each.p, turnedOf(work, each), each.place.calendar, givenOf(work, each)));
  await number(
    work,
    held.filter(({ stored }) => !stored),
  );
  await writeRows(tx, who, {
    opened: held.filter(({ stored }) => !stored).map((each) => ({ ...born(each), ...rowOf(work, each) })),
    changed: held.filter(({ stored }) => stored).map((each) => ({ id: each.id, ...rowOf(work, each) })),
    runs: turns.flatMap(({ runs }) => runs),
    intervals: turns.flatMap(({ intervals }) => intervals),
    steps: turns.flatMap(({ steps }) => steps),
    links: work.links,
    notices: work.notices,
    archived: held.flatMap((each) => archived(work, each)),
    files: held.flatMap(filesOf),
  });
  await record(
    tx,
    who,
    held.flatMap((each) => each.events.map((event) => entryOf(each, event))),
  );
  await writeAfterEvents(tx, who, work.charges, work.papers);
  for (const each of held.filter(({ events }) => events.length > 0)) await notify(tx, liveOf(work, each));
}

const turnedOf = (work: Work, { id, place, stored, matter, runs }: Held) => ({
  matter: id,
  project: place.id,
  before: stored?.matter ?? null,
  after: matter!,
  runs,
  judged: stored?.judged,
  firedAt: work.now,
});

/** Numbers for the matters being opened: BX-LT-2026-000123, by project, series and year. */
async function number(work: Work, opened: readonly Held[]): Promise<void> {
  const groups = Map.groupBy(opened, ({ p, place, opened: { at } }) => `${place.id} ${p.series} ${yearOf(place, at)}`);
  for (const group of groups.values()) {
    const {
      p,
      place,
      opened: { at },
    } = group[0]!;
    const year = yearOf(place, at);
    const first = await takeNumbers(work.tx, work.who, place.id, p.series, year, group.length);
    group.forEach(
      (each, n) => (each.number = `${p.series}-${place.code}-${year}-${String(first + n).padStart(6, "0")}`),
    );
  }
}

const yearOf = ({ calendar }: Held["place"], at: string) => local(at, calendar.zone).year;

/** What of a matter never changes. */
const born = ({ id, p, place, policies, opened }: Held) => ({
  id,
  project_id: place.id,
  procedure: p.name,
  policies,
  opened_by: opened.by,
  opened_at: opened.at,
  occurred_at: opened.occurred,
});

function rowOf(work: Work, held: Held) {
  const { since, reopened } = pathOf(held);
  const stands = standing(held.p, held.matter!, held.place.calendar, givenOf(work, held));
  const final = stands.final || held.mergedInto !== null;
  return {
    ...stands,
    ...(held.mergedInto !== null && ended),
    final,
    number: held.number,
    version: held.version,
    state_since: since,
    reopened,
    merged_into: held.mergedInto,
    closed_at: final ? (held.stored?.row.closed_at ?? since) : null,
  };
}

/** A merged matter has left all lists of things to do. */
const ended = {
  expected: null,
  awaits: [],
  appointment_at: null,
  clock: null,
  due_at: null,
  paused: null,
  wake_at: null,
} as const;

const entryOf = ({ id, place }: Held, event: Happened): Entry => ({
  kind: "matter",
  project: place.id,
  matter: id,
  ...event,
});

/** A6: what has just ended files itself. */
function archived(work: Work, held: Held) {
  const ends = held.p.states[held.matter!.state]?.final === true;
  const did = held.stored?.row.final === true;
  return ends && !did ? [{ project_id: held.place.id, matter_id: held.id, ...filing(held, work.now) }] : [];
}

/** Files a form has brought belong to the matter from now on. */
const filesOf = ({ id, p, place, events }: Held) =>
  events.flatMap(({ form }) =>
    valuesOf(p, form, "photos", "files", "signature").map((file) => ({
      id: file,
      matter_id: id,
      project_id: place.id,
    })),
  );

const liveOf = ({ who, notices }: Work, { id, number: known, version, place }: Held) => ({
  company: who.company,
  project: place.id,
  matter: { id, number: known, version },
  staff: notices.flatMap(({ matter_id, staff_id }) => (matter_id === id && staff_id ? [staff_id] : [])),
});
