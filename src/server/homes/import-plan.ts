import { randomUUID } from "node:crypto";
import type { PersonForm } from "#server/people/people.ts";
import type { HomeForm } from "./homes.ts";
import type { KnownBuilding, KnownHome, KnownPerson } from "./import-queries.ts";
import type { Read } from "./import-rows.ts";
import { numberOf } from "./naming.ts";
import type { HomeRecord } from "./queries.ts";
import { buildingNamed } from "./words.ts";

/** What an import comes to: all that is new and all that changes. */
export interface Plan {
  readonly buildings: readonly { readonly name: string; readonly kind: string }[];
  readonly knownBuildings: readonly KnownBuilding[];
  readonly homes: readonly { readonly id: string; readonly form: HomeForm }[];
  readonly changedHomes: readonly { readonly id: string; readonly changes: Partial<HomeRecord> }[];
  readonly people: readonly { readonly id: string; readonly form: PersonForm & { readonly name: string } }[];
  readonly changedPeople: readonly { readonly id: string; readonly form: PersonForm }[];
  readonly stays: readonly {
    readonly home: string;
    readonly person: string;
    readonly role: string;
    readonly main: boolean;
    readonly from: string | undefined;
  }[];
  /** Homes that were there and become different, or whose people do. */
  readonly touched: number;
}

interface Known {
  readonly homes: readonly KnownHome[];
  readonly people: readonly KnownPerson[];
  readonly buildings: readonly KnownBuilding[];
}

/** Compares what a sheet says with what is there. */
export function planOf(rows: readonly Read[], known: Known): Plan {
  const groups = [...Map.groupBy(rows, ({ home }) => home.name).values()];
  const knownHomes = new Map(known.homes.map((home) => [home.name, home]));
  const knownPeople = Map.groupBy(known.people, ({ home }) => home);
  const plans = groups.map((group) => homePlan(group, knownHomes.get(group[0]!.home.name), knownPeople));
  const changed = plans.filter(
    ({ isNew, changes, people, changedPeople }) => !isNew && (changes || people.length + changedPeople.length > 0),
  );
  return {
    buildings: newBuildings(rows, known.buildings),
    knownBuildings: known.buildings,
    homes: plans.filter(({ isNew }) => isNew).map(({ id, form }) => ({ id, form })),
    changedHomes: plans.flatMap(({ id, changes }) => (changes ? [{ id, changes }] : [])),
    people: plans.flatMap(({ people }) => people),
    changedPeople: plans.flatMap(({ changedPeople }) => changedPeople),
    stays: plans.flatMap(({ stays }) => stays),
    touched: changed.length,
  };
}

function homePlan(
  group: readonly Read[],
  home: KnownHome | undefined,
  knownPeople: ReadonlyMap<string, readonly KnownPerson[]>,
) {
  const { home: told } = group[0]!;
  const id = home?.id ?? randomUUID();
  const here = home ? (knownPeople.get(home.id) ?? []) : [];
  const persons = group.flatMap(({ person }) => (person ? [person] : []));
  const occupied = told.occupied ?? (here.length > 0 ? undefined : occupiedBy(persons.map(({ role }) => role)));
  const placed = persons.map((person) => {
    const { role, from, ...form } = person;
    const known = here.find((one) => one.name === person.name && one.role === role);
    return {
      known,
      id: known?.id ?? randomUUID(),
      role,
      from,
      form: { ...form, ...(role === "company" && { kind: "company" as const }) },
    };
  });
  const fresh = placed.filter(({ known }) => !known);
  return {
    id,
    isNew: home === undefined,
    form: { ...told, ...(occupied && { occupied }) } as HomeForm,
    changes: home && changesOf(home, { ...told, occupied }),
    people: fresh.map(({ id, form }) => ({ id, form: given(form) as PersonForm & { name: string } })),
    changedPeople: placed.flatMap(({ known, form: { name: _name, ...form } }) =>
      known && Object.keys(given(form)).length > 0 ? [{ id: known.id, form: given(form) as PersonForm }] : [],
    ),
    stays: fresh.map(({ id: person, role, from }) => ({
      home: id,
      person,
      role,
      main: !here.some((one) => one.role === role) && fresh.find((one) => one.role === role)?.id === person,
      from: from ?? told.deliveredOn,
    })),
  };
}

const occupiedBy = (roles: readonly string[]): HomeForm["occupied"] =>
  roles.includes("tenant") ? "let" : roles.length > 0 ? "owner" : "vacant";

function changesOf(home: KnownHome, told: Read["home"]): Partial<HomeRecord> | undefined {
  const changes = {
    ...(told.builtArea !== home.builtArea && { built_area: told.builtArea }),
    ...(told.use !== home.use && { use: told.use }),
    ...(told.occupied !== undefined && told.occupied !== home.occupied && { occupied: told.occupied }),
    ...(told.deliveredOn !== undefined && told.deliveredOn !== home.deliveredOn && { delivered_on: told.deliveredOn }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

const given = (form: object) => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));

/** Buildings the sheet speaks of that are not there; above seven floors a house has a lift. */
function newBuildings(rows: readonly Read[], known: readonly KnownBuilding[]) {
  const there = new Set(known.map(({ name }) => numberOf(name)));
  const groups = Map.groupBy(rows, ({ home }) => home.building);
  return [...groups].flatMap(([building, homes]) => {
    if (there.has(building)) return [];
    const shops = homes.every(({ home }) => home.use === "shop");
    const tall = Math.max(...homes.map(({ home }) => home.floor)) > 7;
    return [{ name: buildingNamed(building), kind: shops ? "shops" : tall ? "highrise" : "multistorey" }];
  });
}
