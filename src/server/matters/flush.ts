import { local } from "#kit/moment.ts";
import { record, type Entry } from "#server/base/events.ts";
import type { Live } from "#server/base/live.ts";
import { filings } from "#server/archive/filing.ts";
import { markEntries } from "#server/archive/marking.ts";
import { noteDeliveries } from "#server/homes/deliveries.ts";
import { bookCharges } from "#server/money/matter-bills.ts";
import { order } from "#server/deliveries/queries.ts";
import type { Held } from "./held.ts";
import { valuesOf } from "./procedures.ts";
import type { Happened } from "./record.ts";
import { born, rowOf } from "./row.ts";
import { turnRows } from "./turns.ts";
import { givenOf, type Work } from "./work.ts";
import { numberOf, takeNumbers, writeRows } from "./write-queries.ts";

/** Writes all that a command has done. Counters and the chain of events come last: everybody waits for them. */
export async function flush(work: Work): Promise<void> {
  const { tx, who } = work;
  const held = [...work.held.values()].filter(({ id, events }) => events.length > 0 || work.again.has(id));
  const turns = held.map((each) => turnRows(each.p, turnedOf(work, each), each.place.calendar, givenOf(work, each)));
  const opened = held.filter(({ stored }) => !stored);
  await number(work, opened);
  for (const each of held) each.row = rowOf(work, each);
  const archived = await filings(tx, who, held.filter(hasEnded), work.now);
  await writeRows(tx, who, {
    opened: opened.map((each) => ({ ...born(each), ...each.row })),
    changed: held.filter(({ stored }) => stored).map((each) => ({ id: each.id, ...each.row })),
    runs: turns.flatMap(({ runs }) => runs),
    intervals: turns.flatMap(({ intervals }) => intervals),
    steps: turns.flatMap(({ steps }) => steps),
    links: work.links,
    notices: work.notices,
    archived,
    files: held.flatMap(filesOf),
    charges: work.charges,
    papers: work.papers,
    words: held.filter(({ events }) => events.length > 0).map((each) => liveOf(work, each)),
  });
  await bookCharges(work);
  await noteDeliveries(tx, who, work.deliveries);
  await markEntries(tx, who, work.marks);
  await order(tx, who, work.sendings, work.now);
  await record(
    tx,
    who,
    held.flatMap((each) => each.events.map((event) => entryOf(each, event))),
  );
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
    group.forEach((each, n) => (each.number = numberOf(p.series, place.code, year, first + n)));
  }
}

const yearOf = ({ calendar }: Held["place"], at: string) => local(at, calendar.zone).year;

const entryOf = ({ id, place }: Held, event: Happened): Entry => ({
  kind: "matter",
  project: place.id,
  matter: id,
  ...event,
});

/** A6: what has just ended files itself. */
const hasEnded = ({ p, matter, stored }: Held) => p.states[matter!.state]?.final === true && stored?.row.final !== true;

/** Files a form has brought belong to the matter from now on. */
const filesOf = ({ id, p, place, events }: Held) =>
  events.flatMap(({ form }) =>
    valuesOf(p, form, "photos", "files", "signature").map((file) => ({
      id: file,
      matter_id: id,
      project_id: place.id,
    })),
  );

const liveOf = ({ who, notices }: Work, { id, number: known, version, place, row }: Held): Live => ({
  company: who.company,
  project: place.id,
  contractor: row?.contractor_id ?? null,
  matter: { id, number: known, version },
  staff: notices.flatMap(({ matter_id, staff_id }) => (matter_id === id && staff_id ? [staff_id] : [])),
});
