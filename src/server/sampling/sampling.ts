import { openOn } from "#kit/calendar.ts";
import { policiesOf } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import { visit } from "#procedures/visit.ts";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { moment, open } from "#server/matters/matters.ts";
import { placeOf, policiesIn, type Place } from "#server/matters/place.ts";
import { draw, seedOf, sizeWithin, type Candidate } from "./draw.ts";
import {
  candidatesOf,
  chainHead,
  insertSample,
  lockUndrawn,
  projectsWithout,
  undrawn,
  visitors,
  writeDraw,
  type Sample,
} from "./queries.ts";
import { visitWords } from "./words.ts";

/** So long a seed is there for everybody to see before anything is drawn with it. */
const publishedHours = 24;
const drawHour = 9;
const daysToVisit = 7;

/** V2: gives every project the seed of its month, and draws the homes to visit on the last working day. */
export async function sampleHomes(db: Database, at = present()): Promise<void> {
  for (const who of (await db.companies()).map(systemOf)) {
    await db.write(who, (tx) => seedMonth(tx, who, at));
    const before = moment(at.subtract({ hours: publishedHours }));
    for (const sample of await db.read(who, (tx) => undrawn(tx, who, before)))
      await db.write(who, (tx) => drawOne(tx, who, sample, at));
  }
}

async function seedMonth(tx: Tx, who: Who, at: Temporal.Instant): Promise<void> {
  const month = at.toZonedDateTimeISO("Asia/Shanghai").toPlainDate().with({ day: 1 }).toString();
  const projects = await projectsWithout(tx, who, month);
  if (projects.length === 0) return;
  const head = await chainHead(tx, who);
  for (const { id, code } of projects) {
    const seededFrom = `${month}|${code}|${head}`;
    const { size } = numbersOf(await placeOf(tx, who, id), moment(at));
    await insertSample(tx, who, {
      project: id,
      month,
      seed: seedOf(seededFrom),
      seededFrom,
      seededAt: moment(at),
      size,
    });
  }
}

async function drawOne(
  tx: Tx,
  who: Who,
  { id, project, month, seededAt }: Sample,
  at: Temporal.Instant,
): Promise<void> {
  const place = await placeOf(tx, who, project);
  if (!isDue(place, month, at)) return;
  const sample = await lockUndrawn(tx, who, seededAt);
  if (sample?.id !== id) return;
  const first = Temporal.PlainDate.from(month);
  const instantOf = (date: Temporal.PlainDate) => date.toZonedDateTime(place.calendar.zone).toInstant().toString();
  const day = local(moment(at), place.calendar.zone).toPlainDate().toString();
  const span = { first: month, from: instantOf(first), until: instantOf(first.add({ months: 1 })), day };
  const candidates = await candidatesOf(tx, who, project, span, numbersOf(place, moment(at)).rest);
  const chosen = draw(sample.seed, candidates, sample.size);
  const planned = await planVisits(
    tx,
    who,
    project,
    chosen,
    { kind: "sample", purpose: visitWords.sample(month.slice(0, 7)) },
    at,
  );
  await writeDraw(tx, who, sample, candidates, planned, moment(at));
}

/** From nine o'clock on the last working day of its month, and at any time afterwards. */
function isDue({ calendar }: Place, month: string, at: Temporal.Instant): boolean {
  const first = Temporal.PlainDate.from(month);
  let last = first.add({ months: 1 }).subtract({ days: 1 });
  while (!openOn(calendar, last) && last.day > 1) last = last.subtract({ days: 1 });
  const due = last.toZonedDateTime({ timeZone: calendar.zone, plainTime: { hour: drawHour } }).toInstant();
  return Temporal.Instant.compare(due, at) <= 0;
}

function numbersOf(place: Place, now: string) {
  const { sampleSize, sampleRest } = policiesOf(visit, { policies: policiesIn(place, visit.name, now) });
  return { size: sizeWithin(Number(sampleSize)), rest: Number(sampleRest) };
}

export interface Planned {
  readonly kind: "sample" | "annual";
  readonly purpose: string;
  readonly plannedOn?: string;
}

/** Opens a visit for every home that somebody can visit; those it opened, in the order given. */
export async function planVisits(
  tx: Tx,
  who: Who,
  project: string,
  homes: readonly Pick<Candidate, "home" | "served">[],
  { plannedOn, ...about }: Planned,
  at: Temporal.Instant,
) {
  const place = await placeOf(tx, who, project);
  const today = local(moment(at), place.calendar.zone).toPlainDate();
  const by = new Map(
    (
      await visitors(
        tx,
        who,
        project,
        homes.map(({ home }) => home),
        today.toString(),
      )
    ).map((one) => [one.home, one]),
  );
  const opened: { home: string; served: boolean; matter: string }[] = [];
  for (const { home, served } of homes) {
    const { visitor = null, customer = null } = by.get(home) ?? {};
    if (visitor === null) continue;
    const form = {
      ...about,
      home,
      visitor,
      plannedOn: plannedOn ?? today.add({ days: daysToVisit }).toString(),
      ...(customer !== null && { customer }),
    };
    const opening = { project, procedure: "visit", action: "plan", form, allowDuplicate: true };
    opened.push({ home, served, matter: (await open(tx, who, opening, at)).id });
  }
  return opened;
}
