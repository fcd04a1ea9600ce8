import { randomUUID } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound } from "#server/base/refusal.ts";
import { unitById } from "#server/org/queries.ts";
import { change as changePerson, recordOf } from "#server/people/people.ts";
import { insertPeople } from "#server/people/queries.ts";
import { dayOf } from "./day.ts";
import { homeRecord } from "./homes.ts";
import { buildingsIn, homesNamed, insertBuildings, peopleIn } from "./import-queries.ts";
import { planOf, type Plan } from "./import-plan.ts";
import { readRows, type Problem } from "./import-rows.ts";
import { fileTitle, refusals } from "./import-words.ts";
import { insertOccupancies } from "./living-queries.ts";
import { numberOf } from "./naming.ts";
import { insertHomes, updateHome } from "./queries.ts";
import { rowsOf } from "./sheet.ts";

const mostRows = 20_000;

export interface Imported {
  /** Rows with something in them. */
  readonly rows: number;
  /** Homes that are new. */
  readonly created: number;
  /** Homes that were there and become different, or whose people do. */
  readonly changed: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes homes and their people into a project, as a whole or, when any row has a problem, not at all. A dry run only
 * tells what would happen. What is there already is recognised by its room, people in it by name, and updated.
 */
export async function importHomes(
  tx: Tx,
  who: Who,
  project: string,
  bytes: Buffer,
  { dry, now }: { readonly dry: boolean; readonly now: Temporal.Instant },
): Promise<Imported> {
  if ((await unitById(tx, who, project))?.kind !== "project") throw new NotFound();
  const sheet = await rowsOf(bytes);
  if (sheet.length > mostRows + 1) throw new BadForm("file", fileTitle, refusals.tooMany(mostRows));
  const today = dayOf(now);
  const { rows, problems } = readRows(sheet, today);
  if (rows.length === 0 && problems.length === 0) throw new BadForm("file", fileTitle, refusals.empty);
  const plan = await planned(tx, who, project, rows, today);
  const told = { rows: sheet.length - 1, created: plan.homes.length, changed: plan.touched };
  if (dry) return { ...told, problems };
  if (problems.length > 0) return { ...told, created: 0, changed: 0, problems };
  await carryOut(tx, who, project, plan, today);
  await record(tx, who, { kind: "import", action: "homes", project, form: { ...told } });
  return { ...told, problems };
}

async function planned(
  tx: Tx,
  who: Who,
  project: string,
  rows: Parameters<typeof planOf>[0],
  today: string,
): Promise<Plan> {
  const homes = await homesNamed(tx, who, project, [...new Set(rows.map(({ home }) => home.name))]);
  const people = await peopleIn(
    tx,
    who,
    homes.map(({ id }) => id),
    today,
  );
  const buildings = await buildingsIn(tx, who, project);
  return planOf(rows, { homes, people, buildings });
}

async function carryOut(tx: Tx, who: Who, project: string, plan: Plan, today: string): Promise<void> {
  const known = [...plan.knownBuildings];
  const fresh = plan.buildings.map(({ name, kind }, n) => ({
    id: randomUUID(),
    project_id: project,
    name,
    kind,
    sort: Number.parseInt(name) || 900 + n,
  }));
  await insertBuildings(tx, who, fresh);
  const building = (number: string) => {
    const found = [...known, ...fresh].find((each) => numberOf(each.name) === number)!;
    return { id: found.id, name: found.name, project };
  };
  const homes = plan.homes.map(({ id, form }) => homeRecord(id, building(form.building), form));
  for (const part of parts(homes)) await insertHomes(tx, who, part);
  for (const { id, changes } of plan.changedHomes) await updateHome(tx, who, id, changes);
  for (const part of parts(plan.people.map(({ id, form }) => recordOf(who, id, form, project))))
    await insertPeople(tx, who, part);
  for (const { id, form } of plan.changedPeople) await changePerson(tx, who, id, form);
  const stays = plan.stays.map(({ from, ...stay }) => ({ project, ...stay, from: from ?? today, until: null }));
  for (const part of parts(stays)) await insertOccupancies(tx, who, part);
}

/** A statement takes so many values and no more. */
function parts<T>(all: readonly T[]): T[][] {
  const size = 1000;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
