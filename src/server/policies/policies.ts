import { homeZone, local } from "#kit/moment.ts";
import type { PolicyValue } from "#kit/policy.ts";
import { procedureTitles } from "#kit/titles.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { notify } from "#server/base/live.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { valueOn } from "./effective.ts";
import { endValues, insertValue, policyRows, type ValueRow } from "./queries.ts";
import { checkedValue, declared, declaredAs, type Declared } from "./register.ts";
import { mustReach, projectOf, scopeOf } from "./scope.ts";
import { sentences, titles } from "./words.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}
/** A value and when it holds, dates inclusive. */
interface Dated {
  readonly value: PolicyValue;
  readonly from: string;
  readonly until?: string;
  /** The name of the unit that set it. */
  readonly scope: string;
  readonly setBy: Person;
  readonly setAt: string;
  readonly note: string;
}
export interface PolicyRow {
  readonly key: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly title: string;
  readonly unit: Declared["unit"];
  readonly options?: Readonly<Record<string, string>>;
  readonly default: PolicyValue;
  readonly basis: string;
  readonly value: PolicyValue;
  readonly since?: string;
  readonly scope?: { readonly id: string; readonly name: string; readonly kind: string };
  readonly setBy?: Person;
  readonly note?: string;
  readonly history: readonly Dated[];
  readonly planned: readonly Dated[];
}

export const dayOf = (at: Temporal.Instant): string => local(at.toString(), homeZone).toPlainDate().toString();

/** Every number and text of the house as it holds in a unit today (the company, unless named), the newest value first. */
export async function list(tx: Tx, who: Who, unit?: string, at = present()): Promise<PolicyRow[]> {
  const { above } = await scopeOf(tx, who, unit);
  const byKey = Map.groupBy(await policyRows(tx, who, above), ({ key }) => key);
  return declared.map((policy) => rowOf(policy, byKey.get(policy.key) ?? [], above, dayOf(at)));
}

function rowOf(policy: Declared, rows: readonly ValueRow[], above: readonly string[], day: string): PolicyRow {
  const { key, title, unit, basis, procedure } = policy;
  const held = valueOn(rows, above, key, day);
  return {
    key,
    procedure: procedure.name,
    procedureTitle: procedureTitles[procedure.name],
    title,
    unit,
    ...(policy.options && { options: policy.options }),
    default: policy.default,
    basis,
    value: held?.value ?? policy.default,
    ...(held && {
      since: held.from,
      scope: { id: held.unit_id, name: held.unit_name, kind: held.unit_kind },
      setBy: { id: held.set_by, name: held.set_by_name },
      note: held.note,
    }),
    history: rows.filter(({ from }) => from <= day).map(dated),
    planned: rows.filter(({ from }) => from > day).map(dated),
  };
}

const dated = (row: ValueRow): Dated => ({
  value: row.value,
  from: row.from,
  scope: row.unit_name,
  setBy: { id: row.set_by, name: row.set_by_name },
  setAt: new Date(row.set_at).toISOString(),
  note: row.note,
  ...(row.until && { until: row.until }),
});

export interface Setting {
  readonly unit: string;
  readonly value: unknown;
  /** The date from which it holds, today at the earliest. */
  readonly from: string;
  readonly note?: string;
}

/**
 * Sets a value from a day on; what held until then ends the day before. Matters already open keep their numbers.
 * Refused before the last value, which a value of the same day replaces; Forbidden outside one's own unit.
 */
export async function set(
  tx: Tx,
  who: Who,
  key: string,
  { unit, from, note = "", ...given }: Setting,
  at = present(),
): Promise<void> {
  const policy = declaredAs(key);
  const value = checkedValue(policy, given.value);
  const scope = await scopeOf(tx, who, unit);
  await mustReach(tx, who, scope, dayOf(at));
  if (from < dayOf(at)) throw new BadForm("from", titles.from, sentences.past);
  const rows = (await policyRows(tx, who, [unit])).filter((row) => row.key === key);
  const last = rows[0];
  if (last && from < last.from) throw new Refused("beforeLast", sentences.beforeLast(last.from));
  await endValues(tx, who, unit, key, from);
  await insertValue(tx, who, unit, { key, value, from, note });
  const was = valueOn(rows, [unit], key, from)?.value;
  const form = { key, unit, value, from, note, ...(was !== undefined && { was }) };
  await notify(tx, { company: who.company, changed: "policy" });
  await record(tx, who, {
    kind: "policy",
    action: "set",
    project: projectOf(scope),
    subject: unit,
    form,
    at: at.toString(),
  });
}
