import type { PolicyValue } from "#kit/policy.ts";
import { policyWords } from "#kit/words.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { MatterRow } from "#server/matters/shapes.ts";
import { mattersById } from "#server/search/matters-by-id.ts";
import { underOther, type Wanted } from "./apply-queries.ts";
import { valueOn } from "./effective.ts";
import { policyRows } from "./queries.ts";
import { checkedValue, declaredAs, type Declared } from "./register.ts";
import { scopeOf, type Scope } from "./scope.ts";
import { sentences } from "./words.ts";

const shown = 5;

export interface Preview {
  readonly matters: number;
  readonly sample: readonly MatterRow[];
  readonly sentence: string;
}

/** What a value set for a unit from a day on would leave behind: the open matters that go by another number. */
export async function preview(
  tx: Tx,
  who: Who,
  key: string,
  { unit, value: given, from }: { readonly unit: string; readonly value: unknown; readonly from: string },
  at = present(),
): Promise<Preview> {
  const policy = declaredAs(key);
  const value = checkedValue(policy, given);
  const wanted = await wantedIn(tx, who, policy, await scopeOf(tx, who, unit), from, value);
  const { count, ids } = await underOther(tx, who, { ...sought(policy), wanted, most: shown });
  const words = policyWords({ ...policy, value });
  return {
    matters: count,
    sample: await mattersById(tx, who, ids, at),
    sentence: sentences.preview(policy.title, count, words),
  };
}

/** What a matter is asked about to tell whether it goes by another number. */
export const sought = ({ procedure, local, default: fallback }: Declared) => ({
  procedure: procedure.name,
  local,
  fallback,
});

/**
 * The value of a policy in each project a unit reaches on a day; with a value to come, only where nothing nearer than
 * the unit overrules it.
 */
export async function wantedIn(
  tx: Tx,
  who: Who,
  policy: Declared,
  { unit, projects }: Scope,
  day: string,
  coming?: PolicyValue,
): Promise<Wanted[]> {
  const rows = await policyRows(tx, who, [...new Set(projects.flatMap(({ above }) => above))]);
  return projects.flatMap(({ id, above }) => {
    if (coming === undefined)
      return [{ project: id, value: valueOn(rows, above, policy.key, day)?.value ?? policy.default }];
    const nearer = above.slice(0, above.indexOf(unit.id));
    return valueOn(rows, nearer, policy.key, day) ? [] : [{ project: id, value: coming }];
  });
}
