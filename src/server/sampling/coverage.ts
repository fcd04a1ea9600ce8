import { now as present } from "#server/base/clock.ts";
import { homeZone, local } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { draw, lotOf, seedOf } from "./draw.ts";
import { coverageOf, drawnHomes, sampleById, samplesOf, unvisited, type Sample } from "./queries.ts";
import { planVisits } from "./sampling.ts";
import { sentences, titles, visitWords } from "./words.ts";

const pageSize = 50;
const today = (at: Temporal.Instant) => local(at.toString(), homeZone).toPlainDate();

/** V3: which share of the homes lived in was visited in a year, and which are left. */
export async function coverage(
  tx: Tx,
  who: Who,
  project: string,
  { year, after }: { readonly year?: number | undefined; readonly after?: string | undefined },
  at = present(),
) {
  await placeOf(tx, who, project);
  const span = yearOf(year ?? today(at).year, at);
  const { homes, visited } = await coverageOf(tx, who, project, span);
  const rows = await unvisited(tx, who, project, span, after, pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    homes,
    visited,
    // Without a home there is no share, and never a nought in its place.
    ...(homes > 0 && { share: Math.round((visited * 1000) / homes) / 10 }),
    rows: page.map(({ planned, ...row }) => ({ ...row, ...(planned !== null && { planned }) })),
    ...(rows.length > pageSize && { next: page.at(-1)!.id }),
  };
}

function yearOf(year: number, at: Temporal.Instant) {
  const instantOf = (y: number) =>
    Temporal.PlainDate.from({ year: y, month: 1, day: 1 }).toZonedDateTime(homeZone).toInstant().toString();
  return { from: instantOf(year), until: instantOf(year + 1), day: today(at).toString() };
}

/** Plans the yearly visit of some homes; how many it opened. */
export async function planYear(
  tx: Tx,
  who: Who,
  {
    project,
    homes,
    plannedOn,
  }: { readonly project: string; readonly homes: readonly string[]; readonly plannedOn: string },
  at = present(),
): Promise<number> {
  if (plannedOn <= today(at).toString()) throw new BadForm("plannedOn", titles.plannedOn, sentences.pastDay);
  const each = [...new Set(homes)].map((home) => ({ home, served: false }));
  const purpose = visitWords.annual(Number(plannedOn.slice(0, 4)));
  const opened = await planVisits(tx, who, project, each, { kind: "annual", purpose, plannedOn }, at);
  if (opened.length === 0) throw new Refused("nobody", sentences.nobody);
  return opened.length;
}

export const samples = async (tx: Tx, who: Who, project: string | undefined) => ({
  rows: (await samplesOf(tx, who, project)).map(shown),
});

/** A sample with its homes, and the same draw done once more before the reader's eyes: whether it comes out the same. */
export async function sample(tx: Tx, who: Who, id: string) {
  const found = await sampleById(tx, who, id);
  if (!found) throw new NotFound();
  const homes = await drawnHomes(tx, who, id);
  const again = draw(found.seed, found.candidates ?? [], found.size).map(({ home }) => home);
  const sameSeed = seedOf(found.seededFrom) === found.seed;
  const sameHomes = homes.every(({ home }) => again.includes(home.id));
  return {
    ...shown(found),
    candidates: found.candidates?.length ?? 0,
    served: found.candidates?.filter((one) => one.served).length ?? 0,
    same: sameSeed && sameHomes,
    homes: homes.map((row) => ({ ...row, lot: lotOf(found.seed, row.home).slice(0, 12) })),
  };
}

const shown = ({ id, project, month, seed, seededFrom, seededAt, size, drawnAt }: Sample) => ({
  id,
  project,
  month: month.slice(0, 7),
  seed,
  seededFrom,
  seededAt,
  size,
  ...(drawnAt !== null && { drawnAt }),
});
