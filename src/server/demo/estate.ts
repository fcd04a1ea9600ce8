import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { homeRecord } from "#server/homes/homes.ts";
import type { HomeRecord } from "#server/homes/queries.ts";
import type { Dice } from "./dice.ts";
import { put } from "./write.ts";

interface House {
  readonly name: string;
  readonly kind: "multistorey" | "highrise" | "shops";
  readonly floors: number;
  readonly entrances: number;
  /** Built areas in square metres, by the place on the landing. */
  readonly flats: readonly number[];
  readonly completed: string;
  readonly delivered: string;
}

const dates = { completed: "2023-06-20", delivered: "2023-08-18" };
const low = (name: string, flats: readonly number[]): House => ({
  name,
  kind: "multistorey",
  floors: 6,
  entrances: 3,
  flats,
  ...dates,
});
const tall = (name: string, flats: readonly number[]): House => ({
  name,
  kind: "highrise",
  floors: 18,
  entrances: 2,
  flats,
  ...dates,
});

/** 324 dwellings in six houses and twelve shops (taxonomy §10). */
export const blueskyHouses: readonly House[] = [
  low("1幢", [78.4, 89.2]),
  low("2幢", [89.2, 96.7]),
  low("3幢", [96.7, 109.6]),
  tall("4幢", [88.6, 98.5]),
  tall("5幢", [98.5, 112.3]),
  tall("6幢", [112.3, 127.8]),
  {
    name: "商铺",
    kind: "shops",
    floors: 1,
    entrances: 1,
    flats: [45, 52.5, 60, 68, 75.5, 82, 90, 98.5, 110, 124, 142, 160],
    ...dates,
  },
];

export const greenBayHouses: readonly House[] = [
  {
    name: "1幢",
    kind: "multistorey",
    floors: 6,
    entrances: 1,
    flats: [86.3, 92.8],
    completed: "2022-11-30",
    delivered: "2023-01-10",
  },
];

export type Built = HomeRecord & { readonly building: string };

/** Builds the houses of a project; the homes in the order of their houses. */
export async function build(tx: Tx, who: Who, project: string, houses: readonly House[], dice: Dice): Promise<Built[]> {
  const buildings = houses.map((house, sort) => ({ id: randomUUIDv7(), house, sort }));
  await put(
    tx,
    who,
    "buildings",
    buildings.map(({ id, house, sort }) => ({
      id,
      project_id: project,
      name: house.name,
      kind: house.kind,
      completed_on: house.completed,
      sort,
    })),
  );
  const homes = buildings.flatMap(({ id, house }) =>
    places(house).map(({ entrance, floor, room, area }): Built => ({
      building: house.name,
      ...homeRecord(
        randomUUIDv7(),
        { id, name: house.name, project },
        {
          entrance,
          floor,
          room,
          builtArea: area,
          use: house.kind === "shops" ? "shop" : "dwelling",
          occupied: dice.weigh({ owner: 64, let: 17, vacant: 14, renovating: 5 }),
          deliveredOn: house.delivered,
        },
      ),
    })),
  );
  await put(
    tx,
    who,
    "homes",
    homes.map(({ building: _building, ...home }) => home),
  );
  return homes;
}

function places({ kind, floors, entrances, flats }: House) {
  if (kind === "shops")
    return flats.map((area, n) => ({ entrance: "", floor: 1, room: `商${String(n + 1).padStart(2, "0")}`, area }));
  const range = (many: number) => Array.from({ length: many }, (_, n) => n + 1);
  return range(entrances).flatMap((entrance) =>
    range(floors).flatMap((floor) =>
      flats.map((area, n) => ({
        entrance: entrances === 1 ? "" : String(entrance),
        floor,
        room: `${floor}0${n + 1}`,
        area,
      })),
    ),
  );
}
