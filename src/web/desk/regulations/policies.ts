import type { PolicyValue } from "#kit/policy.ts";
import { policyWords as words } from "#kit/words.ts";
import { api } from "#web/api/client.ts";
import type { Page, PolicyHistory, PolicyRow, PolicyPreview } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** All policies as they hold in a unit; left out, in the company. */
export const policiesIn = (unit: string | undefined) =>
  queryOptions({
    queryKey: ["policies", unit],
    queryFn: ({ signal }) => api<Page<PolicyRow>>("/api/policies", { query: { unit }, signal }),
  });

export interface Change {
  readonly unit: string;
  readonly value: PolicyValue;
  readonly from: string;
}
/** What a change would do, before it is made. */
export const previewOf = (key: string, change: Change | undefined) =>
  queryOptions({
    queryKey: ["policy-preview", key, change],
    queryFn: ({ signal }) =>
      api<PolicyPreview>(`/api/policies/${encodeURIComponent(key)}/preview`, { method: "POST", body: change, signal }),
    enabled: change !== undefined,
  });

/** A value of a policy in words. */
export const told = ({ unit, options = {} }: Pick<PolicyRow, "unit" | "options">, value: unknown) =>
  words({ unit, options, value: value as PolicyValue });

/** The house's own values of a procedure, by their names without the procedure's. */
export const ownValues = (rows: readonly PolicyRow[], procedure: string): Record<string, PolicyValue> =>
  Object.fromEntries(
    rows
      .filter((row) => row.procedure === procedure)
      .map(({ key, value }) => [key.slice(procedure.length + 1), value as PolicyValue]),
  );

export interface Moment extends PolicyHistory {
  readonly kind: "planned" | "now" | "past";
}
/** Planned, present and former values, the latest first. */
export function momentsOf({ history, planned }: PolicyRow, today: string): Moment[] {
  const known = [...history.map((each) => ({ ...each, kind: kindOf(each, today) })), ...planned.map(asPlanned)];
  const once = new Map(known.map((each) => [`${each.from}${each.scope}`, each]));
  return [...once.values()].toSorted((a, b) => b.from.localeCompare(a.from));
}
const asPlanned = (each: PolicyHistory): Moment => ({ ...each, kind: "planned" });
const kindOf = ({ from, until }: PolicyHistory, today: string): Moment["kind"] =>
  from > today ? "planned" : until !== undefined && until < today ? "past" : "now";
