import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { recordOf, type PersonForm } from "#server/people/people.ts";
import type { Role } from "#server/people/words.ts";
import type { Dice } from "./dice.ts";
import type { Built } from "./estate.ts";
import { firms, someone } from "./names.ts";
import { put, since } from "./write.ts";

export interface Resident {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly role: Role;
}

interface Living extends Resident {
  readonly project: string;
  readonly form: PersonForm & { readonly name: string };
  readonly from: string;
  readonly until?: string;
  readonly main: boolean;
}

/** Told in the tour of the handbook: who lives in some homes whatever the dice say. */
const told: Readonly<Record<string, { readonly name: string; readonly addressAs: "先生" | "女士" }>> = {
  "4幢1-1202": { name: "王建平", addressAs: "先生" },
  "5幢2-801": { name: "刘芳", addressAs: "女士" },
  "6幢1-502": { name: "沈国强", addressAs: "先生" },
  "2幢3-402": { name: "周雅琴", addressAs: "女士" },
  "4幢2-1802": { name: "吴晓东", addressAs: "先生" },
  "1幢2-301": { name: "徐志明", addressAs: "先生" },
  "6幢2-1501": { name: "孙慧", addressAs: "女士" },
};

/** Fills the homes with owners, tenants, families and firms; whoever lives there today comes back. */
export async function settle(
  tx: Tx,
  who: Who,
  homes: readonly Built[],
  dice: Dice,
  today: string,
  series: string,
): Promise<Resident[]> {
  const numbers = phones(series);
  const living = homes.flatMap((home) =>
    household(home, dice, today).map((one) => ({ ...one, form: { ...one.form, ...reach(one, dice, numbers) } })),
  );
  await put(
    tx,
    who,
    "people",
    living.map(({ id, form, project }) => hex(recordOf(who, id, form, project))),
  );
  await put(
    tx,
    who,
    "occupancies",
    living.map(({ id, home, role, from, until, main, project }) => ({
      id: randomUUIDv7(),
      project_id: project,
      home_id: home,
      person_id: id,
      role,
      main,
      valid: until ? `[${from},${until})` : since(from),
    })),
  );
  return living.filter(({ until }) => !until).map(({ id, name, home, role }) => ({ id, name, home, role }));
}

function household(home: Built, dice: Dice, today: string): Living[] {
  const person = (role: Role, from: string, more: Partial<Living> = {}, surname?: string): Living => {
    const named = someone(dice, surname);
    const form = { name: named.name, addressAs: named.addressAs };
    return {
      id: randomUUIDv7(),
      name: named.name,
      home: home.id,
      project: home.project_id,
      role,
      from,
      main: false,
      form,
      ...more,
    };
  };
  const delivered = home.delivered_on!;
  if (home.use === "shop") return shop(home, person, dice, delivered);
  const owner = person("owner", delivered, { main: true });
  const known = told[home.name];
  if (known) Object.assign(owner, { name: known.name, form: known });
  if (home.occupied === "let") {
    const moved = dayBefore(today, dice.between(30, 700));
    const former = dice.chance(0.4)
      ? [person("tenant", dayBefore(moved, dice.between(90, 400)), { until: moved })]
      : [];
    return [owner, ...former.filter(({ from }) => from > delivered), person("tenant", moved, { main: true })];
  }
  const family =
    home.occupied === "owner" && dice.chance(0.55)
      ? [person("family", delivered, {}, dice.chance(0.5) ? owner.name[0] : undefined)]
      : [];
  return [owner, ...family];
}

type Make = (role: Role, from: string, more?: Partial<Living>) => Living;

function shop(home: Built, person: Make, dice: Dice, delivered: string): Living[] {
  const owner = person("owner", delivered, { main: true });
  if (home.occupied === "vacant") return [owner];
  const name = firms[Number(/\d+/.exec(home.room)![0]) - 1] ?? dice.pick(firms);
  return [owner, person("company", delivered, { main: true, name, form: { name, kind: "company" } })];
}

/** How to reach them; some have a car, some left their identity card's number. */
function reach({ role }: Living, dice: Dice, numbers: () => string) {
  const drives = (role === "owner" || role === "tenant") && dice.chance(0.6);
  return {
    phone: numbers(),
    ...(drives && { plate: `浙A${dice.pick([..."BCDEFGHJKL"])}${String(dice.between(1, 9999)).padStart(4, "0")}` }),
    ...(role === "owner" && dice.chance(0.3) && { idNumber: identity(dice) }),
  };
}

/** Numbers nobody has: a block that is told by its zeros. */
function phones(series: string) {
  let next = 0;
  return () => `${series}${String((next += 37) % 10_000).padStart(4, "0")}`;
}

/** Nobody's card: of a district that is none, with the right check sign. */
function identity(dice: Dice): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const seventeen = `330199${dice.between(1955, 2002)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}000`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(seventeen[n]), 0);
  return seventeen + "10X98765432"[sum % 11];
}

const dayBefore = (day: string, days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString();

/** Bytes as JSON takes them to the database. */
const hex = ({ phone_index, id_number_index, ...person }: ReturnType<typeof recordOf>) => ({
  ...person,
  phone_index: phone_index && `\\x${phone_index.toString("hex")}`,
  id_number_index: id_number_index && `\\x${id_number_index.toString("hex")}`,
});
