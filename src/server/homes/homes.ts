import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { buildingById } from "./building-queries.ts";
import { named } from "./naming.ts";
import { insertHomes, updateHome, type HomeRecord } from "./queries.ts";
import { sentences, titles } from "./words.ts";

export interface HomeForm {
  readonly building: string;
  readonly entrance?: string;
  readonly floor: number;
  readonly room: string;
  /** In square metres. */
  readonly builtArea: number;
  readonly use: "dwelling" | "shop" | "office" | "workshop";
  readonly occupied?: "vacant" | "owner" | "let" | "renovating";
  readonly deliveredOn?: string;
}

/** Adds a home to a building; its id. Refused where the room is there already. */
export async function add(tx: Tx, who: Who, form: HomeForm): Promise<string> {
  const building = await buildingById(tx, who, form.building);
  if (!building) throw new BadForm("building", titles.building, sentences.noBuilding);
  const home = homeRecord(randomUUID(), { id: building.id, name: building.name, project: building.project_id }, form);
  const { rows } = await sql`
    select from homes where company_id = ${who.company} and project_id = ${home.project_id} and name = ${home.name}
  `.execute(tx);
  if (rows.length > 0) throw new Refused("sameRoom", sentences.sameRoom);
  await insertHomes(tx, who, [home]);
  await record(tx, who, {
    kind: "home",
    action: "add",
    project: home.project_id,
    subject: home.id,
    form: { name: home.name },
  });
  return home.id;
}

export type HomeChanges = Partial<Pick<HomeForm, "builtArea" | "use" | "occupied">> & {
  readonly deliveredOn?: string | null;
};

/** Changes what is known of a home; the log keeps what was and what is. */
export async function change(tx: Tx, who: Who, id: string, changes: HomeChanges): Promise<void> {
  const { rows } = await sql<{ project: string; was: HomeChanges }>`
    select project_id as project, json_build_object(
      'builtArea', built_area::float8, 'use', use, 'occupied', occupied, 'deliveredOn', delivered_on
    ) as was
    from homes where company_id = ${who.company} and id = ${id} for update
  `.execute(tx);
  const [home] = rows;
  if (!home) throw new NotFound();
  const is = { ...home.was, ...changes };
  if (isDeepStrictEqual(is, home.was)) return;
  const { builtArea, use, occupied, deliveredOn } = is;
  await updateHome(tx, who, id, {
    built_area: builtArea!,
    use: use!,
    occupied: occupied!,
    delivered_on: deliveredOn ?? null,
  });
  await record(tx, who, {
    kind: "home",
    action: "change",
    project: home.project,
    subject: id,
    form: { was: home.was, is },
  });
}

/** A home as it is stored, its name and order following from where it is. */
export function homeRecord(
  id: string,
  building: { readonly id: string; readonly name: string; readonly project: string },
  { entrance = "", floor, room, builtArea, use, occupied = "vacant", deliveredOn }: Omit<HomeForm, "building">,
): HomeRecord {
  return {
    id,
    project_id: building.project,
    building_id: building.id,
    entrance,
    floor,
    room,
    ...named({ building: building.name, entrance, room }),
    built_area: builtArea,
    use,
    occupied,
    delivered_on: deliveredOn ?? null,
    sort: orderOf(building.name, entrance, room),
  };
}

/** 4幢1-1202 comes after 4幢1-202 and before 10幢: by the numbers, not by the letters. */
function orderOf(building: string, entrance: string, room: string): number {
  const number = (text: string, most: number) => Math.min(Number(/\d+/.exec(text)?.[0] ?? most), most);
  return (number(building, 999) * 100 + number(entrance, 99)) * 10_000 + number(room, 9999);
}
