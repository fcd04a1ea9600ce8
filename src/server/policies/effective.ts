import type { PolicyValue } from "#kit/policy.ts";
import type { ValueRow } from "./queries.ts";

type Held = Pick<ValueRow, "unit_id" | "key" | "value" | "from" | "until">;

/** Whether a value holds on a day (both ISO dates, ends inclusive). */
const holdsOn = ({ from, until }: Pick<Held, "from" | "until">, day: string) =>
  from <= day && (until === null || day <= until);

/** The value of a key that holds on a day in the nearest of some units (given nearest first). */
export const valueOn = <V extends Held>(
  rows: readonly V[],
  units: readonly string[],
  key: string,
  day: string,
): V | undefined =>
  units.flatMap((unit) => rows.filter((row) => row.unit_id === unit && row.key === key && holdsOn(row, day))).at(0);

/** The house's own numbers of a procedure on a day, by their names without the procedure's. */
export function valuesOn(
  rows: readonly Held[],
  units: readonly string[],
  procedure: string,
  day: string,
): Record<string, PolicyValue> {
  const prefix = `${procedure}.`;
  const keys = new Set(rows.map(({ key }) => key).filter((key) => key.startsWith(prefix)));
  const found = [...keys].flatMap((key) => {
    const held = valueOn(rows, units, key, day);
    return held ? [[key.slice(prefix.length), held.value] as const] : [];
  });
  return Object.fromEntries(found);
}
