import type { Matter, Values } from "#kit/matter.ts";
import type { Built } from "#server/demo/estate.ts";
import type { Resident } from "#server/demo/residents.ts";
import type { Dice } from "#server/demo/dice.ts";
import type { Picture } from "#server/demo/pictures.ts";

/** What is settled about a matter when it begins, as far as its procedure wants to know. */
export type Fate = Readonly<Record<string, unknown>>;

/** A matter in the play, at the moment somebody may do the next thing. */
export interface Scene {
  readonly matter: Matter;
  readonly fate: Fate;
  readonly dice: Dice;
  /** When the last thing happened. */
  readonly last: Temporal.Instant;
  readonly stage: Setting;
  /** A picture to go with a form; the id of its file. */
  attach(picture: Picture): string;
}

/** The estate as the play knows it. */
export interface Setting {
  readonly homes: readonly Built[];
  /** Those who live in a home or own it, those one would ask first. */
  readonly residents: ReadonlyMap<string, readonly Resident[]>;
  /** Ids of staff by user name. */
  readonly staff: ReadonlyMap<string, string>;
}

/** What somebody does next, and when. */
export interface Move {
  readonly at: Temporal.Instant;
  /** A user name. */
  readonly by: string;
  readonly action: string;
  readonly form?: Values;
  /** The customer in whose name it is done, and how their will is known. */
  readonly behalf?: { readonly person: string; readonly how: string };
}

export type Next = (scene: Scene) => Move | undefined;

/** How a matter begins. */
export interface Beginning extends Omit<Move, "behalf"> {
  readonly procedure: string;
  readonly fate: Fate;
}

const zone = "Asia/Shanghai";

/** So many minutes later; what would fall into the night is done next morning. */
export const later = (scene: Pick<Scene, "last" | "dice">, least: number, most: number): Temporal.Instant =>
  within(18, scene, least, most);

/** The same for those on duty until late in the evening. */
export const soon = (scene: Pick<Scene, "last" | "dice">, least: number, most: number): Temporal.Instant =>
  within(22, scene, least, most);

function within(
  evening: number,
  { last, dice }: Pick<Scene, "last" | "dice">,
  least: number,
  most: number,
): Temporal.Instant {
  const at = last.add({ minutes: dice.between(least, most), seconds: dice.between(0, 59) });
  const local = at.toZonedDateTimeISO(zone);
  if (local.hour >= 8 && local.hour < evening) return at;
  const day = local.hour < 8 ? local : local.add({ days: 1 });
  return day.with({ hour: 8, minute: dice.between(15, 59) }).toInstant();
}

/** At an hour of a day so many days on, to the second. */
export const onDay = (from: Temporal.Instant, days: number, hour: number, minute = 0): Temporal.Instant =>
  from
    .toZonedDateTimeISO(zone)
    .add({ days })
    .with({ hour, minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toInstant();

/** The date so many days on. */
export const dateIn = (from: Temporal.Instant, days: number): string =>
  from.toZonedDateTimeISO(zone).add({ days }).toPlainDate().toString();

/** How often an action was taken. */
export const timesOf = ({ matter }: Scene, action: string): number =>
  matter.deeds.filter((deed) => deed.action === action && deed.done).length;

/** Somebody with this id, by user name. */
export const userOf = ({ stage }: Scene, id: unknown): string =>
  [...stage.staff].find(([, known]) => known === id)?.[0] ?? "chenjing";

/** The agents of the centre, one of whom picks up. */
export const agents = ["limin", "zhaoxiao"] as const;
